using CrmGraph.GraphQL.AspNetCore;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

public sealed class BodyLimitTests
{
    private static string BodyOf(int bytes)
    {
        const string head = """{"query":"{ ok }","x":" """;
        return head + new string('a', bytes - head.Length - 2) + "\"}";
    }

    [Theory]
    [InlineData(1000, 200)]
    [InlineData(1001, 413)]
    public async Task Body_may_be_as_large_as_the_limit(int bytes, int status)
    {
        await using var host = await TransportHost.StartAsync(o => o.MaxRequestBodySize = 1000);

        var answer = await host.PostAsync(BodyOf(bytes));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Body_of_unknown_length_is_counted_while_it_is_read()
    {
        await using var host = await TransportHost.StartAsync(o => o.MaxRequestBodySize = 100_000);
        var body = TransportHost.Json(BodyOf(200_000));

        var answer = await host.SendAsync(HttpMethod.Post, "/graphql", body, ("Transfer-Encoding", "chunked"));

        Assert.Equal((413, "HC0010"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Default_limit_is_one_mebibyte()
    {
        await using var host = await TransportHost.StartAsync();

        Assert.Equal(1024 * 1024, new GraphQLServerOptions().MaxRequestBodySize);
        Assert.Equal(200, (await host.PostAsync(BodyOf(1024 * 1024))).Status);
        Assert.Equal(413, (await host.PostAsync(BodyOf(1024 * 1024 + 1))).Status);
    }

    [Fact]
    public async Task Deeply_nested_json_is_refused()
    {
        await using var host = await TransportHost.StartAsync();
        var nested = new string('[', 1000) + new string(']', 1000);

        var answer = await host.PostAsync("{\"query\":\"{ ok }\",\"variables\":{\"a\":" + nested + "}}");

        Assert.Equal((400, "HC0012"), (answer.Status, answer.Code));
    }
}
