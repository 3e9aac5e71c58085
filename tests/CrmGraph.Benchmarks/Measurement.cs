using System.Runtime;

namespace CrmGraph.Benchmarks;

/// <summary>One slice in numbers, each per request but the throughput.</summary>
internal sealed record Sample(double CpuMicroseconds, double AllocatedBytes, double Median, double P99, double Throughput);

/// <summary>What an operation reads.</summary>
internal sealed record Reads(double Statements, double Rows);

/// <summary>All numbers of one contestant on one workload.</summary>
internal sealed record Measurement(Reads Reads, IReadOnlyList<Sample> Samples)
{
    /// <summary>The median over the rounds.</summary>
    public double Of(Func<Sample, double> number)
    {
        var sorted = Samples.Select(number).Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>Measures the servers of this process while another process asks.</summary>
internal sealed class Meter(LoadClient client, int requests)
{
    private const int ParallelClients = 4;
    private const int MaxWarmUps = 40;
    private const int QuietWarmUps = 4;
    private const int CountPasses = 5;
    private const int CompiledWhenWarm = 10;
    private static readonly TimeSpan TierUpDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>One request after the other for cost and latency, then several clients at once for throughput.</summary>
    public async Task<Sample> MeasureAsync(Contestant contestant, Workload workload)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var alone = await client.RunAsync(contestant.Slice(workload, requests, clients: 1));
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var together = await client.RunAsync(contestant.Slice(workload, requests, ParallelClients));
        return new Sample(
            cpu.TotalMicroseconds / requests,
            (double)allocated / requests,
            Percentile(alone.Latencies, 0.5),
            Percentile(alone.Latencies, 0.99),
            requests / together.Seconds);
    }

    /// <summary>
    /// Asks until the runtime compiled next to nothing several times in a row: a server that has run for a while is what is
    /// measured. One quiet round says little, because methods wait their turn in the background.
    /// </summary>
    public async Task WarmUpAsync(Contestant contestant, Workload workload)
    {
        for (var (round, quiet) = (0, 0); round < MaxWarmUps && quiet < QuietWarmUps; round++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            await client.RunAsync(contestant.Slice(workload, requests, clients: 2));
            await Task.Delay(TierUpDelay);
            quiet = JitInfo.GetCompiledMethodCount() - before <= CompiledWhenWarm ? quiet + 1 : 0;
        }
    }

    /// <summary>The least of several passes, because the session is read again every second and background work reads as well.</summary>
    public async Task<Reads> CountAsync(Contestant contestant, Workload workload)
    {
        var count = contestant.Requests(workload).Count;
        List<Reads> passes = [];
        for (var pass = 0; pass < CountPasses; pass++)
        {
            var before = contestant.Read();
            await client.RunAsync(contestant.Slice(workload, count, clients: 1));
            var after = contestant.Read();
            passes.Add(new Reads((double)(after.Statements - before.Statements) / count, (double)(after.Rows - before.Rows) / count));
        }

        return passes.MinBy(p => p.Statements)!;
    }

    private static double Percentile(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
