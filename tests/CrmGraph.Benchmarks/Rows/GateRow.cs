using System.Globalization;
using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Benchmarks.Rows;

/// <summary>What the access gate costs: the same page of the same server with the gate and with one that lets everything through.</summary>
internal static class GateRow
{
    public static string Write(IReadOnlyList<(Workload Workload, Measurement Gated, Measurement Open)> results) => string.Join('\n', results.Select(r => string.Create(
        CultureInfo.InvariantCulture,
        $"gate {r.Workload.Name} cpu {Ratio(r, s => s.CpuMicroseconds):0.000} p50 {Ratio(r, s => s.Median):0.000} allocated {Ratio(r, s => s.AllocatedBytes):0.000} throughput {Ratio(r, s => s.Throughput):0.000}")));

    // The median of the ratios round by round: both answered under the same weather.
    private static double Ratio((Workload Workload, Measurement Gated, Measurement Open) result, Func<Sample, double> number) =>
        result.Gated.Samples.Zip(result.Open.Samples, (gated, open) => number(gated) / number(open)).Order().ElementAt(result.Gated.Samples.Count / 2);
}

/// <summary>No gate at all.</summary>
internal sealed class OpenGate : IFieldGate
{
    public IReadOnlyList<StatementParameter> Parameters => [];

    public string PlanKey(IServiceProvider services) => "";

    public FieldDecision Decide(IServiceProvider services, PropertyInfo member) => FieldDecision.Full;

    public bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember) => true;

    public string? MaskText(PropertyInfo member, string value) => value;

    public IReadOnlyList<object?> ParameterValues(IServiceProvider services) => [];
}
