using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>How a member is an id.</summary>
internal enum IdKind
{
    None,

    /// <summary><c>[GraphQLType&lt;IdType&gt;]</c>: the text of the key.</summary>
    Plain,

    /// <summary><c>[ID]</c>, or the key of a node: type name and key, encoded.</summary>
    Encoded,
}

/// <summary>What makes a member an id: its kind, and for encoded ids the type name, which is null for arguments that accept any type.</summary>
internal sealed record MemberId(IdKind Kind, string? TypeName, ScalarType? Scalar)
{
    private static readonly MemberId None = new(IdKind.None, null, null);

    /// <summary>The id of a member of <paramref name="owner"/>; inputs and arguments have no owner.</summary>
    public static MemberId Of(SchemaTypes types, ICustomAttributeProvider member, Type? owner = null)
    {
        if (Described.Find<GraphQLTypeAttribute>(member) is { } given)
        {
            return given.Type == typeof(IdType)
                ? new MemberId(IdKind.Plain, null, types.Use(Types.Scalars.Scalar.ID))
                : throw new SchemaException($"[GraphQLType<{given.Type.Name}>] names no scalar that could be chosen. Use [GraphQLType<IdType>].");
        }

        var attribute = Described.Find<IDAttribute>(member);
        var isNodeKey = member is PropertyInfo property && owner is not null && types.Nodes.IsKey(property, owner);
        if (attribute is null && !isNodeKey)
        {
            return None;
        }

        var type = attribute?.Type ?? owner;
        return new MemberId(
            IdKind.Encoded, attribute?.TypeName ?? (type is null ? null : Naming.Type(type)), types.Use(Types.Scalars.Scalar.ID));
    }
}
