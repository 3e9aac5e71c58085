using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.Fuzz.Checking;
using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Fuzz;

/// <summary>Somebody who sends cases: a signed-in user, or nobody.</summary>
internal sealed record Caller(string Name, Viewer? Viewer, string? Cookie);

/// <summary>The application on a loopback port over a database of its own, which is thrown away in the end.</summary>
internal sealed class FuzzApp : IAsyncDisposable
{
    private const int Customers = 60;
    private static readonly JsonSerializerOptions AccountsFormat =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    private readonly string _folder;
    private readonly WebApplicationFactory<Program> _factory;

    private FuzzApp(string folder, LogWatch log)
    {
        _folder = folder;
        Log = log;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseContentRoot(HomeFolder.Combine("api/CrmGraph.Api"))
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("ConnectionStrings:Crm", ConnectionString(folder))
            .UseSetting("Demo:AccountsFile", Path.Combine(folder, "none.json"))
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(log)));
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = new Uri(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Executor = _factory.Services.GetRequiredService<RequestExecutor>();
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = Address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public LogWatch Log { get; }

    public Uri Address { get; }

    public RequestExecutor Executor { get; }

    public HttpClient Http { get; }

    /// <summary>One caller for each role, and nobody.</summary>
    public IReadOnlyList<Caller> Callers { get; private set; } = [];

    public static async Task<FuzzApp> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("crm-fuzz-").FullName;
        await SeedAsync(folder);
        var app = new FuzzApp(folder, new LogWatch());
        var accounts = JsonSerializer.Deserialize<DemoAccount[]>(await File.ReadAllBytesAsync(AccountsFile(folder)), AccountsFormat)!;
        List<Caller> callers = [new("nobody", null, null)];
        foreach (var account in accounts.DistinctBy(a => a.Role).OrderBy(a => a.Role))
        {
            callers.Add(await app.SignInAsync(account));
        }

        app.Callers = callers;
        return app;
    }

    /// <summary>A scope in which <paramref name="caller"/> asks, as the transports make it.</summary>
    public AsyncServiceScope ScopeOf(Caller caller)
    {
        var scope = _factory.Services.CreateAsyncScope();
        if (caller.Viewer is { } viewer)
        {
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(viewer);
        }

        return scope;
    }

    public static ClaimsPrincipal PrincipalOf(Caller caller) => caller.Viewer is { } viewer
        ? new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, viewer.UserId.ToString())], "fuzz"))
        : new ClaimsPrincipal();

    /// <summary>Works on a context that sees everything.</summary>
    public async Task<T> InSystemAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = _factory.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await CrmGraph.TestKit.TemporaryFolder.DeleteAsync(_folder);
    }

    private static string ConnectionString(string folder) => $"Data Source={Path.Combine(folder, "crm.db")}";

    private static string AccountsFile(string folder) => Path.Combine(folder, "accounts.json");

    // The same company on every run, so that a case means the same records.
    private static async Task SeedAsync(string folder)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmGraph.Seed.dll"), "--customers", $"{Customers}", "--as-of", "2026-06-01"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Crm"] = ConnectionString(folder);
        start.Environment["Demo__AccountsFile"] = AccountsFile(folder);
        using var seed = Process.Start(start)!;
        await seed.StandardOutput.ReadToEndAsync();
        await seed.WaitForExitAsync();
        if (seed.ExitCode != 0)
        {
            throw new InvalidOperationException($"The seed ended with code {seed.ExitCode}.");
        }
    }

    private async Task<Caller> SignInAsync(DemoAccount account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login")
        {
            Content = JsonContent.Create(new { email = account.Email, password = account.Password }),
            Headers = { { "GraphQL-Preflight", "1" } },
        };
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var cookie = answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        var (id, stamp) = await InSystemAsync(async db =>
        {
            var found = await db.Accounts.Where(a => a.Email == account.Email).Select(a => new { a.Id, a.SecurityStamp }).SingleAsync();
            return (found.Id, found.SecurityStamp!);
        });
        var viewer = await _factory.Services.GetRequiredService<ViewerDirectory>().FindAsync(id, stamp, CancellationToken.None);
        return new Caller(account.Role.ToString(), viewer, cookie);
    }
}
