using System.Net.Http.Json;
using System.Net.Http.Headers;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Access.Exits;

/// <summary>Every route of the server by each of its methods: none but the endpoint itself has a value of a record to tell.</summary>
internal sealed class RouteExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    public async Task AskAsync(Asker asker, CancellationToken ct)
    {
        foreach (var endpoint in world.Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            foreach (var method in Surface.MethodsOf(endpoint))
            {
                // Some of them sign out.
                var own = asker.OnPaper || method is "GET" or "HEAD" ? asker.Client : await world.SignInAsync(asker.User, ct);
                using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(endpoint));
                request.Options.Set(Notebook.Route, Surface.RouteOf(endpoint, method));
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
                if (method is not ("GET" or "HEAD"))
                {
                    request.Content = JsonContent.Create(new { id = world.Rows[0].Id, token = "none", query = "{ __typename }" });
                }

                using var response = await own.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
                check.CheckText("route", asker, await response.Content.ReadAsStringAsync(ct));
                if ((int)response.StatusCode >= 500)
                {
                    ledger.Failed("route", Surface.RouteOf(endpoint, method), response.StatusCode.ToString());
                }
            }
        }
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => s.IsSimple && s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "none"));
}
