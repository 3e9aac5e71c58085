namespace CrmGraph.GraphQL.Types;

/// <summary>The kinds of type of the specification (spec: Types).</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}

/// <summary>A named type, or a list or non-null wrapper of one. <see cref="object.ToString"/> is its SDL form, for example <c>[Customer!]!</c>.</summary>
public abstract class GraphQLType
{
    public abstract TypeKind Kind { get; }

    /// <summary>The innermost named type.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without an outer non-null wrapper.</summary>
    public virtual GraphQLType NullableType => this;

    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>Whether values of this type may be given as input (spec: IsInputType).</summary>
    public bool IsInput => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Whether values of this type may appear in a response (spec: IsOutputType).</summary>
    public bool IsOutput => Named.Kind is not TypeKind.InputObject;

    /// <summary>Scalar or enum inside all wrappers: a field of this type takes no selection set.</summary>
    public bool IsLeaf => Named.Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Object, interface or union inside all wrappers: a field of this type needs a selection set.</summary>
    public bool IsComposite => Named.Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;
}

/// <summary>A list of <paramref name="ofType"/>.</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;

    public override TypeKind Kind => TypeKind.List;

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"[{OfType}]";
}

/// <summary><paramref name="ofType"/> without null. Never wraps another non-null type.</summary>
public sealed class NonNullType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } =
        ofType is NonNullType ? throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(ofType)) : ofType;

    public override TypeKind Kind => TypeKind.NonNull;

    public override NamedType Named => OfType.Named;

    public override GraphQLType NullableType => OfType;

    public override string ToString() => $"{OfType}!";
}

/// <summary>A type with a name that is unique in the schema.</summary>
public abstract class NamedType(string name) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; init; }

    /// <summary>The CLR type behind this type; null for types without one, such as those built from SDL.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>What one value of the type costs in a response (<c>@cost</c>); null where the default holds: 1 for objects, 0 for leaves.</summary>
    public double? CostWeight { get; internal set; }

    public override NamedType Named => this;

    public override string ToString() => Name;
}
