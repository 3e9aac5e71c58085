using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmGraph.TestKit;

/// <summary>The whole application over a SQLite file of its own, with one user per role and two sales teams.</summary>
public sealed class CrmApi : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly WebApplicationFactory<Program> _factory;

    private CrmApi(string environment, IEnumerable<KeyValuePair<string, string>> settings, Action<IServiceCollection>? services, string? folder = null)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("crm-api-").FullName;
        _factory = Factory(environment, settings, services);
    }

    // Customers are not counted and sorted beside a test unless it asks for that.
    private WebApplicationFactory<Program> Factory(
        string environment, IEnumerable<KeyValuePair<string, string>> settings, Action<IServiceCollection>? services) => new WebApplicationFactory<Program>().WithWebHostBuilder(host => Apply(host.UseSetting("Scores:FollowEvents", "false").UseSetting("Nightly:Enabled", "false"), settings)
        .UseEnvironment(environment)
        .UseContentRoot(HomeFolder.Combine("api/CrmGraph.Api"))
        .UseSetting("ConnectionStrings:Crm", $"Data Source={Path.Combine(_folder, "crm.db")};Pooling=False")
        .UseSetting("Demo:AccountsFile", Path.Combine(_folder, "none.json"))
        .ConfigureServices(services => services.AddSingleton<IStartupFilter, AddressFromHeader>())
        .ConfigureTestServices(services ?? (_ => { }))
        .ConfigureLogging(logging => logging
            .AddProvider(new StatementCounter())
            .AddFilter<StatementCounter>(StatementCounter.DataPath, LogLevel.Debug)
            .AddFilter<StatementCounter>(StatementCounter.Mapper, LogLevel.Information)));

    public IServiceProvider Services => _factory.Services;

    /// <summary>The user who holds just this role. The manager leads the team Sales is in.</summary>
    public Dictionary<RoleCode, User> Users { get; } = [];

    /// <summary>A sales rep of another team.</summary>
    public User OtherSales { get; private set; } = null!;

    public static Task<CrmApi> StartAsync(CancellationToken ct) => StartAsync("Development", [], ct);

    /// <summary>The application in another environment, with settings of its own.</summary>
    public static Task<CrmApi> StartAsync(string environment, IEnumerable<KeyValuePair<string, string>> settings, CancellationToken ct) =>
        StartAsync(environment, settings, null, ct);

    /// <summary>The same with other services in the place of its own.</summary>
    public static async Task<CrmApi> StartAsync(
        string environment, IEnumerable<KeyValuePair<string, string>> settings, Action<IServiceCollection>? services, CancellationToken ct)
    {
        var api = new CrmApi(environment, settings, services);

        // What a test starts stays one flow, so that it can be told from the work of background services.
        api._factory.Server.PreserveExecutionContext = true;
        await api.Services.PrepareDatabaseAsync(ct);
        await api.AddUsersAsync();
        return api;
    }

    /// <summary>Another instance of the application beside this one, over the same database. It goes first.</summary>
    public async Task<CrmApi> BesideAsync(CancellationToken ct)
    {
        var other = new CrmApi("Development", [], null, _folder);
        other._factory.Server.PreserveExecutionContext = true;
        await other.Services.PrepareDatabaseAsync(ct);
        return other;
    }

    /// <summary>A client without a session. It sends the anti-forgery header, as every client of ours does.</summary>
    public ApiClient Anonymous() => Anonymous(null);

    /// <summary>A client at a network address of its own.</summary>
    public ApiClient Anonymous(string? address)
    {
        var client = _factory.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(Address), AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        if (address is not null)
        {
            client.DefaultRequestHeaders.Add(AddressFromHeader.Name, address);
        }

        return new ApiClient(client);
    }

    /// <summary>A socket of a browser that holds <paramref name="cookie"/>, opened by a page of <paramref name="origin"/>.</summary>
    public Task<WebSocket> ConnectSocketAsync(string cookie, CancellationToken ct, string origin = "http://localhost")
    {
        var client = _factory.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request =>
        {
            request.Headers["Cookie"] = cookie;
            request.Headers["Origin"] = origin;
        };
        return client.ConnectAsync(new Uri("ws://localhost/graphql"), ct);
    }

    public Task<ApiClient> SignInAsync(RoleCode role) => SignInAsync(Users[role]);

    public async Task<ApiClient> SignInAsync(User user)
    {
        var client = Anonymous();
        var answer = await client.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A client whose only cookie is <paramref name="cookie"/>, as somebody who copied it would send it.</summary>
    public ApiClient Holding(string cookie)
    {
        var http = _factory.CreateDefaultClient(new Uri(Address));
        http.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        return new ApiClient(http);
    }

    /// <summary>Works on a context that sees everything.</summary>
    public async Task<T> InSystemAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public Task<int> SaveAsync(params IEnumerable<object> records) => InSystemAsync(db =>
    {
        db.AddRange(records);
        return db.SaveChangesAsync();
    });

    /// <summary>A user with these roles who can sign in with <see cref="Password"/>.</summary>
    public async Task<User> AddUserAsync(string name, Guid? teamId, params IEnumerable<RoleCode> roles)
    {
        var user = new User { Name = name, Email = $"{name}@demo.example", TeamId = teamId };
        user.RoleLinks.AddRange(roles.Select(r => new UserRole { UserId = user.Id, RoleId = Role.IdOf(r) }));
        await SaveAsync(user);
        await using var scope = Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var result = await accounts.CreateAsync(new Account { Id = user.Id, UserName = user.Email, Email = user.Email }, Password);
        return result.Succeeded ? user : throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            await TemporaryFolder.DeleteAsync(_folder);
        }
    }

    // Session cookies of a production host travel over https only.
    private string Address => Services.GetRequiredService<IHostEnvironment>().IsDevelopment() ? "http://localhost" : "https://localhost";

    private static IWebHostBuilder Apply(IWebHostBuilder host, IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (key, value) in settings)
        {
            host.UseSetting(key, value);
        }

        return host;
    }

    private async Task AddUsersAsync()
    {
        var east = new Team { Name = "East" };
        var south = new Team { Name = "South" };
        await SaveAsync(east, south);
        foreach (var role in Enum.GetValues<RoleCode>())
        {
            Users[role] = await AddUserAsync(role.ToString().ToLowerInvariant(), east.Id, role);
        }

        OtherSales = await AddUserAsync("other", south.Id, RoleCode.Sales);
    }
}

