using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Cost;

/// <summary>The price of one given argument or input field: what it weighs and what is in it. A variable costs what its value would cost in its place.</summary>
internal abstract class InputCost
{
    private const int ItemsPerUnit = 10;

    public abstract double Evaluate(object?[] variables);

    public static InputCost Compile(InputValueDefinition definition, ValueNode value, VariableTable variables) => value is VariableNode variable
        ? new OfVariable(Weight(definition), variables.Slot(variable.Name))
        : Sum(Weight(definition), Content(definition.Type, value, variables));

    /// <summary>The price when no request can change it.</summary>
    public double? Constant => this is OfLiteral { Parts.Length: 0 } literal ? literal.Own : null;

    private static double Weight(InputValueDefinition definition) =>
        definition.CostWeight ?? (definition.Type.Named is InputObjectType ? 1 : 0);

    private static IEnumerable<InputCost> Content(GraphQLType type, ValueNode value, VariableTable variables) => value switch
    {
        ListValueNode list when type.Named is InputObjectType => list.Values.SelectMany(item => Content(type, item, variables)),
        ListValueNode list => [new OfLiteral(list.Values.Count / ItemsPerUnit, [])],
        ObjectValueNode fields when type.Named is InputObjectType input => fields.Fields
            .Where(f => input.Fields.Find(f.Name) is not null)
            .Select(f => Compile(input.Fields.Find(f.Name)!, f.Value, variables)),
        VariableNode variable => [new OfVariable(0, variables.Slot(variable.Name))],
        _ => [],
    };

    private static OfLiteral Sum(double weight, IEnumerable<InputCost> parts)
    {
        var all = parts.ToArray();
        return new OfLiteral(weight + all.Sum(p => p.Constant ?? 0), [.. all.Where(p => p.Constant is null)]);
    }

    /// <summary>What everything in a coerced value weighs.</summary>
    public static double Content(object? value)
    {
        var cost = 0d;
        switch (value)
        {
            case InputObjectValue fields:
                foreach (var (definition, item) in fields.Fields)
                {
                    cost += Weight(definition) + Content(item);
                }

                break;
            case object?[] items when Array.Exists(items, i => i is InputObjectValue or object?[]):
                foreach (var item in items)
                {
                    cost += Content(item);
                }

                break;
            case object?[] items:
                cost = items.Length / ItemsPerUnit;
                break;
        }

        return cost;
    }

    private sealed class OfLiteral(double weight, InputCost[] parts) : InputCost
    {
        public double Own => weight;

        public InputCost[] Parts => parts;

        public override double Evaluate(object?[] variables)
        {
            var cost = weight;
            foreach (var part in parts)
            {
                cost += part.Evaluate(variables);
            }

            return cost;
        }
    }

    private sealed class OfVariable(double weight, int slot) : InputCost
    {
        public override double Evaluate(object?[] variables) =>
            ReferenceEquals(variables[slot], ArgumentValues.Absent) ? 0 : weight + Content(variables[slot]);
    }
}
