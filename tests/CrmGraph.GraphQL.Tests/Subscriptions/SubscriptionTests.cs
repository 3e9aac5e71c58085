using System.Collections.Concurrent;
using System.Security.Claims;
using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.Subscriptions;

/// <summary>spec: Subscription.</summary>
public sealed class SubscriptionTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly InProcessTopics _topics = new();
    private readonly ConcurrentQueue<int> _scopes = new();
    private readonly ConcurrentQueue<string> _batches = new();

    [Fact]
    public async Task Each_event_runs_the_selection()
    {
        using var executor = Schema().Executor();
        using var result = await executor.ExecuteAsync(Request("subscription { numbers { value double } }"), Ct);

        await _topics.SendAsync("numbers", 1, Ct);
        await _topics.SendAsync("numbers", 2, Ct);
        await _topics.CompleteAsync("numbers");

        Assert.Equal(
            ["""{"data":{"numbers":{"value":1,"double":2}}}""", """{"data":{"numbers":{"value":2,"double":4}}}"""],
            await TextsAsync(result));
    }

    [Fact]
    public async Task Each_event_has_its_own_scope_and_fresh_loaders()
    {
        using var executor = Schema().Executor();
        using var result = await executor.ExecuteAsync(Request("subscription { numbers { loaded } }"), Ct);

        await _topics.SendAsync("numbers", 1, Ct);
        await _topics.SendAsync("numbers", 1, Ct);
        await _topics.CompleteAsync("numbers");
        await TextsAsync(result);

        Assert.Equal(["1", "1"], _batches);
        Assert.Equal(2, _scopes.Distinct().Count());
    }

    [Fact]
    public async Task A_failing_event_is_a_response_with_errors_and_the_stream_goes_on()
    {
        using var executor = Schema().Executor();
        using var result = await executor.ExecuteAsync(Request("subscription { numbers { odd } }"), Ct);

        await _topics.SendAsync("numbers", 2, Ct);
        await _topics.SendAsync("numbers", 3, Ct);
        await _topics.CompleteAsync("numbers");
        var texts = await TextsAsync(result);

        Assert.Equal(
            """{"errors":[{"message":"even","locations":[{"line":1,"column":26}],"path":["numbers","odd"]}],"data":{"numbers":{"odd":null}}}""", texts[0]);
        Assert.Equal("""{"data":{"numbers":{"odd":3}}}""", texts[1]);
    }

    [Fact]
    public async Task A_failing_source_ends_the_stream_with_an_error()
    {
        using var executor = Schema().Executor();
        using var result = await executor.ExecuteAsync(Request("subscription { broken { value } }"), Ct);

        var texts = await TextsAsync(result);

        Assert.Equal("""{"data":{"broken":{"value":1}}}""", texts[0]);
        Assert.StartsWith("{\"errors\":[{\"message\":\"Unexpected Execution Error\"", texts[1]);
        Assert.Equal(2, texts.Count);
    }

    [Fact]
    public async Task A_refusal_to_subscribe_is_a_request_error()
    {
        using var executor = Schema().Executor();

        using var result = await executor.ExecuteAsync(Request("subscription { refused { value } }"), Ct);

        Assert.Equal(ResultKind.RequestError, result.Kind);
        Assert.Equal("""{"errors":[{"message":"No.","locations":[{"line":1,"column":16}],"path":["refused"]}]}""", result.Text());
    }

    [Fact]
    public async Task Who_may_not_see_the_field_cannot_subscribe_and_opens_no_topic()
    {
        using var executor = Schema().Authorize("Subscription.numbers", new AuthorizeRule(null, [])).Executor();

        using var refused = await executor.ExecuteAsync(Request("subscription { numbers { value } }"), Ct);
        var user = new ClaimsPrincipal(new ClaimsIdentity("test"));
        using var allowed = await executor.ExecuteAsync(Request("subscription { numbers { value } }") with { User = user }, Ct);

        Assert.Equal(ErrorCodes.NotAuthenticated, Assert.Single(refused.Errors).Code);
        Assert.Equal((ResultKind.Subscribed, 1), (allowed.Kind, _topics.TopicCount));
    }

    [Fact]
    public async Task A_client_that_leaves_frees_the_topic()
    {
        using var executor = Schema().Executor();
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var result = await executor.ExecuteAsync(Request("subscription { numbers { value } }"), client.Token);
        await _topics.SendAsync("numbers", 1, Ct);
        var reading = result.Events!.GetAsyncEnumerator(Ct);
        Assert.True(await reading.MoveNextAsync());
        reading.Current.Dispose();
        var waiting = reading.MoveNextAsync();

        await client.CancelAsync();

        Assert.False(await waiting);
        await reading.DisposeAsync();
        Assert.Equal(0, _topics.TopicCount);
    }

    [Fact]
    public async Task A_client_that_stops_reading_frees_the_topic()
    {
        using var executor = Schema().Executor();
        using var result = await executor.ExecuteAsync(Request("subscription { numbers { value } }"), Ct);
        await _topics.SendAsync("numbers", 1, Ct);

        await foreach (var response in result.Events!)
        {
            response.Dispose();
            break;
        }

        Assert.Equal(0, _topics.TopicCount);
    }

    private static async Task<List<string>> TextsAsync(ExecutionResult result)
    {
        Assert.Equal(ResultKind.Subscribed, result.Kind);
        var texts = new List<string>();
        await foreach (var response in result.Events!)
        {
            texts.Add(response.Text());
            response.Dispose();
        }

        return texts;
    }

    private GraphQLRequest Request(string document) => Run.Request(
        document, services: new ServiceCollection().AddSingleton(_batches).AddScoped<object>().BuildServiceProvider());

    private TestSchema Schema() => new TestSchema(
        """
        type Query { a: Int }
        type Number { value: Int!  double: Int!  odd: Int  loaded: Int }
        type Subscription { numbers: Number!  broken: Number!  refused: Number! }
        """)
        .Field("Subscription.numbers", Source((_, ct) => TopicAsync(ct)))
        .Field("Subscription.broken", Source((_, _) => new(FailingAsync())))
        .Field("Subscription.refused", Source((_, _) => throw new GraphQLException(new GraphQLError("No."))))
        .Field("Number.value", c => c.Parent)
        .Field("Number.double", c => (int)c.Parent! * 2)
        .Field("Number.odd", c => (int)c.Parent! % 2 == 1 ? c.Parent : throw new GraphQLException(new GraphQLError("even")))
        .FieldAsync("Number.loaded", async c =>
        {
            _scopes.Enqueue(c.Services.GetRequiredService<object>().GetHashCode());
            return await c.DataLoader<Same>().LoadAsync((int)c.Parent!);
        });

    private static ResolverBinding Source(Func<ResolverContext, CancellationToken, ValueTask<IAsyncEnumerable<object?>>> subscribe) =>
        new(null, c => new(c.EventMessage)) { Subscription = new SubscriptionSource(subscribe) };

    private async ValueTask<IAsyncEnumerable<object?>> TopicAsync(CancellationToken ct) =>
        ReadAsync(await _topics.SubscribeAsync<int>("numbers", ct));

    private static async IAsyncEnumerable<object?> ReadAsync(ISourceStream<int> stream)
    {
        await using (stream)
        {
            await foreach (var number in stream.ReadEventsAsync())
            {
                yield return number;
            }
        }
    }

    private static async IAsyncEnumerable<object?> FailingAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new TimeoutException("no broker");
    }

    private sealed class Same(DataLoaderSettings settings, ConcurrentQueue<string> batches) : BatchDataLoader<int, object>(settings)
    {
        protected override Task<IReadOnlyDictionary<int, object>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            batches.Enqueue(string.Join(',', keys));
            return Task.FromResult<IReadOnlyDictionary<int, object>>(keys.ToDictionary(k => k, k => (object)k));
        }
    }
}
