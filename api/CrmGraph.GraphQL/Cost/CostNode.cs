using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Cost;

/// <summary>One selected field whose price depends on the request.</summary>
internal sealed class CostNode(IncludeCondition include, double weight, InputCost[] inputs, ListLength? length, bool isSized, ItemCost item)
{
    /// <summary>The price; <paramref name="inherited"/> is the length of the list when the field above says it (<c>sizedFields</c>).</summary>
    public OperationCost Evaluate(object?[] variables, ulong flags, int inherited)
    {
        if (!include.Holds(flags))
        {
            return default;
        }

        var own = weight;
        foreach (var input in inputs)
        {
            own += input.Evaluate(variables);
        }

        var given = length?.Evaluate(variables) ?? 1;
        var below = length is { IsOfField: false } ? given : 1;
        var times = length is { IsOfField: true } ? given : isSized ? inherited : 1;
        var cost = new OperationCost(own, 0) + (times * item.Evaluate(variables, flags, below));
        return cost with { FieldCost = Math.Max(0, cost.FieldCost) };
    }
}

/// <summary>The price of one object below a field: that of the dearest of its possible types.</summary>
internal sealed class ItemCost((OperationCost Constant, CostNode[] Dynamic)[] possible)
{
    public OperationCost Evaluate(object?[] variables, ulong flags, int size)
    {
        var dearest = default(OperationCost);
        foreach (var (constant, dynamic) in possible)
        {
            var cost = constant;
            foreach (var field in dynamic)
            {
                cost += field.Evaluate(variables, flags, size);
            }

            dearest = OperationCost.Max(dearest, cost);
        }

        return dearest;
    }

    /// <summary>The price when no request can change it.</summary>
    public OperationCost? Constant => possible.All(p => p.Dynamic.Length == 0) ? Evaluate([], 0, 1) : null;
}
