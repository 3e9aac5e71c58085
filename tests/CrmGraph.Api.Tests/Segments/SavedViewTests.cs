using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Segments;

/// <summary>Looks at the list of customers, kept under a name.</summary>
public sealed class SavedViewTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Whole = "id version name address columns sharing isDefault isMine owner { name }";

    [Fact]
    public async Task View_is_kept_changed_and_taken_away_by_whoever_made_it()
    {
        var sales = await world.SalesAsync();
        var view = await sales.DoAsync(
            "createSavedView", "savedView", new { name = " Mine ", address = "tier=T1&sort=-name", columns = new[] { "tier", "owner", "tier" } }, Whole);
        Assert.Equal(
            """{"version":1,"name":"Mine","address":"tier=T1&sort=-name","columns":["tier","owner"],"sharing":"PRIVATE","isDefault":false,"isMine":true,"owner":{"name":"sales"}}""",
            Without(view, "id").ToJsonString().Replace("\\u0026", "&", StringComparison.Ordinal));

        var id = RunningApi.Text(view, "id");
        var changed = await sales.DoAsync("updateSavedView", "savedView", new { id, version = 1, name = "Ours", address = (string?)null, columns = Array.Empty<string>() }, Whole);
        Assert.Equal("Ours null []", $"{changed["name"]} {changed["address"]?.ToString() ?? "null"} {changed["columns"]!.ToJsonString()}");
        Assert.Equal("VersionConflictError VERSION_CONFLICT 2", await sales.RefusedAsync("updateSavedView", "savedView", new { id, version = 1, name = "x" }));
        Assert.Equal("ValidationError VIEW_NAME_REQUIRED name", await sales.RefusedAsync("updateSavedView", "savedView", new { id, version = 2, name = (string?)null }));
        await sales.DataAsync("mutation($input: DeleteSavedViewInput!) { deleteSavedView(input: $input) { deletedSavedViewId } }", new { input = new { id, version = 2 } });
        Assert.DoesNotContain("Ours", await NamesAsync(sales));
    }

    [Fact]
    public async Task Views_are_seen_by_whom_they_are_shared_with_and_changed_by_nobody_else()
    {
        var sales = await world.SalesAsync();
        var manager = await world.AsAsync(RoleCode.Manager);
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        foreach (var sharing in new[] { "PRIVATE", "TEAM", "COMPANY" })
        {
            await sales.DoAsync("createSavedView", "savedView", new { name = $"for {sharing}", sharing });
        }

        Assert.Equal(["for COMPANY", "for PRIVATE", "for TEAM"], (await NamesAsync(sales)).Where(n => n.StartsWith("for ", StringComparison.Ordinal)));
        Assert.Equal(["for COMPANY", "for TEAM"], await NamesAsync(manager));
        Assert.Equal(["for COMPANY"], await NamesAsync(other));
        var view = (await other.DataAsync("{ savedViews { id version isMine } }"))["savedViews"]![0]!;
        Assert.False((bool)view["isMine"]!);
        var refused = await other.SendAsync(
            "mutation($input: UpdateSavedViewInput!) { updateSavedView(input: $input) { savedView { id } } }", new { input = new { id = RunningApi.Text(view, "id"), version = 1, name = "x" } });
        Assert.Equal("AUTH_NOT_AUTHORIZED", (string?)refused["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task The_list_opens_with_at_most_one_view()
    {
        var service = await world.AsAsync(RoleCode.Service);
        await service.DoAsync("createSavedView", "savedView", new { name = "one", isDefault = true });
        var two = await service.DoAsync("createSavedView", "savedView", new { name = "two", isDefault = true }, "id version");
        Assert.Equal("False True", await DefaultsAsync());
        await service.DoAsync("updateSavedView", "savedView", new { id = RunningApi.Text(two, "id"), version = (int)two["version"]!, isDefault = false });
        Assert.Equal("False False", await DefaultsAsync());

        async Task<string> DefaultsAsync() => string.Join(' ', (await service.DataAsync("{ savedViews { name isDefault } }"))["savedViews"]!.AsArray()
            .Where(v => (string?)v!["name"] is "one" or "two").Select(v => (bool)v!["isDefault"]!));
    }

    private static async Task<IEnumerable<string>> NamesAsync(ApiClient client) =>
        [.. (await client.DataAsync("{ savedViews { name } }"))["savedViews"]!.AsArray().Select(v => (string)v!["name"]!)];

    private static JsonObject Without(JsonNode node, string name)
    {
        var copy = node.DeepClone().AsObject();
        copy.Remove(name);
        return copy;
    }
}
