namespace CrmGraph.GraphQL.Tests.AspNetCore;

public sealed class EventStreamTests
{
    private const string Events = "text/event-stream";

    [Theory]
    [InlineData(Events)]
    [InlineData("*/*")]
    [InlineData(null)]
    [InlineData("application/json, text/event-stream")]
    public async Task Subscription_is_a_next_for_every_event_and_a_complete(string? accept)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"subscription { count(to: 2) }"}""", accept);

        Assert.Equal(200, answer.Status);
        Assert.Equal("text/event-stream; charset=utf-8", answer.ContentType);
        Assert.Equal("no-cache", answer.Headers["Cache-Control"]);
        Assert.Equal("no", answer.Headers["X-Accel-Buffering"]);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata:\n\n",
            answer.Body);
    }

    [Theory]
    [InlineData("query={ok}", "{\"data\":{\"ok\":true}}")]
    [InlineData("query=subscription{count(to:1)}", "{\"data\":{\"count\":1}}")]
    public async Task Get_streams_what_only_reads(string query, string result)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.GetAsync(query, Events);

        Assert.Equal($"event: next\ndata: {result}\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    [Fact]
    public async Task Mutation_over_get_is_not_allowed_for_event_clients_either()
    {
        await using var host = await TransportHost.StartAsync();

        Assert.Equal(405, (await host.GetAsync("query=mutation{bump}", Events)).Status);
    }

    [Theory]
    [InlineData("{ unknown }")]
    [InlineData("{")]
    public async Task Document_error_is_one_next(string query)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync($$"""{"query":"{{query}}"}""", Events);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("event: next\ndata: {\"errors\":[", answer.Body);
        Assert.EndsWith("\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    [Fact]
    public async Task Source_that_breaks_ends_with_an_error_and_a_complete()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"subscription { broken }"}""", Events);

        Assert.StartsWith("event: next\ndata: {\"data\":{\"broken\":1}}\n\nevent: next\ndata: {\"errors\":[", answer.Body);
        Assert.DoesNotContain("secret", answer.Body);
        Assert.EndsWith("event: complete\ndata:\n\n", answer.Body);
    }

    [Fact]
    public async Task Refused_subscription_is_a_request_error()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"subscription { refused }"}""");

        Assert.Equal(400, answer.Status);
        Assert.Contains("Not today.", answer.Body);
    }

    [Fact]
    public async Task Comments_keep_an_idle_stream_open_and_leaving_closes_the_source()
    {
        await using var host = await TransportHost.StartAsync(o => o.EventStreamKeepAlive = TimeSpan.FromMilliseconds(50));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TransportHost.Json("""{"query":"subscription { never }"}""") };

        using (var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        await using (var stream = await response.Content.ReadAsStreamAsync())
        {
            var read = new byte[6];
            await stream.ReadExactlyAsync(read);

            Assert.Equal(":\n\n:\n\n"u8.ToArray(), read);
            Assert.Equal(1, host.Schema.OpenSubscriptions);
        }

        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Stopping_server_cuts_streams_off_without_complete()
    {
        await using var host = await TransportHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TransportHost.Json("""{"query":"subscription { never }"}""") };
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        var stopping = host.StopAsync();

        Assert.DoesNotContain("complete", await response.Content.ReadAsStringAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(5));
    }
}
