using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Benchmarks.HandWritten;
using CrmGraph.Benchmarks.Rows;
using CrmGraph.GraphQL.Planning;
using Microsoft.Extensions.DependencyInjection;
using CrmGraph.Fuzz.Subscribers;

namespace CrmGraph.Benchmarks;

/// <summary>The data path against endpoints written by hand for the same pages, over the same data, in the same run.</summary>
internal static class Bench
{
    // EF Core asks once a second whether someone listens to its commands.
    private static readonly TimeSpan CounterDelay = TimeSpan.FromSeconds(1.5);

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [LoadClient.Argument])
        {
            return await LoadClient.ServeAsync();
        }

        if (arguments is [SubscriberClient.Argument, var sockets, var session])
        {
            return await SubscriberClient.ServeAsync(new Uri(sockets), session);
        }

        if (arguments is [StartRow.HandWritten, var address, .. var rest])
        {
            return await ServeByHandAsync(BenchOptions.Parse(rest), new Uri(address));
        }

        var nightly = arguments is [NightlyBench.Argument, ..];
        BenchOptions options;
        try
        {
            options = BenchOptions.Parse(nightly ? arguments[1..] : arguments);
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync($"error: {problem.Message}\n\n{BenchOptions.Usage}");
            return 2;
        }

        if (nightly)
        {
            return await NightlyBench.RunAsync(options);
        }

        await BenchDatabase.EnsureAsync(options);
        var account = BenchDatabase.Account(options);
        var viewer = await BenchDatabase.ViewerAsync(options, account);
        var all = await Workloads.ReadAsync(options, viewer.UserId);
        var writing = await Workloads.WritingAsync(options);
        Workload.WriteDocuments([.. all, writing]);
        Workload[] workloads = [.. all.Where(w => options.Takes(w.Name))];
        await using var crmServer = CrmServer.Start(options);
        await using var handServer = await HandWrittenServer.StartAsync(options, viewer);
        var crm = new Contestant(
            "CrmGraph",
            crmServer.Address,
            await crmServer.SignInAsync(account),
            w => [.. w.Variables.Select(v => new LoadRequest("/graphql", w.Body(v)))],
            () => (crmServer.Counter.Texts.Count, crmServer.Counter.Rows));
        var hand = new Contestant(
            "Hand-written",
            handServer.Address,
            await handServer.SignInAsync(),
            w => [.. w.Variables.Select(v => w.Writes ? new LoadRequest(w.Path, v.ToJsonString()) : new LoadRequest(w.PathAndQuery(v), null))],
            () => (handServer.Lanes.Statements, handServer.Lanes.Rows));

        await CompareAsync(workloads, crm, hand);
        if (options.Sql)
        {
            await PrintStatementsAsync(options, options.Takes(writing.Name) ? [.. workloads, writing] : workloads, crm, crmServer.Counter);
            return 0;
        }

        if (workloads.Length > 0)
        {
            Console.WriteLine(Report.Write(options, await MeasureAsync(options, workloads, crm, hand, crmServer.Counter)));
        }

        if (options.Takes("cached"))
        {
            Console.WriteLine(await MeasureCachedAsync(options, account, all.Single(w => w.Name == "dashboard"), hand));
        }

        if (options.Takes("gate"))
        {
            Console.WriteLine(await MeasureGateAsync(options, account, all.Single(w => w.Name == "list"), crm, crmServer.Counter));
        }

        if (options.Takes(writing.Name))
        {
            Console.WriteLine(await WritesRow.MeasureAsync(options, writing, crm, hand, crmServer));
        }

        if (options.Takes("subscribers"))
        {
            Console.WriteLine(await SubscribersRow.MeasureAsync(options, crmServer, crm.Cookie, viewer));
        }

        if (options.Takes("start"))
        {
            Console.WriteLine(await StartRow.MeasureAsync(options, all.Single(w => w.Name == "list"), crm, hand));
        }

        return 0;
    }

    private static async Task<int> ServeByHandAsync(BenchOptions options, Uri address)
    {
        await using var server = await HandWrittenServer.StartAsync(
            options, await BenchDatabase.ViewerAsync(options, BenchDatabase.Account(options)), address);
        await server.WaitAsync();
        return 0;
    }

    /// <summary>The dashboard's numbers as they are asked for most of the time: nothing has changed since the last time.</summary>
    private static async Task<string> MeasureCachedAsync(BenchOptions options, DemoAccount account, Workload dashboard, Contestant hand)
    {
        await using var server = CrmServer.Start(options with { Cached = true });
        var cached = new Contestant(
            "CrmGraph",
            server.Address,
            await server.SignInAsync(account),
            w => [.. w.Variables.Select(v => new LoadRequest("/graphql", w.Body(v)))],
            () => (server.Counter.Texts.Count, server.Counter.Rows));
        var workload = dashboard with { Title = "Dashboard numbers, from memory", Row = "Q3 cached" };
        return Report.Write(options, await MeasureAsync(options, [workload], cached, hand, server.Counter));
    }

    private static async Task<string> MeasureGateAsync(BenchOptions options, DemoAccount account, Workload list, Contestant gated, StatementCounter counter)
    {
        await using var server = CrmServer.Start(options, services => services.AddSingleton<IFieldGate, OpenGate>());
        var open = gated with { Name = "Without the gate", Address = server.Address, Cookie = await server.SignInAsync(account), Read = () => (0, 0) };
        return GateRow.Write(await MeasureAsync(options, [list], gated, open, counter));
    }

    /// <summary>Nothing is measured unless both answer the same to every request.</summary>
    private static async Task CompareAsync(IEnumerable<Workload> workloads, Contestant crm, Contestant hand)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        foreach (var workload in workloads)
        {
            var (left, right) = (crm.Slice(workload, 1, 1), hand.Slice(workload, 1, 1));
            foreach (var (a, b) in left.Requests.Zip(right.Requests))
            {
                var (one, other) = (await LoadClient.FetchAsync(http, left, a), await LoadClient.FetchAsync(http, right, b));
                if (Sameness.Difference(JsonNode.Parse(one), JsonNode.Parse(other)) is { } difference)
                {
                    throw new InvalidOperationException($"'{workload.Name}' {b.Path}: the answers differ at {difference}");
                }
            }

            await Console.Error.WriteLineAsync($"{workload.Name}: {left.Requests.Count} answers are the same.");
        }
    }

    private static async Task<IReadOnlyList<(Workload Workload, Measurement Crm, Measurement Hand)>> MeasureAsync(
        BenchOptions options, IReadOnlyList<Workload> workloads, Contestant crm, Contestant hand, StatementCounter counter)
    {
        await using var client = LoadClient.Start();
        var meter = new Meter(client, options.Requests);
        counter.On = true;
        await Task.Delay(CounterDelay);
        Dictionary<(string, string), Reads> reads = [];
        Dictionary<(string, string), List<Sample>> samples = [];
        foreach (var workload in workloads)
        {
            foreach (var contestant in new[] { crm, hand })
            {
                reads[(workload.Name, contestant.Name)] = await meter.CountAsync(contestant, workload);
                samples[(workload.Name, contestant.Name)] = [];
            }
        }

        counter.On = false;
        await Task.Delay(CounterDelay);
        foreach (var workload in workloads)
        {
            foreach (var contestant in new[] { crm, hand })
            {
                await meter.WarmUpAsync(contestant, workload);
            }
        }

        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var workload in workloads)
            {
                // Who goes first alternates.
                foreach (var contestant in round % 2 == 0 ? [crm, hand] : new[] { hand, crm })
                {
                    samples[(workload.Name, contestant.Name)].Add(await meter.MeasureAsync(contestant, workload));
                }
            }

            await Console.Error.WriteLineAsync($"round {round} of {options.Rounds}");
        }

        return [.. workloads.Select(w => (w, Of(w, crm), Of(w, hand)))];

        Measurement Of(Workload workload, Contestant contestant) =>
            new(reads[(workload.Name, contestant.Name)], samples[(workload.Name, contestant.Name)]);
    }

    private static async Task PrintStatementsAsync(
        BenchOptions options, IEnumerable<Workload> workloads, Contestant crm, StatementCounter counter)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        counter.On = true;
        await Task.Delay(CounterDelay);
        foreach (var workload in workloads)
        {
            counter.Reset();
            var slice = crm.Slice(workload, 1, 1);
            await LoadClient.FetchAsync(http, slice, slice.Requests[0]);
            Console.WriteLine($"## {workload.Title}: {counter.Texts.Count} statements, {counter.Rows} rows\n");
            foreach (var text in counter.Texts)
            {
                await QueryPlans.PrintAsync(options.DatabaseFile, text, Console.Out);
            }
        }
    }
}
