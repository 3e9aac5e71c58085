using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrmGraph.Benchmarks.Rows;

/// <summary>From the start of a process to its first page of customers, and the memory it holds when nobody has asked for a while.</summary>
internal static class StartRow
{
    /// <summary>Runs the hand-written server alone: <c>--hand-written ADDRESS DATABASE</c> and whose records to show.</summary>
    public const string HandWritten = "--hand-written";

    private const int Starts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task<string> MeasureAsync(BenchOptions options, Workload page, Contestant crm, Contestant hand)
    {
        List<(double Cold, double Memory)> ours = [], theirs = [];
        for (var start = 0; start < Starts; start++)
        {
            ours.Add(await StartAsync(address => StartCrm(options, address), crm, page));
            theirs.Add(await StartAsync(address => LoadClient.StartProcess([HandWritten, $"{address}", .. options.Arguments]), hand, page));
        }

        return string.Join('\n', Line(crm.Name, ours), Line(hand.Name, theirs), string.Create(
            CultureInfo.InvariantCulture,
            $"Start cold {Of(ours, s => s.Cold) / Of(theirs, s => s.Cold):0.00} idle {Of(ours, s => s.Memory) / Of(theirs, s => s.Memory):0.00}"));

        static double Of(IEnumerable<(double Cold, double Memory)> starts, Func<(double Cold, double Memory), double> number) =>
            starts.Select(number).Order().ElementAt(Starts / 2);
        static string Line(string name, IReadOnlyCollection<(double Cold, double Memory)> starts) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: first page {Of(starts, s => s.Cold):0} ms after the start, {Of(starts, s => s.Memory) / 1024 / 1024:0} MiB when idle");
    }

    private static async Task<(double Cold, double Memory)> StartAsync(Func<Uri, Process> start, Contestant contestant, Workload page)
    {
        var address = FreeAddress();
        var slice = contestant.Slice(page, 1, 1) with { Address = address };
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var began = Stopwatch.GetTimestamp();
        using var process = start(address);
        try
        {
            await FirstPageAsync(http, slice, process);
            var cold = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            await Task.Delay(Idle);
            process.Refresh();
            return (cold, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstPageAsync(HttpClient http, Slice slice, Process process)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            try
            {
                await LoadClient.FetchAsync(http, slice, slice.Requests[0]);
                return;
            }
            catch (HttpRequestException notYet) when (notYet.StatusCode is null or HttpStatusCode.ServiceUnavailable && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"{slice.Address} showed no page within {Patience.TotalSeconds} s.");
    }

    private static Process StartCrm(BenchOptions options, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmGraph.Api.dll")])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Api.Hosting.HomeFolder.Combine("api/CrmGraph.Api"),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = $"{address}";
        start.Environment["ConnectionStrings__Crm"] = BenchDatabase.ConnectionString(options.DatabaseFile);
        foreach (var (name, value) in CrmServer.Settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}
