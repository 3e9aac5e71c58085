using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Contacts;

/// <summary>The people at a customer, over GraphQL.</summary>
public sealed class ContactJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task First_contact_is_primary_and_another_takes_its_place_only_when_told()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var first = await sales.DoAsync("createContact", "contact", new { customerId, fullName = "First" });
        await sales.DoAsync("createContact", "contact", new { customerId, fullName = "Second" });
        Assert.Equal(["First"], await PrimariesAsync(customerId));

        await sales.DoAsync("createContact", "contact", new { customerId, fullName = "Third", isPrimary = true });
        Assert.Equal(["Third"], await PrimariesAsync(customerId));

        await sales.DoAsync("updateContact", "contact", new { id = (string)first["id"]!, version = 2, isPrimary = true });
        Assert.Equal(["First"], await PrimariesAsync(customerId));
    }

    [Fact]
    public async Task What_an_update_leaves_out_stays_and_null_empties()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        const string Fields = "id version fullName title phones emails birthday birthdayCalendar preferredChannel doNotContact";
        var made = await sales.DoAsync("createContact", "contact", new
        {
            customerId,
            fullName = "王伟",
            title = "CEO",
            phones = new[] { "+86 138-0000-0000" },
            emails = new[] { "wang@example.com" },
            birthday = "1980-02-29",
            birthdayCalendar = "LUNAR",
        }, Fields);

        var changed = await sales.DoAsync("updateContact", "contact", new { id = (string)made["id"]!, version = 1, title = (string?)null, phones = (string[]?)null, doNotContact = true }, Fields);

        Assert.Equal(
            """{"version":2,"fullName":"王伟","title":null,"phones":[],"emails":["wang@example.com"],"birthday":"1980-02-29","birthdayCalendar":"LUNAR","preferredChannel":null,"doNotContact":true}""",
            Without(changed, "id"));
    }

    [Theory]
    [InlineData("phones", "abc", "ValidationError CONTACT_PHONES_INVALID phones")]
    [InlineData("emails", "nobody", "ValidationError CONTACT_EMAILS_INVALID emails")]
    public async Task Numbers_and_addresses_that_are_none_are_refused(string member, string value, string expected)
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var before = await world.RowsAsync();

        var refused = await sales.RefusedAsync("createContact", "contact", new Dictionary<string, object> { ["customerId"] = customerId, ["fullName"] = "x", [member] = new[] { value } });

        Assert.Equal(expected, refused);
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Deleted_contact_is_gone_and_a_stale_version_deletes_nothing()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var id = (string)(await sales.DoAsync("createContact", "contact", new { customerId, fullName = "Gone" }))["id"]!;

        Assert.Equal("VersionConflictError VERSION_CONFLICT 1", await sales.RefusedAsync("deleteContact", "contact", new { id, version = 7 }));
        await sales.MutateAsync("deleteContact", "contact", new { id, version = 1 }, "id");

        Assert.Equal("NotFoundError CONTACT_NOT_FOUND", await sales.RefusedAsync("updateContact", "contact", new { id, version = 2, title = "x" }));
        Assert.Null((await sales.DataAsync("query($id: ID!) { contact(id: $id) { id } }", new { id }))["contact"]);
    }

    private async Task<IEnumerable<string>> PrimariesAsync(string customerId) =>
        (await (await world.SalesAsync()).DataAsync(
            "query($id: ID!) { contacts(where: { customerId: { eq: $id }, isPrimary: { eq: true } }) { nodes { fullName } } }", new { id = customerId }))
        ["contacts"]!["nodes"]!.AsArray().Select(c => (string)c!["fullName"]!);

    private static string Without(System.Text.Json.Nodes.JsonNode node, string member)
    {
        node.AsObject().Remove(member);
        return node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
