namespace CrmGraph.GraphQL.Types;

/// <summary>A type with output fields: object or interface.</summary>
public abstract class FieldsType(string name) : NamedType(name)
{
    /// <summary>The fields in schema order. Empty until <see cref="Complete"/> ran: types refer to each other in cycles.</summary>
    public MemberList<FieldDefinition> Fields { get; private set; } = MemberList<FieldDefinition>.Empty;

    /// <summary>All implemented interfaces, transitive ones included.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>Gives the type its members, once, while the schema is built.</summary>
    public void Complete(IEnumerable<FieldDefinition> fields, IEnumerable<InterfaceType> interfaces)
    {
        Fields = new MemberList<FieldDefinition>(fields);
        Interfaces = [.. interfaces];
        foreach (var field in Fields)
        {
            field.DeclaringType = this;
        }
    }
}

/// <summary>An object type (spec: Objects).</summary>
public sealed class ObjectType(string name) : FieldsType(name)
{
    /// <summary>Who may see objects of this type. Fields whose own type is this one carry these rules already; a field of an interface or union type must check the rules of the type it meets.</summary>
    public IReadOnlyList<AuthorizeRule> Authorize { get; init; } = [];

    public override TypeKind Kind => TypeKind.Object;
}

/// <summary>An interface type (spec: Interfaces).</summary>
public sealed class InterfaceType(string name) : FieldsType(name)
{
    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary>A union type (spec: Unions).</summary>
public sealed class UnionType(string name) : NamedType(name)
{
    public IReadOnlyList<ObjectType> Types { get; private set; } = [];

    public override TypeKind Kind => TypeKind.Union;

    /// <summary>Gives the union its member types, once, while the schema is built.</summary>
    public void Complete(IEnumerable<ObjectType> types) => Types = [.. types];
}

/// <summary>An enum type (spec: Enums).</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<object, EnumValueDefinition> _byRuntimeValue;

    public EnumType(string name, IEnumerable<EnumValueDefinition> values)
        : base(name)
    {
        Values = new MemberList<EnumValueDefinition>(values);
        _byRuntimeValue = [];
        foreach (var value in Values)
        {
            value.DeclaringType = this;
            _byRuntimeValue.TryAdd(value.RuntimeValue, value);
        }
    }

    public MemberList<EnumValueDefinition> Values { get; }

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The value that stands for the CLR value <paramref name="runtimeValue"/>, or null when the enum has none.</summary>
    public EnumValueDefinition? FindByRuntimeValue(object runtimeValue) => _byRuntimeValue.GetValueOrDefault(runtimeValue);
}

/// <summary>An input object type (spec: Input Objects).</summary>
public sealed class InputObjectType(string name) : NamedType(name)
{
    public MemberList<InputValueDefinition> Fields { get; private set; } = MemberList<InputValueDefinition>.Empty;

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>Set on generated <c>where</c> inputs: what the fields of this type mean.</summary>
    public FilterInput? Filter { get; init; }

    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Gives the type its fields, once, while the schema is built.</summary>
    public void Complete(IEnumerable<InputValueDefinition> fields)
    {
        Fields = new MemberList<InputValueDefinition>(fields);
        foreach (var field in Fields)
        {
            field.DeclaringCoordinate = $"{Name}.{field.Name}";
        }
    }
}
