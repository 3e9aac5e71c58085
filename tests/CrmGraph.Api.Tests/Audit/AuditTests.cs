using System.Net.Http.Json;
using CrmGraph.Api.Audit;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Audit;

/// <summary>Who did what: a line per changed record and per step of signing in.</summary>
public sealed class AuditTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task Every_mutation_leaves_a_line_with_who_and_what_but_no_values()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync("Audited 13800001111");
        await sales.DoAsync("updateCustomer", "customer", new { id = customerId, version = 1, city = "secret city" });
        var taskId = (string)(await sales.DoAsync("createTask", "task", new { title = "audited", dueAt = "2036-01-01T00:00:00Z", customerId }))["id"]!;
        await sales.DoAsync("completeTask", "task", new { id = taskId });
        await sales.DoAsync("logFollowUp", "interaction", new { customerId, channel = "PHONE", summary = "secret call", nextStep = "call again" });
        var admin = await world.AsAsync(RoleCode.Admin);
        await admin.DataAsync("mutation { one: createTier(input: { name: \"Audited A\", intervalDays: 1 }) { tier { id } } two: createTag(input: { name: \"Audited B\" }) { tag { id } } }");

        var lines = await LinesAsync();

        Assert.Contains("sales createCustomer Customer created", lines);
        Assert.Contains("sales updateCustomer Customer changed: City", lines);
        Assert.Contains("sales createTask Task created", lines);
        Assert.Contains(lines, l => l.StartsWith("sales completeTask Task changed: ", StringComparison.Ordinal) && l.Contains("Status", StringComparison.Ordinal));
        Assert.Contains("sales logFollowUp Interaction created", lines);
        Assert.Contains(lines, l => l.StartsWith("sales logFollowUp Customer changed: ", StringComparison.Ordinal));
        Assert.Contains("admin createTier Tier created", lines);
        Assert.Contains("admin createTag Tag created", lines);
        Assert.DoesNotContain(lines, l => l.Contains("secret", StringComparison.Ordinal) || l.Contains("13800001111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mutation_with_a_value_that_is_refused_leaves_none()
    {
        var sales = await world.SalesAsync();
        var before = await DoneAsync();

        await sales.RefusedAsync("createCustomer", "customer", new { name = "", kind = "COMPANY" });

        Assert.Equal(before, await DoneAsync());

        Task<int> DoneAsync() => world.Api.InSystemAsync(db => db.AuditEvents.CountAsync(e => e.Action == "createCustomer" && e.Outcome == AuditOutcome.Done));
    }

    [Fact]
    public async Task Change_is_told_by_field_with_before_and_after()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync("By field");
        await sales.DoAsync("updateCustomer", "customer", new { id = customerId, version = 1, city = "Hangzhou", annualValue = 1200.5, lifecycle = "NEW" });

        var changes = await ChangesAsync(await world.AsAsync(RoleCode.Admin), customerId, "updateCustomer");

        Assert.Contains("Customer.city FULL  > Hangzhou", changes);
        Assert.Contains("Customer.annualValue FULL  > 1200.5", changes);
        Assert.Contains("Customer.lifecycle FULL PROSPECT > NEW", changes);
        Assert.DoesNotContain(changes, c => c.Contains("searchText", StringComparison.Ordinal) || c.Contains("version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reference_is_told_with_the_name_of_what_it_refers_to()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var customerId = await world.CustomerAsync("Handed over");
        await admin.DoAsync("updateCustomer", "customer", new { id = customerId, version = 1, ownerId = ApiClient.Id<User>(world.Api.OtherSales.Id) });

        var changes = await ChangesAsync(admin, customerId, "updateCustomer");

        Assert.Contains("Customer.owner FULL sales > other", changes);
    }

    [Fact]
    public async Task Reader_sees_values_as_far_as_their_rights_for_the_record_go()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync("Seen by many");
        await sales.DoAsync("updateCustomer", "customer", new { id = customerId, version = 1, city = "Ningbo", annualValue = 77, phone = "13800001111" });

        var owner = await HistoryAsync(sales, customerId);
        var service = await HistoryAsync(await world.AsAsync(RoleCode.Service), customerId);
        var readOnly = await HistoryAsync(await world.AsAsync(RoleCode.ReadOnly), customerId);

        Assert.Superset(new HashSet<string> { "Customer.city FULL  > Ningbo", "Customer.annualValue FULL  > 77", "Customer.phone FULL  > 13800001111" }, owner.ToHashSet());
        Assert.Superset(new HashSet<string> { "Customer.city FULL  > Ningbo", "Customer.annualValue NONE  > ", "Customer.phone FULL  > 13800001111" }, service.ToHashSet());
        Assert.Superset(new HashSet<string> { "Customer.city FULL  > Ningbo", "Customer.phone MASK  > 138****1111" }, readOnly.ToHashSet());
    }

    [Fact]
    public async Task History_of_a_customer_out_of_reach_is_not_there()
    {
        var customerId = await world.CustomerAsync("Mine alone");
        var other = await world.Api.SignInAsync(world.Api.OtherSales);

        var customer = await other.DataAsync("query($id: ID!) { customer(id: $id) { history { totalCount } } }", new { id = customerId });
        var lineId = await world.Api.InSystemAsync(db => Task.FromResult(db.AuditEvents.First(e => e.Customer!.Name == "Mine alone").Id));
        var line = await other.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id = ApiClient.Id<AuditEvent>(lineId) });

        Assert.Null(customer["customer"]);
        Assert.Null(line["node"]);
    }

    [Fact]
    public async Task History_tells_of_what_belongs_to_the_customer_but_not_of_where_people_sat()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync("With a contact");
        await sales.DoAsync("createContact", "contact", new { customerId, fullName = "Wang Fang" });

        var lines = await HistoryAsync(sales, customerId);
        var refused = await sales.ErrorCodeAsync("query($id: ID!) { customer(id: $id) { history { nodes { address } } } }", new { id = customerId });

        Assert.Contains("Contact.fullName FULL  > Wang Fang", lines);
        Assert.Equal("AUTH_NOT_AUTHORIZED", refused);
    }

    [Fact]
    public async Task Line_says_in_which_session_and_from_where()
    {
        var user = await world.Api.AddUserAsync("located", null, RoleCode.Sales);
        var client = await world.Api.SignInAsync(user);
        await client.DoAsync("createCustomer", "customer", new { name = "Located", kind = "COMPANY" });

        var line = await world.Api.InSystemAsync(db => Task.FromResult(db.AuditEvents.Single(e => e.ActorId == user.Id && e.Entity == "Customer")));
        var session = await world.Api.InSystemAsync(db => Task.FromResult(db.UserSessions.Single(s => s.UserId == user.Id).Id));

        Assert.Equal(session, line.SessionId);
    }

    [Fact]
    public async Task Refused_attempts_are_told_with_what_was_refused()
    {
        var user = await world.Api.AddUserAsync("curious", null, RoleCode.Service);
        var client = await world.Api.SignInAsync(user);
        var customerId = await world.CustomerAsync("Wanted");
        await client.ErrorCodeAsync("mutation { createTier(input: { name: \"No\", intervalDays: 1 }) { tier { id } } }");
        await client.ErrorCodeAsync(
            "mutation($id: ID!) { updateCustomer(input: { id: $id, version: 1, city: \"no\" }) { customer { id } } }", new { id = customerId });
        await world.Api.Services.GetRequiredService<AuditKeeper>().KeepAsync(TestContext.Current.CancellationToken);

        var data = await (await world.AsAsync(RoleCode.Admin)).DataAsync(
            "query($id: ID!) { auditEvents(where: { outcome: { eq: REFUSED }, actor: { id: { eq: $id } } }, order: [{ at: ASC }]) { nodes { action reason summary outcome } } }",
            new { id = ApiClient.Id<User>(user.Id) });

        Assert.Equal(
            ["createTier AUTH_NOT_AUTHORIZED Mutation.createTier", "updateCustomer AUTH_NOT_AUTHORIZED Mutation.updateCustomer"],
            data["auditEvents"]!["nodes"]!.AsArray().Select(e => $"{e!["action"]} {e["reason"]} {e["summary"]}"));
    }

    [Fact]
    public async Task Refused_attempts_beyond_the_limit_of_a_minute_are_not_written()
    {
        var user = await world.Api.AddUserAsync("storming", null, RoleCode.Sales);
        var client = await world.Api.SignInAsync(user);
        for (var i = 0; i < 2 * AuditRefusals.PerMinute + 1; i++)
        {
            await client.ErrorCodeAsync("mutation { createTier(input: { name: \"No\", intervalDays: 1 }) { tier { id } } }");
        }

        await world.Api.Services.GetRequiredService<AuditKeeper>().KeepAsync(TestContext.Current.CancellationToken);

        // Two, where the minute turned meanwhile.
        var written = await world.Api.InSystemAsync(db => Task.FromResult(db.AuditEvents.Count(e => e.ActorId == user.Id && e.Outcome == AuditOutcome.Refused)));
        Assert.InRange(written, AuditRefusals.PerMinute, 2 * AuditRefusals.PerMinute);
    }

    [Fact]
    public async Task Signing_in_failing_to_and_signing_out_are_told()
    {
        var user = await world.Api.AddUserAsync("audited", null, RoleCode.Sales);
        await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = "not the password" }, TestContext.Current.CancellationToken);
        var client = await world.Api.SignInAsync(user);
        await client.Http.PostAsync("/account/logout", null, TestContext.Current.CancellationToken);

        var lines = await LinesAsync(user.Id);

        Assert.Equal([" loginFailed User ", "audited login User ", "audited logout User "], lines);
    }

    private async Task<List<string>> LinesAsync(Guid? entityId = null)
    {
        var data = await (await world.AsAsync(RoleCode.Admin)).DataAsync(
            $"{{ auditEvents(first: 50, order: [{{ at: DESC }}]{(entityId is { } id ? $", where: {{ entityId: {{ eq: \"{id}\" }} }}" : "")}) {{ nodes {{ actor {{ name }} action entity summary }} }} }}");
        return [.. data["auditEvents"]!["nodes"]!.AsArray().Select(e => $"{e!["actor"]?["name"]} {e["action"]} {e["entity"]} {e["summary"]}").Reverse()];
    }

    private static async Task<List<string>> ChangesAsync(ApiClient client, string customerId, string action)
    {
        var data = await client.DataAsync(
            "query($id: ID!, $action: String!) { customer(id: $id) { history(where: { action: { eq: $action }, entity: { eq: \"Customer\" } }) { nodes { changes { field access before after beforeName afterName } } } } }",
            new { id = customerId, action });
        return Told(data);
    }

    private static async Task<List<string>> HistoryAsync(ApiClient client, string customerId) => Told(await client.DataAsync(
        "query($id: ID!) { customer(id: $id) { history(first: 50) { nodes { changes { field access before after beforeName afterName } } } } }", new { id = customerId }));

    private static List<string> Told(System.Text.Json.Nodes.JsonNode data) =>
    [
        .. data["customer"]!["history"]!["nodes"]!.AsArray()
            .SelectMany(e => e!["changes"]!.AsArray())
            .Select(c => $"{c!["field"]} {c["access"]} {c["beforeName"] ?? c["before"]} > {c["afterName"] ?? c["after"]}"),
    ];
}
