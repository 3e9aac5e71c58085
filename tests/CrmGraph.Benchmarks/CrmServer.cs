using System.Net.Http.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Benchmarks;

/// <summary>The application itself, as in production, on a port of its own.</summary>
internal sealed class CrmServer : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;

    private CrmServer(WebApplicationFactory<Program> factory, StatementCounter counter)
    {
        this.factory = factory;
        Counter = counter;
        Address = new Uri(factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>One client stands for many: it is not counted, and its documents need not be the dashboard's.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["GraphQL:TrustedDocuments"] = BenchOptions.DocumentsFile,
        ["GraphQL:OnlyTrustedDocuments"] = "false",
        ["GraphQL:RequestsPerMinute"] = "0",
        ["GraphQL:AnonymousRequestsPerMinute"] = "0",
        ["GraphQL:CostPerMinute"] = "0",
        ["GraphQL:MaxSocketsPerCaller"] = "0",
        ["Nightly:Enabled"] = "false",
    };

    public StatementCounter Counter { get; }

    public Uri Address { get; }

    /// <param name="services">Other services in the place of its own.</param>
    public static CrmServer Start(BenchOptions options, Action<IServiceCollection>? services = null)
    {
        var counter = new StatementCounter();
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseContentRoot(HomeFolder.Combine("api/CrmGraph.Api"))
            .UseSetting("ConnectionStrings:Crm", BenchDatabase.ConnectionString(options.DatabaseFile))
            .UseSetting("Aggregates:CacheSeconds", options.Cached ? "30" : "0")
            .UseSettings(Settings)
            .ConfigureTestServices(services ?? (_ => { }))
            .ConfigureLogging(logging => logging
                .AddProvider(counter)
                .AddFilter<StatementCounter>(null, LogLevel.None)
                .AddFilter<StatementCounter>(StatementCounter.Engine, LogLevel.Debug)));
        factory.UseKestrel(0);
        factory.StartServer();
        return new CrmServer(factory, counter);
    }

    /// <summary>Signs in as the dashboard does and answers the session cookie.</summary>
    public async Task<string> SignInAsync(DemoAccount account)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        using var answer = await client.PostAsJsonAsync("/account/login", new { email = account.Email, password = account.Password });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    /// <summary>Works on a context that sees everything.</summary>
    public async Task<T> InSystemAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = factory.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public ValueTask DisposeAsync() => factory.DisposeAsync();
}

file static class HostSettings
{
    public static IWebHostBuilder UseSettings(this IWebHostBuilder host, IReadOnlyDictionary<string, string> settings) =>
        settings.Aggregate(host, (built, setting) => built.UseSetting(setting.Key, setting.Value));
}
