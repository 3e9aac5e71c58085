using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A named part of a type or directive.</summary>
public interface ISchemaMember
{
    string Name { get; }

    string? Description { get; }
}

/// <summary>Members in schema order, also found by name.</summary>
public sealed class MemberList<T> : IReadOnlyList<T>
    where T : ISchemaMember
{
    private readonly T[] _items;
    private readonly Dictionary<string, T> _byName;

    public MemberList(IEnumerable<T> items)
    {
        _items = [.. items];
        _byName = new Dictionary<string, T>(_items.Length, StringComparer.Ordinal);
        foreach (var item in _items)
        {
            if (!_byName.TryAdd(item.Name, item))
            {
                throw new ArgumentException($"There can be only one member named \"{item.Name}\".", nameof(items));
            }
        }
    }

    public static MemberList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public T? Find(string name) => _byName.GetValueOrDefault(name);

    public bool TryGet(string name, [MaybeNullWhen(false)] out T member) => _byName.TryGetValue(name, out member);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An output field of an object or interface.</summary>
public sealed class FieldDefinition(string name, GraphQLType type) : ISchemaMember
{
    public string Name { get; } = name;

    public GraphQLType Type { get; } = type;

    public string? Description { get; init; }

    /// <summary>Why the field should not be used any more; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    public MemberList<InputValueDefinition> Arguments { get; init; } = MemberList<InputValueDefinition>.Empty;

    /// <summary>How the field gets its value; null in schemas that are only validated against.</summary>
    public FieldBinding? Binding { get; init; }

    /// <summary>Who may select the field; all rules must hold.</summary>
    public IReadOnlyList<AuthorizeRule> Authorize { get; init; } = [];

    /// <summary>For encoded ids: the type name before the key; the resolved value is the raw key and is written with <see cref="GlobalId"/>. Null: an ordinary value.</summary>
    public string? IdTypeName { get; init; }

    /// <summary>What resolving the field once costs (<c>@cost</c>); null where the default holds: 1 for objects, 0 for leaves.</summary>
    public double? CostWeight { get; internal set; }

    /// <summary>How long the list is that the field returns (<c>@listSize</c>); null where it counts as one.</summary>
    public ListSize? ListSize { get; internal set; }

    /// <summary>Set when the declaring type is completed.</summary>
    public FieldsType DeclaringType { get; internal set; } = null!;

    /// <summary>The schema coordinate, for example <c>Query.customers</c>.</summary>
    public string Coordinate => $"{DeclaringType.Name}.{Name}";
}

/// <summary>An argument or an input field.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type) : ISchemaMember
{
    public string Name { get; } = name;

    public GraphQLType Type { get; } = type;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>The literal used when the value is omitted; null when there is no default.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The CLR property or parameter behind it; null when generated or built from SDL.</summary>
    public ICustomAttributeProvider? Source { get; init; }

    /// <summary>For ids: the type whose encoded ids are accepted (see <see cref="GlobalId.TryDecodeKey"/>); null accepts a plain id or any type.</summary>
    public string? IdTypeName { get; init; }

    /// <summary>What giving the value costs (<c>@cost</c>); null where the default holds: 1 for input objects, 0 for leaves.</summary>
    public double? CostWeight { get; internal set; }

    /// <summary>The schema coordinate, for example <c>CreateCustomerInput.name</c>; null for arguments.</summary>
    public string? DeclaringCoordinate { get; internal set; }

    /// <summary>Whether a value must be given: non-null without default (spec: Required Arguments).</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

/// <summary>One value of an enum.</summary>
public sealed class EnumValueDefinition(string name, object runtimeValue) : ISchemaMember
{
    public string Name { get; } = name;

    /// <summary>The CLR value; for enums built from SDL the name itself.</summary>
    public object RuntimeValue { get; } = runtimeValue;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public EnumType DeclaringType { get; internal set; } = null!;

    /// <summary>The name as a JSON string with quotes, ready to be written.</summary>
    public byte[] JsonUtf8 { get; } = Encoding.UTF8.GetBytes($"\"{name}\"");
}

/// <summary>Where a directive may stand (spec: DirectiveLocation); names print as UPPER_SNAKE_CASE.</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
}

/// <summary>A directive definition (spec: Directives).</summary>
public sealed class DirectiveDefinition(string name, IReadOnlyList<DirectiveLocation> locations) : ISchemaMember
{
    public string Name { get; } = name;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public string? Description { get; init; }

    public bool IsRepeatable { get; init; }

    public MemberList<InputValueDefinition> Arguments { get; init; } = MemberList<InputValueDefinition>.Empty;
}
