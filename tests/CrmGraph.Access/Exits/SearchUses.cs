using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Searching looks into a folded copy of texts of the record.</summary>
internal static class SearchUses
{
    public static IEnumerable<Use> Of(Schema schema) =>
        from list in Question.Lists(schema)
        where list.Field.Arguments.Find("search") is not null
        let number = Question.IsConnection(list.Field) ? "totalCount" : "count"
        select new Use("search", list.Ask($"{list.Field.Name}(search: \"zq00\") {{ {number} }}"), [AccessModel.Find(EntityOf(list.Field).GetProperty("SearchText")!)!], list.Field.Name);

    private static Type EntityOf(FieldDefinition list) => list.Binding!.Collection!.ElementType;
}
