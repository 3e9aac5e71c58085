using System.Diagnostics;
using CrmGraph.Fuzz.Checking;
using CrmGraph.Fuzz.Generation;
using CrmGraph.Fuzz.Subscribers;

namespace CrmGraph.Fuzz;

/// <summary>Sends the application what nobody should send, and holds it to its promises.</summary>
internal static class FuzzProgram
{
    private const int Checkpoints = 10;
    private static readonly TimeSpan LongestCase = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [SubscriberClient.Argument, var address, var cookie])
        {
            return await SubscriberClient.ServeAsync(new Uri(address), cookie);
        }

        FuzzOptions options;
        try
        {
            options = FuzzOptions.Parse(arguments);
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync($"error: {problem.Message}\n\n{FuzzOptions.Usage}");
            return 2;
        }

        if (options.Cycles is { } cycles)
        {
            return await SubscriberProgram.RunAsync(cycles);
        }

        Console.WriteLine($"seed {options.Seed}, cases {options.From} to {options.From + options.Cases - 1}, {options.Workers} at once");
        await using var app = await FuzzApp.StartAsync();
        var faults = new FaultBook(Console.Out, options);
        var counts = await RunAsync(app, options, faults);
        Report(options, faults, counts);
        return faults.Count == 0 ? 0 : 1;
    }

    private static async Task<Dictionary<CaseKind, int>> RunAsync(FuzzApp app, FuzzOptions options, FaultBook faults)
    {
        var generator = new CaseGenerator(app, await Records.ReadAsync(app), options);
        var memory = new MemoryWatch(Checkpoints);
        Dictionary<CaseKind, int> counts = [];
        var watch = Stopwatch.StartNew();
        var (done, step) = (0, Math.Max(1, (options.Cases + Checkpoints - 1) / Checkpoints));
        foreach (var part in Enumerable.Range(options.From, options.Cases).Chunk(step))
        {
            await Parallel.ForEachAsync(part, new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, async (number, _) =>
            {
                var fuzzCase = generator.Next(number);
                lock (counts)
                {
                    counts[fuzzCase.Kind] = counts.GetValueOrDefault(fuzzCase.Kind) + 1;
                }

                await RunAsync(app, fuzzCase, number, faults);
            });
            done += part.Length;
            CheckBetween(app, memory, part[^1], faults, watch, done);
        }

        return counts;
    }

    private static async Task RunAsync(FuzzApp app, IFuzzCase fuzzCase, int number, FaultBook faults)
    {
        try
        {
            // A busy machine makes anything late once; what is late twice is slow.
            if (await IsLateAsync(app, fuzzCase) && await IsLateAsync(app, fuzzCase))
            {
                throw new FaultException("hang", $"no end after {LongestCase.TotalSeconds} s");
            }
        }
        catch (FaultException fault)
        {
            faults.Add(fuzzCase.Kind, number, fault, fuzzCase.Describe);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            faults.Add(fuzzCase.Kind, number, new FaultException("hang", $"no end after {Patience.TotalSeconds} s"), fuzzCase.Describe);
        }
        catch (Exception e)
        {
            faults.Add(fuzzCase.Kind, number, new FaultException("broken off", e.Message, e), fuzzCase.Describe);
        }
    }

    private static async Task<bool> IsLateAsync(FuzzApp app, IFuzzCase fuzzCase)
    {
        var watch = Stopwatch.StartNew();
        using var late = new CancellationTokenSource(Patience);
        await fuzzCase.RunAsync(app, late.Token).WaitAsync(Patience);
        return watch.Elapsed > LongestCase;
    }

    // While no case runs: what was logged beside the answers, and the heap.
    private static void CheckBetween(FuzzApp app, MemoryWatch memory, int number, FaultBook faults, Stopwatch watch, int done)
    {
        foreach (var error in app.Log.TakeRest())
        {
            faults.Add(CaseKind.Document, number, new FaultException("log", error.Text, error.Exception), () => "one of the cases of this part");
        }

        var heap = 0L;
        try
        {
            heap = memory.Check();
        }
        catch (FaultException fault)
        {
            faults.Add(CaseKind.Document, number, fault, () => "all of it");
        }

        Console.WriteLine($"{done} cases, {faults.Count} faults, heap {heap >> 20} MiB, {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Report(FuzzOptions options, FaultBook faults, Dictionary<CaseKind, int> counts)
    {
        foreach (var line in faults.Summary())
        {
            Console.WriteLine(line);
        }

        if (options.Report is { } file)
        {
            JUnitReport.Write(file, counts, faults);
        }

        Console.WriteLine($"{string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key.ToString().ToLowerInvariant()} {c.Value}"))}; seed {options.Seed}");
        Console.WriteLine($"{counts.Values.Sum()} cases, {faults.Count} faults");
    }
}
