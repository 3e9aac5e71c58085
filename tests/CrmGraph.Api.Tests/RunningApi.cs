using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Opportunities;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests;

/// <summary>One running application per test class, signed in once per role, with a pipeline of three stages.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    private readonly Dictionary<RoleCode, ApiClient> _clients = [];
    private readonly SemaphoreSlim _signingIn = new(1, 1);

    public CrmApi Api { get; private set; } = null!;

    public Pipeline Pipeline { get; } = new() { Name = "Deals", IsDefault = true };

    /// <summary>Chance to win 10, 50 and 80 percent; the first allows 24 hours.</summary>
    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Api = await CrmApi.StartAsync(CancellationToken.None);
        Stages =
        [
            new Stage { PipelineId = Pipeline.Id, Name = "Contact", Position = 1, Probability = 10, SlaHours = 24 },
            new Stage { PipelineId = Pipeline.Id, Name = "Offer", Position = 2, Probability = 50 },
            new Stage { PipelineId = Pipeline.Id, Name = "Contract", Position = 3, Probability = 80 },
        ];
        await Api.SaveAsync([Pipeline, .. Stages]);
    }

    public async Task<ApiClient> AsAsync(RoleCode role)
    {
        await _signingIn.WaitAsync();
        try
        {
            return _clients.TryGetValue(role, out var client) ? client : _clients[role] = await Api.SignInAsync(role);
        }
        finally
        {
            _signingIn.Release();
        }
    }

    public Task<ApiClient> SalesAsync() => AsAsync(RoleCode.Sales);

    /// <summary>A customer of Sales, made by the mutation; its global id.</summary>
    public async Task<string> CustomerAsync(string name = "Acme") =>
        (string)(await (await SalesAsync()).DoAsync("createCustomer", "customer", new { name, kind = "COMPANY" }))["id"]!;

    /// <summary>The customer's history as <c>KIND summary</c>, oldest first.</summary>
    public async Task<IEnumerable<string>> TimelineAsync(string customerId)
    {
        var data = await (await SalesAsync()).DataAsync(
            "query($id: ID!) { customer(id: $id) { timeline(order: [{ at: ASC }]) { nodes { kind summary } } } }", new { id = customerId });
        return data["customer"]!["timeline"]!["nodes"]!.AsArray().Select(e => $"{e!["kind"]} {e["summary"]}");
    }

    /// <summary>How many rows there are of everything a mutation could write.</summary>
    public Task<string> RowsAsync() => Api.InSystemAsync(async db =>
    {
        int[] counts =
        [
            await db.Customers.IgnoreQueryFilters().CountAsync(), await db.Contacts.IgnoreQueryFilters().CountAsync(), await db.Interactions.CountAsync(),
            await db.Opportunities.CountAsync(), await db.StageChanges.CountAsync(), await db.Tasks.CountAsync(), await db.Reminders.CountAsync(),
            await db.Feedbacks.CountAsync(), await db.TimelineEntries.CountAsync(), await db.Tags.CountAsync(), await db.CustomerTags.CountAsync(),

            // Not the lines of signing in: the first request of a client signs in on its way.
            await db.AuditEvents.IgnoreQueryFilters().CountAsync(e => e.Entity != nameof(User)),
        ];
        return string.Join(' ', counts);
    });

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    public static string Text(JsonNode node, string field) => (string)node[field]!;
}