/// <summary>The server under test has no network; where a caller calls from stands in a header.</summary>
internal sealed class AddressFromHeader : IStartupFilter
{
    public const string Name = "Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Headers[Name] is [{ } address])
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            }

            return following(context);
        });
        next(app);
    };
}

/// <summary>A program that talks GraphQL to the application; its session is in its cookies.</summary>
public sealed class ApiClient(HttpClient http)
{
    public HttpClient Http { get; } = http;

    /// <summary>Sends an operation and returns the whole answer; any status below 500 is an answer.</summary>
    public async Task<JsonNode> SendAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode < 500
            ? JsonNode.Parse(text)!
            : throw new HttpRequestException($"{(int)response.StatusCode}: {text}");
    }

    /// <summary>Sends an operation that must succeed and returns its data.</summary>
    public async Task<JsonNode> DataAsync(string query, object? variables = null)
    {
        var answer = await SendAsync(query, variables);
        return answer["errors"] is { } errors ? throw new InvalidOperationException(errors.ToJsonString()) : answer["data"]!;
    }

    /// <summary>Sends an operation that must fail and returns the code of its first error.</summary>
    public async Task<string?> ErrorCodeAsync(string query, object? variables = null)
    {
        var answer = await SendAsync(query, variables);
        return answer["errors"] is JsonArray { Count: > 0 } errors
            ? errors[0]!["extensions"]?["code"]?.GetValue<string>()
            : throw new InvalidOperationException($"No error: {answer.ToJsonString()}");
    }

    /// <summary>The session cookie an answer sets, as <c>name=value</c>.</summary>
    public static string SessionCookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie")
        .Select(c => c.Split(';')[0])
        .Single(c => c.StartsWith("crmgraph=", StringComparison.Ordinal) || c.StartsWith("__Host-crmgraph=", StringComparison.Ordinal));

    public static string Id<T>(Guid id) => GlobalId.Encode(typeof(T) == typeof(Api.Tasks.CrmTask) ? "Task" : typeof(T).Name, id);
}
