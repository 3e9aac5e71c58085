using CrmGraph.GraphQL.AspNetCore.Http;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

public sealed class AcceptHeaderTests
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Events = "text/event-stream; charset=utf-8";
    private const string Multipart = "multipart/mixed; boundary=\"-\"";

    [Theory]
    [InlineData(null, GraphQLResponse)]
    [InlineData("*/*", GraphQLResponse)]
    [InlineData("application/*", GraphQLResponse)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json, multipart/mixed, text/event-stream", GraphQLResponse)]
    [InlineData("application/json, text/plain, */*", Json)]
    [InlineData("application/json, multipart/mixed", Json)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("application/*;q=0.9, application/json;q=0.1", GraphQLResponse)]
    [InlineData("text/html, application/json;q=0.9", Json)]
    [InlineData("text/event-stream", Events)]
    [InlineData("text/*", Events)]
    [InlineData("multipart/mixed", Multipart)]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/json", Json)]
    [InlineData("text/event-stream;q=0.1, application/json;q=0.2", Json)]
    public void Best_format_for_one_result(string? accept, string contentType)
    {
        var parsed = AcceptHeader.Parse(accept);

        Assert.Equal(contentType, MediaTypes.Of(Assert.NotNull(parsed.Single)));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/jsonl")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("image/*")]
    public async Task Nothing_we_can_write_is_406_without_a_body(string accept)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ ok }"}""", accept);

        Assert.Equal((406, ""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("application/json;;q=x=y,")]
    [InlineData("unsupported, application/json")]
    public async Task Unreadable_header_is_a_coded_error(string accept)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ ok }"}""", accept);

        Assert.Equal((400, "HC0064"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("*/*", true)]
    [InlineData("application/json, text/event-stream", true)]
    [InlineData("application/*", false)]
    [InlineData("text/event-stream;q=0, */*", false)]
    public void Subscriptions_are_answered_where_events_are_accepted(string? accept, bool accepted)
    {
        Assert.Equal(accepted, AcceptHeader.Parse(accept).EventStream);
    }

    [Fact]
    public async Task One_result_for_a_multipart_client_is_one_part()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ ok }"}""", "multipart/mixed");

        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"ok\":true}}\r\n-----\r\n",
            answer.Body);
    }
}
