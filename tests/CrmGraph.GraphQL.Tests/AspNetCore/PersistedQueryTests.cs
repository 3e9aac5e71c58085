using System.Security.Cryptography;
using System.Text;
using CrmGraph.GraphQL.AspNetCore;
using CrmGraph.GraphQL.AspNetCore.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>Automatic persisted queries as Apollo's clients speak them.</summary>
public sealed class PersistedQueryTests
{
    private const string Text = "query Ok { ok }";
    private const string NotFound = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""";

    [Fact]
    public async Task Hash_is_unknown_until_the_text_came_with_it_and_then_runs_by_POST_and_GET()
    {
        await using var host = await TransportHost.StartAsync();

        var first = await host.PostAsync(Hash(Text));
        var registered = await host.PostAsync(Both(Text));
        var byPost = await host.PostAsync(Hash(Text));
        var byGet = await host.GetAsync("extensions=" + Uri.EscapeDataString(Extensions(KeyOf(Text))));

        Assert.Equal((200, NotFound), (first.Status, first.Body));
        Assert.Equal("no-store", first.Headers["Cache-Control"]);
        foreach (var answer in new[] { registered, byPost, byGet })
        {
            Assert.Equal((200, """{"data":{"ok":true}}"""), (answer.Status, answer.Body));
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    public async Task Text_is_registered_by_GET_and_a_miss_is_no_failure_of_HTTP_for_any_client(string accept)
    {
        await using var host = await TransportHost.StartAsync();
        var hash = "extensions=" + Uri.EscapeDataString(Extensions(KeyOf(Text)));

        var miss = await host.GetAsync(hash, accept);
        var registered = await host.GetAsync($"query={Uri.EscapeDataString(Text)}&{hash}", accept);
        var hit = await host.GetAsync(hash, accept);

        Assert.Equal((200, NotFound), (miss.Status, miss.Body));
        Assert.Equal("""{"data":{"ok":true}}""", registered.Body);
        Assert.Equal("""{"data":{"ok":true}}""", hit.Body);
    }

    [Fact]
    public async Task Text_with_the_hash_of_another_is_refused_and_neither_is_remembered()
    {
        await using var host = await TransportHost.StartAsync();

        var refused = await host.PostAsync($$"""{"query":"{ user }","extensions":{{Extensions(KeyOf(Text))}}}""");
        var after = await host.PostAsync(Hash(Text));

        Assert.Equal((400, "HC0009"), (refused.Status, refused.Code));
        Assert.Equal(NotFound, after.Body);
    }

    [Theory]
    [InlineData("{ nothing }")]
    [InlineData("{ ok")]
    public async Task Text_that_is_no_valid_document_is_not_remembered(string text)
    {
        await using var host = await TransportHost.StartAsync();

        var refused = await host.PostAsync(Both(text));
        var after = await host.PostAsync(Hash(text));

        Assert.Equal(400, refused.Status);
        Assert.Equal(NotFound, after.Body);
    }

    [Theory]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"a"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"sha256Hash":"a"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1e9999,"sha256Hash":"a"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":7}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":[]}}""")]
    [InlineData("""{"query":"{ ok }","extensions":{"persistedQuery":{"version":1,"sha256Hash":null}}}""")]
    public async Task Another_version_or_a_hash_that_is_none_is_refused(string request)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync(request);

        Assert.Equal((400, "HC0009"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Mutation_is_remembered_but_a_GET_still_refuses_it()
    {
        await using var host = await TransportHost.StartAsync();

        await host.PostAsync(Both("mutation { bump }"));
        var byGet = await host.GetAsync("extensions=" + Uri.EscapeDataString(Extensions(KeyOf("mutation { bump }"))));
        var byPost = await host.PostAsync(Hash("mutation { bump }"));

        Assert.Equal(405, byGet.Status);
        Assert.Equal("""{"data":{"bump":2}}""", byPost.Body);
    }

    [Fact]
    public async Task Caller_who_may_only_send_trusted_documents_registers_nothing_and_reads_nothing_that_others_registered()
    {
        var trustedOnly = false;
        await using var host = await TransportHost.StartAsync(
            o => o.OnlyTrustedDocuments = _ => trustedOnly,
            s => s.AddSingleton<ITrustedDocuments>(new TrustedDocuments([new("user", "{ user }")])));
        await host.PostAsync(Both(Text));
        trustedOnly = true;

        var register = await host.PostAsync(Both("{ echo }"));
        var foreign = await host.PostAsync(Hash(Text));
        var trusted = await host.PostAsync(Hash("{ user }"));

        Assert.Equal((400, "HC0067"), (register.Status, register.Code));
        Assert.Equal((400, "HC0020"), (foreign.Status, foreign.Code));
        Assert.Equal("""{"data":{"user":null}}""", trusted.Body);
    }

    [Fact]
    public async Task Server_without_memory_for_texts_says_so_and_runs_the_text()
    {
        await using var host = await TransportHost.StartAsync(o => o.PersistedQueryBytes = 0);

        var hash = await host.PostAsync(Hash(Text));
        var both = await host.PostAsync(Both(Text));

        Assert.Equal((200, """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"HC0020"}}]}"""), (hash.Status, hash.Body));
        Assert.Equal("""{"data":{"ok":true}}""", both.Body);
    }

    [Fact]
    public async Task Socket_speaks_it_with_an_empty_query_beside_the_hash()
    {
        const string Live = "subscription { count(to: 1) }";
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{EmptyAndHash(Live)}}}""");
        var miss = await socket.ReceiveAsync();
        await socket.SendAsync($$"""{"id":"2","type":"subscribe","payload":{{Both(Live)}}}""");
        var registered = (await socket.ReceiveAsync(), await socket.ReceiveAsync());
        await socket.SendAsync($$"""{"id":"3","type":"subscribe","payload":{{EmptyAndHash(Live)}}}""");
        var hit = await socket.ReceiveAsync();

        Assert.Equal("""{"id":"1","type":"error","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""", miss);
        Assert.Equal(("""{"id":"2","type":"next","payload":{"data":{"count":1}}}""", """{"id":"2","type":"complete"}"""), registered);
        Assert.Equal("""{"id":"3","type":"next","payload":{"data":{"count":1}}}""", hit);
    }

    [Fact]
    public void Memory_is_bounded_and_forgets_the_text_used_longest_ago()
    {
        var memory = new PersistedQueries(Options.Create(new GraphQLServerOptions { PersistedQueryBytes = 4 * 1024 }));
        var text = new byte[512];

        foreach (var key in new[] { "a", "b", "c", "d" })
        {
            memory.Add(key, text);
        }

        Assert.NotNull(memory.Find("a"));
        memory.Add("e", text);
        memory.Add("too large", new byte[8 * 1024]);

        Assert.Equal(["a", "c", "d", "e"], new[] { "a", "b", "c", "d", "e", "too large" }.Where(key => memory.Find(key) is not null));
    }

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Extensions(string hash) => "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";

    private static string Hash(string text) => $$"""{"extensions":{{Extensions(KeyOf(text))}}}""";

    private static string EmptyAndHash(string text) => $$"""{"query":"","extensions":{{Extensions(KeyOf(text))}}}""";

    private static string Both(string text) => $$"""{"query":"{{text}}","extensions":{{Extensions(KeyOf(text))}}}""";
}
