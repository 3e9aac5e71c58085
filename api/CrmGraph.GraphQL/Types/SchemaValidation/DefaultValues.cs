using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.SchemaValidation;

/// <summary>Whether a default literal is valid for its type (spec: Input Coercion).</summary>
internal static class DefaultValues
{
    public static string? FindError(ValueNode literal, GraphQLType type)
    {
        switch (type)
        {
            case NonNullType nonNull:
                return literal is NullValueNode ? $"null is not valid for `{type}`." : FindError(literal, nonNull.OfType);
            case var _ when literal is NullValueNode:
                return null;
            case ListType list when literal is ListValueNode items:
                return items.Values.Select(item => FindError(item, list.OfType)).FirstOrDefault(e => e is not null);
            case ListType list:
                return FindError(literal, list.OfType);
            case ScalarType scalar:
                return scalar.TryParseLiteral(literal, out _, out var error) ? null : error;
            case EnumType enumType:
                return literal is EnumValueNode name && enumType.Values.Find(name.Value) is not null
                    ? null
                    : $"{literal} is no value of enum `{enumType.Name}`.";
            case InputObjectType input when literal is ObjectValueNode map:
                return FindError(map, input);
            default:
                return $"{literal} is not valid for `{type}`.";
        }
    }

    private static string? FindError(ObjectValueNode literal, InputObjectType type)
    {
        foreach (var field in literal.Fields)
        {
            if (!type.Fields.TryGet(field.Name, out var definition))
            {
                return $"`{type.Name}` has no field `{field.Name}`.";
            }

            if (FindError(field.Value, definition.Type) is { } error)
            {
                return error;
            }
        }

        var missing = type.Fields.FirstOrDefault(f => f.IsRequired && literal.Fields.All(given => given.Name != f.Name));
        return missing is null ? null : $"`{type.Name}.{missing.Name}` is required.";
    }
}
