using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Each number over records, each group, and each number within groups.</summary>
internal static class AggregateUses
{
    public static IEnumerable<Use> Of(Schema schema)
    {
        foreach (var root in schema.Query.Fields.Where(f => f.Type.Named is ObjectType type && type.Fields.Any(n => n.Binding is AggregateBinding)))
        {
            var type = (ObjectType)root.Type.Named;
            foreach (var (function, text, field) in Numbers(type))
            {
                yield return new Use(function, $"{{ {root.Name} {{ {text} }} }}", [field], root.Name);
            }

            if (type.Fields.Find("groupBy") is not { Type.Named: ObjectType group } groups)
            {
                continue;
            }

            var keys = ((EnumType)groups.Arguments.Find("by")!.Type.Named).Values;
            var named = Question.All(group.Fields.Find("keys")!.Type.Named);
            foreach (var key in keys)
            {
                yield return new Use("groupBy", $"{{ {root.Name} {{ groupBy(by: [{key.Name}]) {{ count keys {{ {named} }} }} }} }}", [.. FieldOf(key)], root.Name);
            }

            foreach (var (function, text, field) in Numbers(group))
            {
                yield return new Use("groupBy", $"{{ {root.Name} {{ groupBy(by: [{keys[0].Name}], first: 5) {{ {text} }} }} }}", [.. FieldOf(keys[0]), field], root.Name);
            }
        }
    }

    private static IEnumerable<(string Function, string Text, GovernedField Field)> Numbers(ObjectType type) =>
        from function in type.Fields
        where function.Type.Named is ObjectType
        from number in ((ObjectType)function.Type.Named).Fields
        where number.Binding is AggregateBinding { Member: not null }
        let field = AccessModel.Find(((AggregateBinding)number.Binding!).Member!)
        where field is not null
        select (function.Name, $"{function.Name} {{ {number.Name} }}", field);

    private static IEnumerable<GovernedField> FieldOf(EnumValueDefinition key) => AccessModel.Find(((GroupKey)key.RuntimeValue).Member) is { } field ? [field] : [];
}
