using System.Net.Http.Json;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

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
    public async Task Refused_mutation_leaves_none()
    {
        var sales = await world.SalesAsync();
        var before = (await LinesAsync()).Count;

        await sales.RefusedAsync("createCustomer", "customer", new { name = "", kind = "COMPANY" });

        Assert.Equal(before, (await LinesAsync()).Count);
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
            $"{{ auditEvents(first: 50, order: [{{ at: ASC }}]{(entityId is { } id ? $", where: {{ entityId: {{ eq: \"{id}\" }} }}" : "")}) {{ nodes {{ actor {{ name }} action entity summary }} }} }}");
        return [.. data["auditEvents"]!["nodes"]!.AsArray().Select(e => $"{e!["actor"]?["name"]} {e["action"]} {e["entity"]} {e["summary"]}")];
    }
}
