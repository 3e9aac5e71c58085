using System.Reflection;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Each order of each list.</summary>
internal static class OrderUses
{
    public static IEnumerable<Use> Of(Schema schema) =>
        from list in Question.Lists(schema)
        where list.Field.Arguments.Find("order")?.Type.Named is InputObjectType
        from order in Orders((InputObjectType)list.Field.Arguments.Find("order")!.Type.Named, list.IsRoot ? 2 : 0)
        let selection = Question.IsConnection(list.Field) ? "totalCount edges { cursor } pageInfo { endCursor }" : "__typename"
        select new Use(list.IsRoot ? "sort" : "sort within", list.Ask($"it: {list.Field.Name}(order: [{order.Text}]) {{ {selection} }}"), order.Fields, "it");

    private static IEnumerable<(string Text, List<GovernedField> Fields)> Orders(InputObjectType input, int depth)
    {
        foreach (var field in input.Fields)
        {
            var own = AccessModel.Find((PropertyInfo)field.Source!);
            if (field.Type.Named is not InputObjectType next)
            {
                yield return ($"{{ {field.Name}: DESC }}", own is null ? [] : [own]);
            }
            else if (depth > 0)
            {
                foreach (var (text, fields) in Orders(next, depth - 1))
                {
                    yield return ($"{{ {field.Name}: {text} }}", own is null ? fields : [own, .. fields]);
                }
            }
        }
    }
}
