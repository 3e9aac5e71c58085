using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Whether arguments and literals say the same, whatever the order of names.</summary>
internal static class ValueEquality
{
    public static bool SameArguments(IReadOnlyList<ArgumentNode> a, IReadOnlyList<ArgumentNode> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        foreach (var argument in a)
        {
            if (b.FirstOrDefault(other => other.Name == argument.Name) is not { } other || !Same(argument.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(ValueNode a, ValueNode b) => (a, b) switch
    {
        (VariableNode x, VariableNode y) => x.Name == y.Name,
        (IntValueNode x, IntValueNode y) => x.Value == y.Value,
        (FloatValueNode x, FloatValueNode y) => x.Value == y.Value,
        (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.IsBlock == y.IsBlock,
        (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
        (ListValueNode x, ListValueNode y) => x.Values.Count == y.Values.Count && x.Values.Zip(y.Values, Same).All(same => same),
        (ObjectValueNode x, ObjectValueNode y) => SameFields(x.Fields, y.Fields),
        _ => false,
    };

    private static bool SameFields(IReadOnlyList<ObjectFieldNode> a, IReadOnlyList<ObjectFieldNode> b) =>
        a.Count == b.Count
        && a.OrderBy(f => f.Name, StringComparer.Ordinal)
            .Zip(b.OrderBy(f => f.Name, StringComparer.Ordinal), (x, y) => x.Name == y.Name && Same(x.Value, y.Value))
            .All(same => same);
}
