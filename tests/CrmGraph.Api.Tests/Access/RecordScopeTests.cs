using System.Text.Json.Nodes;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Tests.Data;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Which records one sees, and what becomes of those whose customer one does not see.</summary>
public sealed class RecordScopeTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Fact]
    public void Record_that_must_have_a_scoped_one_is_scoped_through_it()
    {
        using var model = DesignModel.Of(DatabaseProvider.Sqlite);
        var required = model.Model.GetEntityTypes()
            .SelectMany(e => e.GetForeignKeys())
            .Where(k => k is { IsRequired: true, DependentToPrincipal: not null } && k.PrincipalEntityType.GetDeclaredQueryFilters().Count > 0)
            .ToList();

        // Such a reference is an inner join: were its target out of sight by itself, selecting it would hide the record.
        Assert.True(required.Count >= 8, $"Only {required.Count} references were found; the test no longer reads the model.");
        Assert.All(required, k => Assert.Contains(
            k.DeclaringEntityType.GetDeclaredQueryFilters(), f => f.Expression!.ToString().Contains($".{k.DependentToPrincipal!.Name}.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(RoleCode.Sales)]
    [InlineData(RoleCode.Admin)]
    public async Task What_belongs_to_a_deleted_customer_is_gone_whatever_is_selected_and_comes_back_with_it(RoleCode role)
    {
        var sales = await world.SalesAsync();
        var reader = await world.AsAsync(role);
        var customerId = await world.CustomerAsync("Vanishing");
        await sales.DoAsync("createOpportunity", "opportunity", new { customerId, title = "deal", amount = 1 });
        await sales.DoAsync("createContact", "contact", new { customerId, fullName = "Vera" });
        await sales.DoAsync("logFollowUp", "interaction", new { customerId, channel = "PHONE", summary = "call" });
        await sales.DoAsync("createTask", "task", new { customerId, title = "task", dueAt = "2036-01-01T00:00:00Z" });
        await DeleteAsync(customerId);

        Assert.Equal("0 0 0 0", await CountAsync("id"));
        Assert.Equal("0 0 0 0", await CountAsync("id customer { name }"));
        await (await world.AsAsync(RoleCode.Admin)).DoAsync("restoreCustomer", "customer", new { id = customerId });
        Assert.Equal("1 1 1 1", await CountAsync("id"));
        Assert.Equal("1 1 1 1", await CountAsync("id customer { name }"));

        async Task<string> CountAsync(string selection)
        {
            var data = await reader.DataAsync(
                string.Concat("query($id: ID!) { ", string.Join(' ', ((string[])["opportunities", "contacts", "interactions", "tasks"]).Select(f =>
                    $"{f}(where: {{ customerId: {{ eq: $id }} }}) {{ totalCount nodes {{ {selection} }} }}")), " }"),
                new { id = customerId });
            return string.Join(' ', data.AsObject().Select(f =>
            {
                var (total, nodes) = ((int)f.Value!["totalCount"]!, f.Value["nodes"]!.AsArray().Count);
                Assert.Equal(total, nodes);
                return nodes;
            }));
        }
    }

    [Fact]
    public async Task Task_for_a_customer_out_of_sight_is_there_without_the_customer()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var customerId = await world.CustomerAsync("Hidden from other");
        var other = await world.Api.SignInAsync(world.Api.OtherSales);

        var task = await admin.DoAsync("createTask", "task", new { customerId, title = "help out", dueAt = "2036-01-01T00:00:00Z", assigneeId = ApiClient.Id<User>(world.Api.OtherSales.Id) });

        var seen = (await other.DataAsync("query($id: ID!) { task(id: $id) { title customer { name } } }", new { id = (string)task["id"]! }))["task"]!;
        Assert.Equal("""{"title":"help out","customer":null}""", seen.ToJsonString());
        await DeleteAsync(customerId);
        Assert.Null(await TaskAsync(other, task));
        Assert.Null(await TaskAsync(admin, task));
    }

    [Fact]
    public async Task Who_hands_a_task_over_keeps_it_in_sight_and_may_take_it_back()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var other = world.Api.OtherSales;
        var mine = await manager.DoAsync("createTask", "task", new { title = "no customer", dueAt = "2036-01-01T00:00:00Z" }, "id version");

        var given = await manager.DoAsync("updateTask", "task", new { id = (string)mine["id"]!, version = (int)mine["version"]!, assigneeId = ApiClient.Id<User>(other.Id) }, "id version assignee { name }");
        Assert.Equal("other", (string?)given["assignee"]!["name"]);
        Assert.NotNull(await TaskAsync(await world.Api.SignInAsync(other), mine));
        Assert.Null(await TaskAsync(await world.SalesAsync(), mine));

        var back = await manager.DoAsync("updateTask", "task", new { id = (string)mine["id"]!, version = (int)given["version"]!, assigneeId = ApiClient.Id<User>(world.Api.Users[RoleCode.Manager].Id) }, "assignee { name }");
        Assert.Equal("manager", (string?)back["assignee"]!["name"]);
    }

    [Fact]
    public async Task Manager_sees_the_tasks_of_the_team_without_a_customer_and_not_those_of_another_team()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var ours = await (await world.SalesAsync()).DoAsync("createTask", "task", new { title = "ours", dueAt = "2036-01-01T00:00:00Z" });
        var theirs = await (await world.Api.SignInAsync(world.Api.OtherSales)).DoAsync("createTask", "task", new { title = "theirs", dueAt = "2036-01-01T00:00:00Z" });

        Assert.NotNull(await TaskAsync(manager, ours));
        Assert.Null(await TaskAsync(manager, theirs));
    }

    private static async Task<JsonNode?> TaskAsync(ApiClient client, JsonNode task) =>
        (await client.DataAsync("query($id: ID!) { task(id: $id) { id } }", new { id = (string)task["id"]! }))["task"];

    private async Task DeleteAsync(string customerId)
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var version = (int)(await admin.DataAsync("query($id: ID!) { customer(id: $id) { version } }", new { id = customerId }))["customer"]!["version"]!;
        await admin.MutateAsync("deleteCustomer", "customer", new { id = customerId, version, reason = "test" }, "id");
    }
}
