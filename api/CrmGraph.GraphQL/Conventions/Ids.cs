using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Which members are ids, and of what.</summary>
internal static class Ids
{
    /// <summary>The scalar an attribute gives the member, or null when it is inferred.</summary>
    public static ScalarType? Leaf(SchemaTypes types, ICustomAttributeProvider member, Type? owner)
    {
        if (Described.Find<GraphQLTypeAttribute>(member) is { } given)
        {
            var scalar = given.Type == typeof(IdType) ? Scalar.ID : given.Type == typeof(AnyType) ? Scalar.Any : Scalar.Find(given.Type);
            return types.Use(scalar ?? throw new SchemaException(
                $"[GraphQLType<{given.Type.Name}>] names no scalar. Use IdType, AnyType or a CLR type that has a scalar."));
        }

        return IsEncoded(types, member, owner) ? types.Use(Scalar.ID) : null;
    }

    /// <summary>The type name before the key; null for plain ids and for arguments that accept any type.</summary>
    public static string? TypeName(SchemaTypes types, ICustomAttributeProvider member, Type? owner)
    {
        if (!IsEncoded(types, member, owner))
        {
            return null;
        }

        var attribute = Described.Find<IDAttribute>(member);
        var type = attribute?.Type ?? owner;
        return attribute?.TypeName ?? (type is null ? null : Naming.Type(type));
    }

    public static bool IsEncoded(SchemaTypes types, ICustomAttributeProvider member, Type? owner) =>
        Described.Find<IDAttribute>(member) is not null
        || (member is PropertyInfo property && owner is not null && Described.Find<GraphQLTypeAttribute>(member) is null
            && types.Nodes.IsKey(property, owner));
}
