using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Segments;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Segments;

/// <summary>Kept conditions: what they find, for whom, and who may change them.</summary>
public sealed class SegmentTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Whole = "id version name description sharing where problem isMine canEdit customerCount owner { name } customers(order: [{ name: ASC }]) { totalCount nodes { name } }";

    [Fact]
    public async Task Segment_finds_whoever_fits_it_at_the_moment_and_combines_with_filter_search_and_order()
    {
        var sales = await world.SalesAsync();
        await CustomersAsync(sales, ("Alpha seg-a", "Wuhan"), ("Beta seg-a", "Wuhan"), ("Gamma seg-a", "Xiamen"));
        var segment = await CreateAsync(sales, """{"and":[{"name":{"contains":"seg-a"}},{"city":{"eq":"Wuhan"}}]}""");
        var id = RunningApi.Text(segment, "id");

        Assert.Equal("""{"and":[{"name":{"contains":"seg-a"}},{"city":{"eq":"Wuhan"}}]}""", segment["where"]!.ToJsonString());
        Assert.Equal(2, (int)segment["customerCount"]!);
        Assert.Equal("Alpha seg-a Beta seg-a", string.Join(' ', segment["customers"]!["nodes"]!.AsArray().Select(n => (string)n!["name"]!)));
        var data = await sales.DataAsync(
            """query($id: ID!) { all: customers(segmentId: $id, order: [{ name: DESC }]) { nodes { name } } some: customers(segmentId: $id, where: { name: { startsWith: "B" } }) { totalCount } found: customers(segmentId: $id, search: "alpha") { totalCount } customersAggregate(segmentId: $id, where: { name: { startsWith: "B" } }) { count } }""",
            new { id });
        Assert.Equal("""{"all":{"nodes":[{"name":"Beta seg-a"},{"name":"Alpha seg-a"}]},"some":{"totalCount":1},"found":{"totalCount":1},"customersAggregate":{"count":1}}""", data.ToJsonString());

        await CustomersAsync(sales, ("Delta seg-a", "Wuhan"));
        var again = await sales.DataAsync("query($id: ID!) { segment(id: $id) { customerCount } }", new { id });
        Assert.Equal(3, (int)again["segment"]!["customerCount"]!);
    }

    [Fact]
    public async Task Segments_are_shown_to_whom_they_are_shared_with_and_count_what_each_of_them_sees()
    {
        var sales = await world.SalesAsync();
        var manager = await world.AsAsync(RoleCode.Manager);
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        await CustomersAsync(sales, ("One seg-b", "Wuhan"), ("Two seg-b", "Wuhan"));
        await CustomersAsync(other, ("Three seg-b", "Wuhan"));
        var segment = await CreateAsync(sales, """{"name":{"contains":"seg-b"}}""");
        var (id, version) = (RunningApi.Text(segment, "id"), (int)segment["version"]!);

        Assert.Equal("2 null null", await CountsAsync());
        await sales.DoAsync("updateSegment", "segment", new { id, version, sharing = "TEAM" });
        Assert.Equal("2 2 null", await CountsAsync());
        await sales.DoAsync("updateSegment", "segment", new { id, version = version + 1, sharing = "COMPANY" });
        Assert.Equal("2 2 1", await CountsAsync());
        Assert.Equal("False False", await RightsAsync(other));
        Assert.Equal("True True", await RightsAsync(sales));
        var refused = await other.SendAsync("mutation($input: DeleteSegmentInput!) { deleteSegment(input: $input) { deletedSegmentId } }", new { input = new { id, version = version + 2 } });
        Assert.Contains("AUTH_NOT_AUTHORIZED", refused.ToJsonString(), StringComparison.Ordinal);
        await sales.DoAsync("updateSegment", "segment", new { id, version = version + 2, sharing = "PRIVATE" });
        var gone = await other.SendAsync("query($id: ID!) { customers(segmentId: $id) { totalCount } }", new { id });
        Assert.Contains("SEGMENT_NOT_FOUND", gone.ToJsonString(), StringComparison.Ordinal);

        async Task<string> CountsAsync()
        {
            List<string> counts = [];
            foreach (var client in new[] { sales, manager, other })
            {
                var data = await client.DataAsync("query($id: ID!) { segment(id: $id) { customerCount } }", new { id });
                counts.Add(data["segment"]?["customerCount"]?.ToString() ?? "null");
            }

            return string.Join(' ', counts);
        }

        async Task<string> RightsAsync(ApiClient client)
        {
            var data = (await client.DataAsync("query($id: ID!) { segment(id: $id) { isMine canEdit } }", new { id }))["segment"]!;
            return $"{(bool)data["isMine"]!} {(bool)data["canEdit"]!}";
        }
    }

    [Fact]
    public async Task Segment_by_a_field_the_reader_may_not_use_tells_neither_its_condition_nor_its_customers()
    {
        var sales = await world.SalesAsync();
        var service = await world.AsAsync(RoleCode.Service);
        await CustomersAsync(sales, ("One seg-c", "Wuhan"));
        var id = RunningApi.Text(await CreateAsync(sales, """{"or":[{"name":{"contains":"seg-c"}},{"annualValue":{"gt":4711}}]}""", "COMPANY"), "id");

        var seen = (await service.DataAsync($"query($id: ID!) {{ segment(id: $id) {{ {Whole} }} }}", new { id }))["segment"]!;
        Assert.Equal("NOT_ALLOWED", (string?)seen["problem"]);
        Assert.True(seen["where"] is null && seen["customers"] is null && seen["customerCount"] is null);
        Assert.DoesNotContain("4711", seen.ToJsonString(), StringComparison.Ordinal);

        foreach (var field in new[] { "customers(segmentId: $id) { totalCount }", "customersAggregate(segmentId: $id) { count }" })
        {
            var refused = (await service.SendAsync($"query($id: ID!) {{ {field} }}", new { id }))["errors"]![0]!["extensions"]!;
            Assert.Equal("AUTH_NOT_AUTHORIZED Customer.annualValue", $"{refused["code"]} {refused["coordinate"]}");
        }

        var kept = (await service.SendAsync(
            "mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }",
            new { input = new { name = "mine", where = JsonNode.Parse("""{"annualValue":{"gt":1}}""") } }))["errors"]![0]!["extensions"]!;
        Assert.Equal("AUTH_NOT_AUTHORIZED Customer.annualValue", $"{kept["code"]} {kept["coordinate"]}");
    }

    [Fact]
    public async Task Segment_whose_condition_no_longer_fits_the_schema_says_so()
    {
        var sales = await world.SalesAsync();
        var segment = new Segment { Name = "old", Where = """{"lifecycle":{"eq":"RETIRED"}}""", OwnerId = world.Api.Users[RoleCode.Sales].Id };
        await world.Api.SaveAsync(segment);
        var id = ApiClient.Id<Segment>(segment.Id);

        var data = (await sales.DataAsync("query($id: ID!) { segment(id: $id) { problem where customerCount canEdit } }", new { id }))["segment"]!;
        var asked = (await sales.SendAsync("query($id: ID!) { customers(segmentId: $id) { totalCount } }", new { id }))["errors"]![0]!["extensions"]!;

        Assert.Equal("""{"problem":"OUTDATED","where":null,"customerCount":null,"canEdit":true}""", data.ToJsonString());
        Assert.Equal("""HC0016 ["where","lifecycle","eq"]""", $"{asked["code"]} {asked["inputPath"]!.ToJsonString()}");
    }

    [Theory]
    [InlineData("""{"name":"  ","where":{}}""", "ValidationError SEGMENT_NAME_REQUIRED name")]
    [InlineData("""{"name":"x","where":{"ownerId":{"eq":"nobody"}}}""", "HC0001")]
    [InlineData("""{"name":"x","where":{"createdAt":{"olderThanDays":99999}}}""", "HC0001")]
    [InlineData("""{"name":"x","where":{"name":{"contains":null}}}""", "HC0026")]
    [InlineData("""{"name":"x","where":{"town":{"eq":"x"}}}""", "HC0016")]
    public async Task What_could_never_be_asked_is_not_kept(string input, string refusal)
    {
        var sales = await world.SalesAsync();

        var answer = await sales.SendAsync(
            "mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } errors { __typename ... on ValidationError { code field } } } }",
            new { input = JsonNode.Parse(input) });

        var said = answer["errors"] is { } errors
            ? (string)errors[0]!["extensions"]!["code"]!
            : string.Join(' ', answer["data"]!["createSegment"]!["errors"]![0]!.AsObject().Select(p => (string)p.Value!));
        Assert.Equal(refusal, said);
    }

    [Fact]
    public async Task Only_the_newest_version_is_changed_and_a_deleted_segment_is_gone()
    {
        var sales = await world.SalesAsync();
        var id = RunningApi.Text(await CreateAsync(sales, "{}"), "id");

        var changed = await sales.DoAsync("updateSegment", "segment", new { id, version = 1, name = "renamed", description = "why", where = JsonNode.Parse("""{"city":{"eq":null}}""") }, Whole);
        Assert.Equal("renamed why", $"{changed["name"]} {changed["description"]}");
        Assert.Equal("""{"city":{"eq":null}}""", changed["where"]!.ToJsonString());
        Assert.Equal("VersionConflictError VERSION_CONFLICT 2", await sales.RefusedAsync("updateSegment", "segment", new { id, version = 1, name = "again" }));
        Assert.Equal("ValidationError SEGMENT_WHERE_REQUIRED where", await sales.RefusedAsync("updateSegment", "segment", new { id, version = 2, where = (object?)null }));

        await sales.DataAsync("mutation($input: DeleteSegmentInput!) { deleteSegment(input: $input) { deletedSegmentId } }", new { input = new { id, version = 2 } });
        Assert.Null((await sales.DataAsync("query($id: ID!) { segment(id: $id) { id } }", new { id }))["segment"]);
    }

    [Fact]
    public async Task Segment_shared_with_everybody_is_kept_in_order_by_whoever_manages_users()
    {
        var sales = await world.SalesAsync();
        var admin = await world.AsAsync(RoleCode.Admin);
        var shared = RunningApi.Text(await CreateAsync(sales, "{}", "COMPANY"), "id");
        var own = RunningApi.Text(await CreateAsync(sales, "{}"), "id");

        Assert.True((bool)(await admin.DataAsync("query($id: ID!) { segment(id: $id) { canEdit } }", new { id = shared }))["segment"]!["canEdit"]!);
        Assert.Null((await admin.DataAsync("query($id: ID!) { segment(id: $id) { canEdit } }", new { id = own }))["segment"]);
        await admin.DoAsync("updateSegment", "segment", new { id = shared, version = 1, name = "tidy" });
        Assert.Equal("NotFoundError SEGMENT_NOT_FOUND", await admin.RefusedAsync("updateSegment", "segment", new { id = own, version = 1, name = "tidy" }));
    }

    [Fact]
    public async Task Conditions_are_built_from_what_the_viewer_reads_in_full()
    {
        var sales = (await (await world.SalesAsync()).DataAsync("{ segmentFields }"))["segmentFields"]!.AsArray().Select(f => (string)f!).ToList();
        var service = (await (await world.AsAsync(RoleCode.Service)).DataAsync("{ segmentFields }"))["segmentFields"]!.AsArray().Select(f => (string)f!).ToList();

        Assert.Contains("annualValue", sales);
        Assert.Equal(["annualValue"], sales.Except(service));
    }

    private static Task<JsonNode> CreateAsync(ApiClient client, string where, string sharing = "PRIVATE") =>
        client.DoAsync("createSegment", "segment", new { name = "kept", sharing, where = JsonNode.Parse(where) }, Whole);

    private static async Task CustomersAsync(ApiClient client, params (string Name, string City)[] customers)
    {
        foreach (var (name, city) in customers)
        {
            await client.DoAsync("createCustomer", "customer", new { name, city, kind = "COMPANY" });
        }
    }
}
