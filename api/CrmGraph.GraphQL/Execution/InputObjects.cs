using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>What literals and variables of input objects have in common (spec: Input Objects, Input Coercion).</summary>
internal static class InputObjects
{
    /// <summary>Adds the defaults of fields that were not given; calls <paramref name="refuse"/> for a required one.</summary>
    public static void AddDefaults(
        InputObjectType type, List<KeyValuePair<InputValueDefinition, object?>> fields, Action<InputValueDefinition> refuse)
    {
        var given = fields.Count;
        foreach (var definition in type.Fields)
        {
            if (Contains(fields, given, definition))
            {
                continue;
            }

            if (definition.DefaultValue is not null)
            {
                fields.Add(new(definition, LiteralCoercion.Default(definition)));
            }
            else if (definition.Type.IsNonNull)
            {
                refuse(definition);
            }
        }
    }

    /// <summary>Why the fields do not make a oneOf input object, or null (spec: OneOf Input Objects).</summary>
    public static GraphQLError? OneOfError(InputObjectType type, List<KeyValuePair<InputValueDefinition, object?>> fields) => fields switch
    {
        [{ Value: not null }] => null,
        [{ Key: var field }] => new GraphQLError($"Field \"{type.Name}.{field.Name}\" must be non-null.").WithCode(ErrorCodes.OneOfFieldIsNull),
        [] => new GraphQLError(ExactlyOne(type)).WithCode(ErrorCodes.OneOfNoneSet),
        _ => new GraphQLError(ExactlyOne(type)).WithCode(ErrorCodes.OneOfMoreThanOneSet),
    };

    private static string ExactlyOne(InputObjectType type) => $"OneOf Input Object \"{type.Name}\" must specify exactly one key.";

    private static bool Contains(List<KeyValuePair<InputValueDefinition, object?>> fields, int count, InputValueDefinition definition)
    {
        for (var i = 0; i < count; i++)
        {
            if (ReferenceEquals(fields[i].Key, definition))
            {
                return true;
            }
        }

        return false;
    }
}
