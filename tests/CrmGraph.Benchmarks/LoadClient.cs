using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CrmGraph.Benchmarks;

/// <summary>What a client process is to do: send <paramref name="Count"/> of the requests in turn from <paramref name="Clients"/> at once.</summary>
internal sealed record Slice(Uri Address, string Cookie, IReadOnlyList<LoadRequest> Requests, int Count, int Clients);

/// <summary>A GET of <paramref name="Path"/>, or a POST when there is a body.</summary>
internal sealed record LoadRequest(string Path, string? Body);

/// <summary>Latencies in microseconds, sorted, and how long the slice took.</summary>
internal sealed record SliceResult(double[] Latencies, double Seconds);

/// <summary>The client in a process of its own, so that its work is not counted with the server's. It reads slices from its input.</summary>
internal sealed class LoadClient : IAsyncDisposable
{
    public const string Argument = "--client";

    private readonly Process process;

    private LoadClient(Process process) => this.process = process;

    public static LoadClient Start() => new(StartProcess(Argument));

    /// <summary>This program once more, with other arguments and its input and output in our hands.</summary>
    public static Process StartProcess(params string[] arguments)
    {
        // Under the muxer the program is its first argument.
        string[] all = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(LoadClient).Assembly.Location, .. arguments]
            : arguments;
        var start = new ProcessStartInfo(Environment.ProcessPath!, all) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }

    public async Task<SliceResult> RunAsync(Slice slice)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(slice));
        var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The client process ended.");
        return JsonSerializer.Deserialize<SliceResult>(answer)!;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The client process.</summary>
    public static async Task<int> ServeAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var result = await SendAsync(http, JsonSerializer.Deserialize<Slice>(line)!);
            Console.WriteLine(JsonSerializer.Serialize(result));
        }

        return 0;
    }

    /// <summary>One answer as text; throws when it is not a success.</summary>
    public static async Task<string> FetchAsync(HttpClient http, Slice slice, LoadRequest request)
    {
        using var answer = await SendAsync(http, slice, request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<SliceResult> SendAsync(HttpClient http, Slice slice)
    {
        var latencies = new double[slice.Count];
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, slice.Clients).Select(_ => Task.Run(RunAsync)));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(latencies);
        return new SliceResult(latencies, seconds);

        async Task RunAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < slice.Count; i = Interlocked.Increment(ref next))
            {
                var sent = Stopwatch.GetTimestamp();
                using var answer = await SendAsync(http, slice, slice.Requests[i % slice.Requests.Count]);
                latencies[i] = Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
            }
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, Slice slice, LoadRequest request)
    {
        using var message = new HttpRequestMessage(request.Body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(slice.Address, request.Path));
        message.Headers.Add("Cookie", slice.Cookie);
        message.Headers.Add("GraphQL-Preflight", "1");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (request.Body is not null)
        {
            message.Content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        }

        var answer = await http.SendAsync(message);
        return answer.EnsureSuccessStatusCode();
    }
}
