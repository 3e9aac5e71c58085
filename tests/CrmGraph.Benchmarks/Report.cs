using System.Globalization;
using System.Text;

namespace CrmGraph.Benchmarks;

/// <summary>The table in Markdown: per workload both contestants' numbers and the ratio.</summary>
internal static class Report
{
    /// <summary>How much dearer than the hand-written endpoint the general one may be.</summary>
    private const double Goal = 2.0;

    private static readonly (string Title, Func<Measurement, double> Number, string Format, bool HasGoal)[] Lines =
    [
        ("SQL statements", m => m.Reads.Statements, "0.#", false),
        ("Rows read", m => m.Reads.Rows, "0.#", false),
        ("Allocated KB", m => m.Of(s => s.AllocatedBytes) / 1024, "0.0", false),
        ("CPU µs", m => m.Of(s => s.CpuMicroseconds), "0", true),
        ("Latency p50 µs", m => m.Of(s => s.Median), "0", true),
        ("Latency p99 µs", m => m.Of(s => s.P99), "0", false),
        ("Requests/s, 4 clients", m => m.Of(s => s.Throughput), "0", false),
    ];

    public static string Write(BenchOptions options, IReadOnlyList<(Workload Workload, Measurement Crm, Measurement Hand)> results)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{options.Customers:N0} customers, signed in as {options.Role}; medians of {options.Rounds} rounds of {options.Requests} requests, {Environment.ProcessorCount} cores.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Ratio: CrmGraph to hand-written. Goal for CPU and p50: at most {Goal:0.0}.").AppendLine();
        text.AppendLine("| Workload | Per request | CrmGraph | Hand-written | Ratio | Goal |");
        text.AppendLine("|---|---|---:|---:|---:|---|");
        foreach (var (workload, crm, hand) in results)
        {
            foreach (var (title, number, format, hasGoal) in Lines)
            {
                Append(text, workload.Title, title, number(crm), number(hand), format, hasGoal);
            }
        }

        text.AppendLine();
        foreach (var (workload, crm, hand) in results.Where(r => r.Workload.Row is not null))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{workload.Row} cpu {Of(s => s.CpuMicroseconds):0.00} p50 {Of(s => s.Median):0.00} throughput {Of(s => s.Throughput):0.00}");

            double Of(Func<Sample, double> number) => crm.Of(number) / hand.Of(number);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string workload, string title, double crm, double hand, string format, bool hasGoal)
    {
        var ratio = hand == 0 ? (double?)null : crm / hand;
        var verdict = !hasGoal || ratio is null ? "" : ratio <= Goal ? "PASS" : "over";
        text.AppendLine(string.Join(" | ", [
            "| " + workload,
            title,
            crm.ToString(format, CultureInfo.InvariantCulture),
            hand.ToString(format, CultureInfo.InvariantCulture),
            ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–",
            verdict + " |",
        ]));
    }
}
