using System.Net;
using System.Text;
using System.Text.Json;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>A server that answers nothing and writes down what it was asked: which coordinates of the schema, which of its routes.</summary>
internal sealed class Notebook(Schema schema) : HttpMessageHandler
{
    /// <summary>On a request: the route it is meant for.</summary>
    public static readonly HttpRequestOptionsKey<string> Route = new("route");

    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The same asker, asking the notebook.</summary>
    public Asker Write(Asker asker) =>
        asker with { OnPaper = true, Client = new ApiClient(new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("http://localhost") }) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Route, out var route))
        {
            Named.Add(route);
        }
        else
        {
            using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            Named.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
            Named.UnionWith(Surface.NamedBy(
                schema, body.RootElement.GetProperty("query").GetString()!, body.RootElement.TryGetProperty("variables", out var given) ? given : default));
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"data\":{}}", Encoding.UTF8, "application/json") };
    }
}
