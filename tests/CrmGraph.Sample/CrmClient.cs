using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmGraph.Sample;

/// <summary>Signs in and sends GraphQL operations over HTTP. The session is a cookie, kept here.</summary>
public sealed class CrmClient : IDisposable
{
    /// <summary>GraphQL's names are camelCase, enum values UPPER_SNAKE_CASE.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http;

    public CrmClient(Uri server)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = server };

        // A cookie session must prove that no other site sent the request.
        _http.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
    }

    public Uri Server { get; }

    public CookieContainer Cookies { get; } = new();

    public async Task SignInAsync(string email, string password, CancellationToken ct)
    {
        using var response = await _http.PostAsJsonAsync("account/login", new { email, password }, Json, ct);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The data of one operation; throws <see cref="GraphQLFailedException"/> when the answer has errors.</summary>
    public async Task<T> SendAsync<T>(string query, object? variables, CancellationToken ct)
    {
        using var response = await _http.PostAsJsonAsync("graphql", new { query, variables }, Json, ct);
        var answer = await response.Content.ReadFromJsonAsync<GraphQLAnswer<T>>(Json, ct)
            ?? throw new InvalidDataException("The server answered with nothing.");
        return answer.Errors is { Count: > 0 } errors ? throw new GraphQLFailedException(errors) : answer.Data!;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What every GraphQL answer looks like.</summary>
public sealed record GraphQLAnswer<T>(T? Data, IReadOnlyList<GraphQLProblem>? Errors);

/// <summary>One error; programs branch on its code, people read its message.</summary>
public sealed record GraphQLProblem(string Message, JsonElement Path, JsonElement Extensions)
{
    public string? Code =>
        Extensions.ValueKind == JsonValueKind.Object && Extensions.TryGetProperty("code", out var code) ? code.GetString() : null;
}

/// <summary>The operation failed, wholly or in part.</summary>
public sealed class GraphQLFailedException(IReadOnlyList<GraphQLProblem> errors)
    : Exception(string.Join("; ", errors.Select(e => $"{e.Code}: {e.Message}")))
{
    public IReadOnlyList<GraphQLProblem> Errors { get; } = errors;
}
