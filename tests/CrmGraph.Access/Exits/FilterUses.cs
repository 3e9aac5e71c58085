using System.Reflection;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Each operator of each filter of each list, by itself and joined with others.</summary>
internal static class FilterUses
{
    private const int PerElementField = 3;

    public static IEnumerable<Use> Of(Schema schema) =>
        from list in Question.Lists(schema)
        where list.Field.Arguments.Find("where")?.Type.Named is InputObjectType
        from filter in Filters((InputObjectType)list.Field.Arguments.Find("where")!.Type.Named, list.IsRoot ? 2 : 0)
        select new Use(list.IsRoot ? "filter" : "filter within", list.Ask($"it: {list.Field.Name}(where: {filter.Text}) {{ {Told(list.Field)} }}"), filter.Fields, "it");

    // The number, where there is one.
    private static string Told(FieldDefinition list) =>
        list.Type.Named is not ObjectType type ? "" : type.Fields.Find("totalCount") is not null ? "totalCount" : type.Fields.Find("count") is not null ? "count" : "__typename";

    private static IEnumerable<(string Text, List<GovernedField> Fields)> Filters(InputObjectType input, int depth)
    {
        var isJoined = false;
        foreach (var field in input.Fields.Where(f => f.Source is not null && f.Type.Named is InputObjectType))
        {
            var member = (PropertyInfo)field.Source!;
            var own = Looked(input.Filter!.Type.GetProperty(member.Name) ?? member);
            foreach (var (text, fields) in Inner((InputObjectType)field.Type.Named, field, depth))
            {
                (string Text, List<GovernedField> Fields) filter = ($"{{ {field.Name}: {text} }}", [.. own, .. fields]);
                yield return filter;
                if (!isJoined && input.Fields.Find("or") is not null)
                {
                    isJoined = true;
                    yield return ($"{{ or: [{filter.Text}, {filter.Text}] }}", filter.Fields);
                    yield return ($"{{ and: [{filter.Text}] }}", filter.Fields);
                }
            }
        }
    }

    // A list of records is looked into by the reference it is the other side of.
    private static IEnumerable<GovernedField> Looked(PropertyInfo member) =>
        AccessModel.Find(member) is { } field ? [field]
        : !member.PropertyType.IsGenericType ? []
        : member.PropertyType.GetGenericArguments()[0].GetProperties().Where(p => p.PropertyType == member.ReflectedType).Select(AccessModel.Find).OfType<GovernedField>();

    private static IEnumerable<(string Text, List<GovernedField> Fields)> Inner(InputObjectType input, InputValueDefinition member, int depth)
    {
        if (input.Filter!.Kind == FilterKind.Object)
        {
            return depth == 0 ? [] : Filters(input, depth - 1);
        }

        if (input.Filter.Kind == FilterKind.Operations)
        {
            var first = input.Fields.First(o => o.Name is not ("and" or "or"));
            return input.Fields.Select(o => (o.Name is "and" or "or"
                ? $"{{ {o.Name}: [{{ {first.Name}: {Literal(first.Type, member)} }}] }}"
                : $"{{ {o.Name}: {(IsRelative(o) ? "300" : Literal(o.Type, member))} }}", new List<GovernedField>()));
        }

        return input.Fields.SelectMany(o => o.Type.Named is InputObjectType element
            ? Inner(element, member, depth).GroupBy(i => string.Join(',', i.Fields.Select(f => f.Coordinate))).SelectMany(g => g.Take(PerElementField)).Select(i => ($"{{ {o.Name}: {i.Text} }}", i.Fields))
            : [($"{{ {o.Name}: true }}", [])]);
    }

    private static bool IsRelative(InputValueDefinition operation) => operation.Name.EndsWith("Days", StringComparison.Ordinal);

    private static string Literal(GraphQLType type, InputValueDefinition place) => type.NullableType switch
    {
        ListType list => $"[{Literal(list.OfType, place)}]",
        EnumType values => values.Values[0].Name,
        _ => type.Named.Name switch
        {
            "Boolean" => "true",
            "Int" or "Long" or "Short" => "3000100",
            "Float" or "Decimal" => "5000100.25",
            "DateTime" => "\"2031-01-02T00:00:00Z\"",
            "LocalDate" or "Date" => "\"2050-02-01\"",
            "ID" => $"\"{GlobalId.Encode(place.IdTypeName ?? "Customer", Guid.Empty)}\"",
            _ => "\"zq0001\"",
        },
    };
}
