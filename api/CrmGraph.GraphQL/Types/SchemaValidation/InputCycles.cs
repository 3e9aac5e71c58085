namespace CrmGraph.GraphQL.Types.SchemaValidation;

/// <summary>Input objects that contain themselves through required fields only can never be given (spec: Input Objects, circular references).</summary>
internal static class InputCycles
{
    public static void Check(IEnumerable<InputObjectType> types, List<SchemaError> errors)
    {
        HashSet<InputObjectType> done = [];
        foreach (var type in types)
        {
            Visit(type, [], done, errors);
        }
    }

    private static void Visit(InputObjectType type, List<InputValueDefinition> path, HashSet<InputObjectType> done, List<SchemaError> errors)
    {
        if (!done.Add(type))
        {
            return;
        }

        // Types on the path are found by name of their fields; the path is as deep as the nesting of required inputs.
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType inner })
            {
                continue;
            }

            path.Add(field);
            var start = path.FindIndex(f => f.DeclaringCoordinate == $"{inner.Name}.{f.Name}");
            if (start >= 0)
            {
                var cycle = string.Join(" → ", path.Skip(start).Select(f => f.DeclaringCoordinate));
                errors.Add(new($"Input object `{inner.Name}` can never be given: it requires itself through {cycle}. Make one of these fields nullable."));
            }
            else
            {
                Visit(inner, path, done, errors);
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}
