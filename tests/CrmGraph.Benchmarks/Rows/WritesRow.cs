using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Benchmarks.Rows;

/// <summary>M1: sixteen at once add interactions. Every one of them must be in the table in the end.</summary>
internal static class WritesRow
{
    private const int Writers = 16;
    private const int PerSlice = 2;

    public static async Task<string> MeasureAsync(BenchOptions options, Workload workload, Contestant crm, Contestant hand, CrmServer server)
    {
        await using var client = LoadClient.Start();
        var meter = new Meter(client, options.Requests);
        var count = options.Requests * PerSlice;
        Dictionary<string, List<(double P99, double Throughput, double Cpu)>> rounds = new() { [crm.Name] = [], [hand.Name] = [] };
        foreach (var contestant in new[] { crm, hand })
        {
            await meter.WarmUpAsync(contestant, workload);
        }

        var before = await CountAsync(server);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var contestant in round % 2 == 0 ? [crm, hand] : new[] { hand, crm })
            {
                var cpu = Environment.CpuUsage.TotalTime;
                var result = await client.RunAsync(contestant.Slice(workload, count, Writers));
                cpu = Environment.CpuUsage.TotalTime - cpu;
                rounds[contestant.Name].Add((result.Latencies[(int)(count * 0.99)], count / result.Seconds, cpu.TotalMicroseconds / count));
            }
        }

        var written = await CountAsync(server) - before;
        if (written != 2L * options.Rounds * count)
        {
            throw new InvalidOperationException($"{2L * options.Rounds * count} interactions were added, but there are {written} more.");
        }

        return string.Join('\n', Line(crm), Line(hand), string.Create(
            CultureInfo.InvariantCulture,
            $"{workload.Row} p99 {Ratio(r => r.P99):0.00} throughput {Ratio(r => r.Throughput):0.00} cpu {Ratio(r => r.Cpu):0.00}"));

        double Of(Contestant contestant, Func<(double P99, double Throughput, double Cpu), double> number) =>
            rounds[contestant.Name].Select(number).Order().ElementAt(options.Rounds / 2);
        double Ratio(Func<(double P99, double Throughput, double Cpu), double> number) => Of(crm, number) / Of(hand, number);
        string Line(Contestant contestant) => string.Create(
            CultureInfo.InvariantCulture,
            $"{contestant.Name}: {Writers} writers, p99 {Of(contestant, r => r.P99) / 1000:0.0} ms, {Of(contestant, r => r.Throughput):0} a second, {Of(contestant, r => r.Cpu):0} µs of CPU each");
    }

    private static Task<long> CountAsync(CrmServer server) => server.InSystemAsync(db => db.Interactions.LongCountAsync());
}
