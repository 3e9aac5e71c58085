using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Cost;

/// <summary>Turns selected fields into prices. Introspection is free: it has limits of its own.</summary>
internal sealed class CostCompiler(Schema schema, VariableTable variables)
{
    public static double Weight(NamedType type) => type.CostWeight ?? (type.IsComposite ? 1 : 0);

    /// <summary>The price of fields of one object: what is known now, and the fields that need a request. Those named in <paramref name="sized"/> are as long as the field above says.</summary>
    public (OperationCost Constant, CostNode[] Dynamic) Selections(IEnumerable<SelectedField> fields, IReadOnlyList<string> sized)
    {
        var constant = default(OperationCost);
        List<CostNode> dynamic = [];
        foreach (var field in fields.Where(f => !f.Definition.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Add(field, sized.Contains(field.Definition.Name), ref constant, dynamic);
        }

        return (constant, [.. dynamic]);
    }

    private void Add(SelectedField field, bool isSized, ref OperationCost constant, List<CostNode> dynamic)
    {
        var definition = field.Definition;
        var weight = definition.CostWeight ?? (definition.Type.IsComposite ? 1 : 0);
        List<InputCost> inputs = [];
        foreach (var argument in field.Node.Arguments)
        {
            if (definition.Arguments.Find(argument.Name) is { } known)
            {
                var cost = InputCost.Compile(known, argument.Value, variables);
                weight += cost.Constant ?? 0;
                inputs.AddRange(cost.Constant is null ? [cost] : []);
            }
        }

        var length = definition.ListSize is { } size ? new ListLength(field, size, variables) : null;
        var item = Item(field, length is { IsOfField: false } ? length.SizedFields : []);
        var node = new CostNode(field.Include, weight, [.. inputs], length, isSized, item);
        if (field.Include.IsAlways && inputs.Count == 0 && !isSized && length is null or { IsConstant: true } && item.Constant is not null)
        {
            constant += node.Evaluate([], 0, 1);
        }
        else
        {
            dynamic.Add(node);
        }
    }

    private ItemCost Item(SelectedField field, IReadOnlyList<string> sized)
    {
        var type = field.Definition.Type.Named;
        return type.IsComposite
            ? new ItemCost([.. schema.PossibleTypes(type).Select(possible => Item(field, possible, sized))])
            : new ItemCost([(new OperationCost(0, Weight(type)), [])]);
    }

    private (OperationCost Constant, CostNode[] Dynamic) Item(SelectedField field, ObjectType type, IReadOnlyList<string> sized)
    {
        var (constant, dynamic) = Selections(field.Select(type), sized);
        return (new OperationCost(0, Weight(type)) + constant, dynamic);
    }
}
