using System.Reflection;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Data.Statements;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>What reading needs of its surroundings: the model, the mapper and the gate's answers, and in a request its scope.</summary>
internal sealed record DataScope(IEntityModel Model, IStatementCompiler Compiler, DataOptions Options, QueryRoots Roots, FieldUse Use)
{
    /// <summary>The dependency scope of the field that is executed.</summary>
    public IServiceProvider Services { get; private init; } = null!;

    public DataScope In(IServiceProvider services) => this with { Services = services };

    /// <summary>What makes the order of an element's rows total: the primary key, or for rows of a projection their <c>Id</c>.</summary>
    public PropertyInfo? KeyOf(Type element) => Model.IsEntity(element) ? Model.Key(element) : element.GetProperty("Id");

    /// <summary>The placeholders of the gate that the columns of a layout use.</summary>
    public IReadOnlyList<StatementParameter> GateParameters(RowLayout layout) =>
        layout.UsesGateParameters ? Use.Gate!.Parameters : [];

    /// <summary>The values to bind: those of the shape, then those of the gate.</summary>
    public IReadOnlyList<object?> Values(RowLayout layout, IReadOnlyList<object?> values) =>
        layout.UsesGateParameters ? [.. values, .. Use.Gate!.ParameterValues(Services)] : values;
}
