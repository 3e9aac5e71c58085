using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Cost;

/// <summary>
/// The price of one operation as a function of its variables. Made with the plan; everything that no variable touches is
/// summed up then, so that a request only walks the fields whose arguments it fills in.
/// </summary>
internal sealed class CostProgram
{
    private readonly CostNode[] _fields;
    private readonly OperationCost _constant;

    private CostProgram(CostNode[] fields, OperationCost constant)
    {
        _fields = fields;
        _constant = constant;
    }

    public static CostProgram Compile(Schema schema, ObjectType root, IEnumerable<SelectedField> fields, VariableTable variables)
    {
        var compiler = new CostCompiler(schema, variables);
        var (constant, dynamic) = compiler.Selections(fields, []);
        return new CostProgram(dynamic, new OperationCost(0, CostCompiler.Weight(root)) + constant);
    }

    /// <summary>The price of a request with these coerced variables and flags. Throws <see cref="Errors.GraphQLException"/> when a list lacks its one slicing argument.</summary>
    public OperationCost Evaluate(object?[] variables, ulong flags)
    {
        var cost = _constant;
        foreach (var field in _fields)
        {
            cost += field.Evaluate(variables, flags, 1);
        }

        return new OperationCost(Math.Max(0, cost.FieldCost), Math.Max(0, cost.TypeCost));
    }
}
