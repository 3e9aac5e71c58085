using System.Security.Cryptography;
using System.Text;
using CrmGraph.GraphQL.AspNetCore.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

public sealed class TrustedDocumentTests
{
    private const string Text = "query Ok { ok }";
    private static readonly string Sha256Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    private static readonly string Md5Key = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Text)));

    private static Task<TransportHost> StartAsync(bool only = false) => TransportHost.StartAsync(
        o => o.OnlyTrustedDocuments = _ => only,
        s => s.AddSingleton<ITrustedDocuments>(new TrustedDocuments([new("ok-1", Text), new("live", "subscription { count(to: 1) }")])));

    public static TheoryData<string> Keys => ["ok-1", Sha256Key, Md5Key];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Document_is_found_by_its_key_and_by_the_hashes_of_its_text(string key)
    {
        await using var host = await StartAsync(only: true);

        var byId = await host.PostAsync($$"""{"id":"{{key}}"}""");
        var byDocumentId = await host.PostAsync($$"""{"documentId":"{{key}}"}""");
        var byGet = await host.GetAsync("id=" + key);

        Assert.Equal("""{"data":{"ok":true}}""", byId.Body);
        Assert.Equal("""{"data":{"ok":true}}""", byDocumentId.Body);
        Assert.Equal("""{"data":{"ok":true}}""", byGet.Body);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Unknown_key_is_refused_and_named(string accept)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync("""{"id":"nobody"}""", accept);

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"The specified persisted operation key is invalid.","extensions":{"code":"HC0020","requestedKey":"nobody"}}]}""",
            answer.Body);
    }

    [Fact]
    public async Task Text_is_refused_where_only_trusted_documents_run()
    {
        await using var host = await StartAsync(only: true);

        var answer = await host.PostAsync("""{"query":"{ ok }"}""");

        Assert.Equal((400, "HC0067"), (answer.Status, answer.Code));
        Assert.Contains("Only persisted operations are allowed.", answer.Body);
    }

    [Theory]
    [InlineData("""{"query":"","id":"live"}""")]
    [InlineData("""{"id":"live"}""")]
    [InlineData("""{"query":"","documentId":"live"}""")]
    public async Task Socket_takes_a_key_beside_an_empty_query(string payload)
    {
        await using var host = await StartAsync(only: true);
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{payload}}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"count":1}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_refuses_text_and_unknown_keys_with_the_same_codes()
    {
        await using var host = await StartAsync(only: true);
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("1", "{ ok }");
        var text = await socket.ReceiveAsync();
        await socket.SendAsync("""{"id":"2","type":"subscribe","payload":{"query":"","id":"nobody"}}""");
        var unknown = await socket.ReceiveAsync();

        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", text);
        Assert.Contains("HC0067", text);
        Assert.Contains("HC0020", unknown);
    }

    [Fact]
    public void Map_of_the_compiler_is_loaded_and_a_broken_one_is_named()
    {
        var directory = Directory.CreateTempSubdirectory();
        var good = Path.Combine(directory.FullName, "good.json");
        var bad = Path.Combine(directory.FullName, "bad.json");
        File.WriteAllText(good, $$"""{"{{Md5Key}}":"{{Text}}"}""");
        File.WriteAllText(bad, "[]");

        var documents = TrustedDocuments.Load(good);

        Assert.Equal(Text, Encoding.UTF8.GetString(Assert.NotNull(documents.Find(Sha256Key)).Span));
        Assert.Contains(bad, Assert.Throws<InvalidDataException>(() => TrustedDocuments.Load(bad)).Message);
        directory.Delete(recursive: true);
    }
}
