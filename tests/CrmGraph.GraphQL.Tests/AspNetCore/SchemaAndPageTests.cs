using CrmGraph.GraphQL.AspNetCore;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

public sealed class SchemaAndPageTests
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Schema_is_a_file(string path)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, path);
        var again = await host.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", answer.Headers["ETag"]));

        Assert.Equal((200, "application/graphql; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains("type Query {", answer.Body);
        Assert.Contains("subscription: Subscription", answer.Body);
        Assert.Equal((304, ""), (again.Status, again.Body));
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Schema_is_not_found_where_it_is_switched_off(string path)
    {
        await using var host = await TransportHost.StartAsync(o => o.EnableSchemaRequests = c => c.Request.Headers.ContainsKey("X-Session"));

        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, path)).Status);
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Get, path, null, ("X-Session", "1"))).Status);
    }

    [Fact]
    public async Task Introspection_is_refused_where_it_is_switched_off()
    {
        await using var host = await TransportHost.StartAsync(o => o.AllowIntrospection = _ => false);

        var introspection = await host.PostAsync("""{"query":"{ __schema { queryType { name } } }"}""");
        var typeName = await host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Equal((400, "HC0046"), (introspection.Status, introspection.Code));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", typeName.Body);
    }

    [Fact]
    public async Task Browser_gets_the_page_and_may_load_only_from_here()
    {
        using var folder = new Folder();
        await using var host = await TransportHost.StartAsync(o => o.IdeFolder = folder.Path);

        var page = await host.SendAsync(HttpMethod.Get, "/graphql", null, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        var script = await host.SendAsync(HttpMethod.Get, "/graphql/ui/assets/a.js");
        var query = await host.SendAsync(HttpMethod.Get, "/graphql?query={ok}", null, ("Accept", "text/html,*/*;q=0.8"));

        Assert.Equal((200, "text/html", "<p>page</p>"), (page.Status, page.ContentType, page.Body));
        Assert.StartsWith("default-src 'self';", page.Headers["Content-Security-Policy"]);
        Assert.Equal((200, "text/javascript", "1"), (script.Status, script.ContentType, script.Body));
        Assert.Contains("immutable", script.Headers["Cache-Control"]);
        Assert.Equal("""{"data":{"ok":true}}""", query.Body);
    }

    [Theory]
    [InlineData("/graphql/ui/../secret.txt")]
    [InlineData("/graphql/ui/%2e%2e/secret.txt")]
    [InlineData("/graphql/ui/..%2fsecret.txt")]
    [InlineData("/graphql/ui/assets")]
    [InlineData("/graphql/ui/none.js")]
    public async Task Nothing_outside_of_the_folder_is_served(string path)
    {
        using var folder = new Folder();
        await using var host = await TransportHost.StartAsync(o => o.IdeFolder = folder.Path);
        using var raw = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        using var response = await host.Http.SendAsync(raw);

        Assert.NotEqual(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Without_the_page_a_browser_is_told_what_to_send()
    {
        await using var host = await TransportHost.StartAsync();

        var page = await host.SendAsync(HttpMethod.Get, "/graphql", null, ("Accept", "text/html,*/*;q=0.8"));
        var asset = await host.SendAsync(HttpMethod.Get, "/graphql/ui/assets/a.js");

        Assert.Equal((400, "HC0013"), (page.Status, page.Code));
        Assert.Equal(404, asset.Status);
    }

    [Fact]
    public async Task Page_that_is_not_built_says_how_to_build_it()
    {
        await using var host = await TransportHost.StartAsync(o => o.IdeFolder = "/no/such/folder");

        var page = await host.SendAsync(HttpMethod.Get, "/graphql", null, ("Accept", "text/html"));

        Assert.Equal(404, page.Status);
        Assert.Contains("npm run build", page.Body);
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory();

        public Folder()
        {
            File.WriteAllText(System.IO.Path.Combine(_parent.FullName, "secret.txt"), "secret");
            Directory.CreateDirectory(System.IO.Path.Combine(Path, "assets"));
            File.WriteAllText(System.IO.Path.Combine(Path, "index.html"), "<p>page</p>");
            File.WriteAllText(System.IO.Path.Combine(Path, "assets", "a.js"), "1");
        }

        public string Path => System.IO.Path.Combine(_parent.FullName, "dist");

        public void Dispose() => _parent.Delete(recursive: true);
    }
}
