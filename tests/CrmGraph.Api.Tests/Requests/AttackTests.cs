using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Execution;
using CrmGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>What attackers send: the bombs are refused before anything runs, in little time, and the probes of graphql-cop find nothing.</summary>
public sealed class AttackTests(RunningApi world) : IClassFixture<RunningApi>
{
    // The aim is 50 ms of an idle core; tests share theirs with others, so they only tell linear from exponential, and by the best of many.
    private const int Tries = 20;
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(1000);
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, (string Document, string Variables)> s_bombs = new()
    {
        ["fragments that double"] = ($"{{ ...F0 }} {Numbered(40, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")} fragment F40 on Query {{ __typename }}", "{}"),
        ["fragments that double, with fields"] = ($"{{ ...F0 }} {Numbered(12, i => $"fragment F{i} on Query {{ a{i}: __typename ...F{i + 1} b{i}: __typename ...F{i + 1} }} ")} fragment F12 on Query {{ __typename }}", "{}"),
        ["fragments in a circle"] = ("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "{}"),
        ["ten thousand fields to merge"] = ($"{{ {Many("viewer { roles } ", 10_000)} }}", "{}"),
        ["nine hundred fields to merge"] = ($"{{ {Many("viewer { roles } ", 450)} }}", "{}"),
        ["fields to merge at every level"] = ($"{{ {Many($"customers {{ nodes {{ {Many("owner { team { name } } ", 10)} }} }} ", 21)} }}", "{}"),
        ["a flood of aliases"] = ($"{{ {Numbered(900, i => $"a{i}: viewer {{ roles }} ")} }}", "{}"),
        ["aliases of one field"] = ($"{{ {Numbered(11, i => $"a{i}: viewer {{ roles }} ")} }}", "{}"),
        ["the same field again and again"] = ($"{{ customers {{ {Many("totalCount ", 500)} }} }}", "{}"),
        ["directives on one field"] = ($"{{ __typename {Many("@include(if: true) ", 500)} }}", "{}"),
        ["directives everywhere"] = ($"{{ {Many("__typename @include(if: true) ", 51)} }}", "{}"),
        ["unknown directives"] = ($"{{ __typename {Many("@aa ", 500)} }}", "{}"),
        ["introspection in a circle"] = ("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", "{}"),
        ["introspection of types in types"] = ("{ __schema { types { interfaces { interfaces { possibleTypes { interfaces { name } } } } } } }", "{}"),
        ["a path in a circle"] = ("{ customers { nodes { contacts { customer { contacts { customer { contacts { customer { contacts { id } } } } } } } } } }", "{}"),
        ["deep nesting"] = ($"{{ customers {{ nodes {{ {Many("owner { team { parent { ", 60)} id {Many("} } } ", 60)} }} }} }}", "{}"),
        ["deep lists"] = ($"{{ nodes(ids: {new string('[', 5000)}{new string(']', 5000)}) {{ id }} }}", "{}"),
        ["deep objects in variables"] = ("query($w: CustomerFilterInput) { customers(where: $w) { totalCount } }", $"{{\"w\":{Many("{\"and\":[", 20)}{{}}{Many("]}", 20)}}}".Replace("{}", $"{{\"or\":[{string.Join(',', Enumerable.Repeat("{\"name\":{\"contains\":\"a\"}}", 100))}]}}", StringComparison.Ordinal)),
        ["a long list in variables"] = ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", $"{{\"ids\":[{string.Join(',', Enumerable.Repeat("\"Q3VzdG9tZXI6MQ==\"", 5000))}]}}"),
        ["a long list in the text"] = ($"{{ nodes(ids: [{Many("\"a\" ", 1500)}]) {{ id }} }}", "{}"),
        ["a long filter"] = ($"{{ customers(where: {{ or: [{Many("{ name: { contains: \"a\" } } ", 200)}] }}) {{ totalCount }} }}", "{}"),
        ["five megabytes of variables"] = ("query($s: String) { customers(search: $s) { totalCount } }", $"{{\"s\":\"{new string('x', 5_000_000)}\"}}"),
        ["a long string"] = ("query($s: String) { customers(search: $s) { totalCount } }", $"{{\"s\":\"{new string('x', 70_000)}\"}}"),
        ["a string of escapes"] = ("query($s: String) { customers(search: $s) { totalCount } }", $"{{\"s\":\"{Many("\\u0061", 20_000)}\"}}"),
        ["a document of escapes"] = ($"{{ customers(search: \"{Many("\\u{1F600}", 20_000)}\") {{ totalCount }} }}", "{}"),
        ["a block string of quotes"] = ($"{{ customers(search: \"\"\"{Many("\\\"\"\"\n", 30_000)}\"\"\") {{ totalCount }} }}", "{}"),
        ["a name without end"] = ($"{{ {new string('a', 60_000)} }}", "{}"),
        ["comments without end"] = ($"{Many("#\n", 100_000)}{{ __typename }}", "{}"),
        ["ten thousand operations"] = ($"{Numbered(3000, i => $"query Q{i} {{ a }} ")}", "{}"),
        ["variables without end"] = ($"query({Numbered(900, i => $"$v{i}: Int ")}) {{ __typename }}", "{}"),
        ["mistakes without end"] = ($"{{ {Numbered(900, i => $"unknown{i} ")} }}", "{}"),
        ["full pages in full pages"] = ("{ customers(first: 50) { nodes { opportunities(first: 50) { nodes { tasks(first: 50) { nodes { id } } } } } } }", "{}"),
    };

    public static TheoryData<string> Bombs => [.. s_bombs.Keys];

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Bomb_is_refused_soon_and_before_anything_runs(string name)
    {
        var (document, json) = s_bombs[name];
        var variables = JsonElement.Parse(json);
        var best = TimeSpan.MaxValue;
        var answer = "";
        for (var i = 0; i < Tries && (i < 4 || best > s_patience); i++)
        {
            var watch = Stopwatch.StartNew();
            answer = await ExecuteAsync(document, variables);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        Assert.StartsWith("{\"errors\":[", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Unexpected", answer, StringComparison.Ordinal);
        Assert.InRange(answer.Length, 0, 20_000);
        Assert.InRange(best, TimeSpan.Zero, s_patience);
        TestContext.Current.TestOutputHelper?.WriteLine($"{best.TotalMilliseconds:F2} ms {name}: {answer[..Math.Min(160, answer.Length)]}");
    }

    [Theory]
    [InlineData("POST", "application/json", """[{"query":"{ __typename }"},{"query":"{ __typename }"}]""", 400)] // batching
    [InlineData("POST", "application/x-www-form-urlencoded", "query={__typename}", 415)]
    [InlineData("POST", "text/plain", """{"query":"{ __typename }"}""", 415)]
    [InlineData("POST", "multipart/form-data; boundary=x", "--x\r\n\r\n{}\r\n--x--", 415)]
    [InlineData("PUT", "application/json", """{"query":"{ __typename }"}""", 405)]
    [InlineData("DELETE", null, null, 405)]
    public async Task Request_that_only_an_attacker_sends_is_refused(string method, string? type, string? body, int status)
    {
        var client = await world.AsAsync(RoleCode.Sales);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var answer = await client.Http.SendAsync(request, s_ct);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Null((await JsonOf(answer))["data"]);
    }

    [Fact]
    public async Task Get_neither_changes_anything_nor_runs_without_the_header()
    {
        var client = await world.AsAsync(RoleCode.Sales);
        var before = await world.RowsAsync();

        using var mutation = await client.Http.GetAsync($"/graphql?query={Uri.EscapeDataString("mutation { createTag(input: { name: \"x\", color: \"#ffffff\" }) { __typename } }")}", s_ct);
        client.Http.DefaultRequestHeaders.Remove("GraphQL-Preflight");
        using var bare = await client.Http.GetAsync("/graphql?query={__typename}", s_ct);
        client.Http.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, bare.StatusCode);
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Answer_holds_no_trace_of_the_server()
    {
        var client = await world.AsAsync(RoleCode.Sales);

        var answer = await client.SendAsync("{ viewer { roles } }");

        Assert.Null(answer["extensions"]?["tracing"]);
        using var response = await client.Http.GetAsync("/graphql?query={__typename}", s_ct);
        Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"));
    }

    private async Task<string> ExecuteAsync(string document, JsonElement variables)
    {
        await using var scope = world.Api.Services.CreateAsyncScope();
        using var result = await world.Api.Services.GetRequiredService<RequestExecutor>()
            .ExecuteAsync(GraphQLRequest.Of(document, scope.ServiceProvider) with { Variables = variables }, s_ct);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static async Task<JsonNode> JsonOf(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!;

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
