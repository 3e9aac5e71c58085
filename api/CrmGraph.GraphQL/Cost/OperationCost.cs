using System.Globalization;

namespace CrmGraph.GraphQL.Cost;

/// <summary>The price of one operation: <paramref name="FieldCost"/> for the work, <paramref name="TypeCost"/> for the objects it may return.</summary>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    public static OperationCost operator +(OperationCost a, OperationCost b) => new(a.FieldCost + b.FieldCost, a.TypeCost + b.TypeCost);

    public static OperationCost operator *(int times, OperationCost cost) => new(times * cost.FieldCost, times * cost.TypeCost);

    /// <summary>Of each sum the larger one.</summary>
    public static OperationCost Max(OperationCost a, OperationCost b) => new(Math.Max(a.FieldCost, b.FieldCost), Math.Max(a.TypeCost, b.TypeCost));

    /// <summary>The value of <c>extensions.operationCost</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"fieldCost\":{FieldCost},\"typeCost\":{TypeCost}}}");
}
