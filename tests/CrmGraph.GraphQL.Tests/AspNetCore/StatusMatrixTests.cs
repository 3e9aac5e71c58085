namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>The status matrix of GraphQL over HTTP: what the request was, what the client accepts, what it is told.</summary>
public sealed class StatusMatrixTests
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData("""{"query":"{ ok }"}""", GraphQLResponse, 200)]
    [InlineData("""{"query":"{ ok }"}""", Json, 200)]
    [InlineData("""{"query":"{ fail }"}""", GraphQLResponse, 200)]
    [InlineData("""{"query":"{ fail }"}""", Json, 200)]
    [InlineData("""{"query":"{"}""", GraphQLResponse, 400)]
    [InlineData("""{"query":"{"}""", Json, 200)]
    [InlineData("""{"query":"{ unknown }"}""", GraphQLResponse, 400)]
    [InlineData("""{"query":"{ unknown }"}""", Json, 200)]
    [InlineData("""{"query":"subscription { count }"}""", GraphQLResponse, 406)]
    [InlineData("""{"query":"subscription { count }"}""", Json, 406)]
    [InlineData("""{"query":"mutation { bump }"}""", GraphQLResponse, 200)]
    public async Task Post_is_answered_with_the_status_of_the_matrix(string body, string accept, int status)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync(body, accept);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("", 400, "HC0012")]
    [InlineData("{", 400, "HC0012")]
    [InlineData("""{"query":"{ ok }"} x""", 400, "HC0012")]
    [InlineData("""{"query":"{ ok }",}""", 400, "HC0012")]
    [InlineData("""{"query":"\ud800"}""", 400, "HC0012")]
    [InlineData("""{"query":"{ ok }","variables":{"text":"\udc00"}}""", 400, "HC0012")]
    [InlineData("[]", 400, "HC0009")]
    [InlineData("""[{"query":"{ ok }"}]""", 400, "HC0009")]
    [InlineData("null", 400, "HC0009")]
    [InlineData("\"{ ok }\"", 400, "HC0009")]
    [InlineData("""{"query":123}""", 400, "HC0009")]
    [InlineData("""{"query":{}}""", 400, "HC0009")]
    [InlineData("""{"id":1}""", 400, "HC0009")]
    [InlineData("""{"query":"{ ok }","operationName":[]}""", 400, "HC0009")]
    [InlineData("""{"query":"{ ok }","variables":"{}"}""", 400, "HC0009")]
    [InlineData("""{"query":"{ ok }","variables":[{}]}""", 400, "HC0009")]
    [InlineData("""{"query":"{ ok }","extensions":0}""", 400, "HC0009")]
    [InlineData("""{"query":"{ ok }","onError":"NULL"}""", 400, "HC0009")]
    [InlineData("{}", 400, "HC0013")]
    [InlineData("""{"query":null}""", 400, "HC0013")]
    [InlineData("""{"id":"nobody"}""", 400, "HC0020")]
    public async Task Malformed_body_is_refused_with_a_code_whatever_the_client_accepts(string body, int status, string code)
    {
        await using var host = await TransportHost.StartAsync();

        foreach (var accept in new[] { GraphQLResponse, Json, "text/event-stream" })
        {
            var answer = await host.PostAsync(body, accept);

            Assert.Equal((status, code), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task Body_that_is_not_utf8_is_no_json()
    {
        await using var host = await TransportHost.StartAsync();
        var body = new ByteArrayContent([.. """{"query":"{ ok }","x":"""u8, (byte)'"', 0xFF, (byte)'"', (byte)'}']);
        body.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var answer = await host.SendAsync(HttpMethod.Post, "/graphql", body);

        Assert.Equal((400, "HC0012"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"query":"{ ok }","unknown":[1,{"a":2}],"extensions":null,"variables":null,"operationName":null}""")]
    [InlineData("\uFEFF{\"query\":\"{ ok }\"}")]
    [InlineData("""{"query":"{ ok }","onError":"PROPAGATE"}""")]
    public async Task Unknown_and_null_members_are_ignored(string body)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync(body);

        Assert.Equal("""{"data":{"ok":true}}""", answer.Body);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=UTF-8", 200)]
    [InlineData("application/json; charset=latin1", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("nonsense", 415)]
    [InlineData(null, 415)]
    public async Task Only_json_bodies_are_read(string? contentType, int status)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/graphql", TransportHost.Body("""{"query":"{ ok }"}""", contentType));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Encoded_bodies_are_left_to_the_host()
    {
        await using var host = await TransportHost.StartAsync();
        var body = TransportHost.Json("""{"query":"{ ok }"}""");
        body.Headers.ContentEncoding.Add("gzip");

        var answer = await host.SendAsync(HttpMethod.Post, "/graphql", body);

        Assert.Equal(415, answer.Status);
    }

    [Theory]
    [InlineData("query={ok}", 200)]
    [InlineData("query={ok}&variables=&operationName=&extensions=", 200)]
    [InlineData("query={ok}&variables={}", 200)]
    [InlineData("query={ok}&variables={", 400)]
    [InlineData("query={ok}&variables=[]", 400)]
    [InlineData("query={ok}&extensions=1", 400)]
    [InlineData("query={ok}&query={ok}", 400)]
    [InlineData("query=", 400)]
    [InlineData("nothing=here", 400)]
    [InlineData("id=nobody", 400)]
    [InlineData("query={", 400)]
    public async Task Get_reads_the_query_string(string query, int status)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.GetAsync(query);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData(GraphQLResponse)]
    [InlineData(Json)]
    public async Task Mutation_over_get_is_not_allowed(string accept)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.GetAsync("query=mutation{bump}", accept);

        Assert.Equal((405, "POST"), (answer.Status, answer.Headers["Allow"]));
        Assert.Contains("The specified operation kind is not allowed.", answer.Body);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_told_which_are_allowed(string method)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.SendAsync(new HttpMethod(method), "/graphql", TransportHost.Json("""{"query":"{ ok }"}"""));

        Assert.Equal((405, "GET, HEAD, POST"), (answer.Status, answer.Headers["Allow"]));
    }

    [Fact]
    public async Task Head_is_a_get_without_a_body()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Head, "/graphql?query={ok}");

        Assert.Equal((200, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Answers_are_never_stored()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ ok }"}""");

        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData(GraphQLResponse)]
    [InlineData(Json)]
    public async Task Crash_of_the_pipeline_tells_nothing_of_itself(string accept)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ crash }"}""", accept);

        Assert.Equal(500, answer.Status);
        Assert.Contains("Unexpected Execution Error", answer.Body);
        Assert.DoesNotContain("secret", answer.Body);
    }

    [Fact]
    public async Task Operation_out_of_time_is_an_error_of_ours()
    {
        await using var host = await TransportHost.StartAsync(timeout: TimeSpan.FromMilliseconds(100));

        var answer = await host.PostAsync("""{"query":"{ slow }"}""");

        Assert.Equal((500, "HC0045"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Client_that_goes_away_stops_its_operation()
    {
        await using var host = await TransportHost.StartAsync();
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => host.Http.PostAsync("/graphql", TransportHost.Json("""{"query":"{ slow }"}"""), impatient.Token));

        Assert.Equal(200, (await host.PostAsync("""{"query":"{ ok }"}""")).Status);
    }

    [Fact]
    public async Task Variables_and_operation_name_reach_the_engine()
    {
        await using var host = await TransportHost.StartAsync();
        const string body = """{"query":"query A($t:String){echo(text:$t)} query B{ok}","operationName":"A","variables":{"t":"哈\n\ud83d\ude00"}}""";

        var answer = await host.PostAsync(body);

        Assert.Equal("{\"data\":{\"echo\":\"哈\\n😀\"}}", answer.Body);
    }
}
