using System.Threading.Channels;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.Subscriptions;

/// <summary>One event for many subscribers: answered once for all who are equal, and for nobody else.</summary>
public sealed class SharedEventTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly Watch _time = new();
    private int _resolved;

    [Fact]
    public async Task Equal_callers_get_the_answer_that_was_made_for_the_first()
    {
        using var executor = Executor();
        var told = new Told(1);

        var first = await AnswerAsync(executor, "ann", told);
        var second = await AnswerAsync(executor, "ann", told);

        Assert.Equal("""{"data":{"told":{"value":1,"count":1}}}""", first);
        Assert.Equal((first, 1), (second, _resolved));
    }

    [Fact]
    public async Task Another_caller_is_answered_for_themselves()
    {
        using var executor = Executor();
        var told = new Told(1);

        await AnswerAsync(executor, "ann", told);

        Assert.Equal("""{"data":{"told":{"value":1,"count":2}}}""", await AnswerAsync(executor, "bob", told));
    }

    [Fact]
    public async Task A_caller_without_a_name_shares_with_nobody()
    {
        using var executor = Executor();
        var told = new Told(1);

        await AnswerAsync(executor, null, told);

        Assert.Equal("""{"data":{"told":{"value":1,"count":2}}}""", await AnswerAsync(executor, null, told));
    }

    [Fact]
    public async Task Another_event_with_the_same_content_is_answered_anew()
    {
        using var executor = Executor();

        await AnswerAsync(executor, "ann", new Told(1));

        Assert.Equal("""{"data":{"told":{"value":1,"count":2}}}""", await AnswerAsync(executor, "ann", new Told(1)));
    }

    [Fact]
    public async Task Other_variables_mean_another_answer_unless_they_only_open_the_stream()
    {
        const string document = "subscription($from: Int, $with: Boolean!) { told(from: $from) { value @include(if: $with) count } }";
        using var executor = Executor();
        var told = new Told(1);

        await AnswerAsync(executor, "ann", told, document, """{"from":1,"with":true}""");
        var elsewhere = await AnswerAsync(executor, "ann", told, document, """{"from":2,"with":true}""");
        var without = await AnswerAsync(executor, "ann", told, document, """{"from":1,"with":false}""");

        Assert.Equal("""{"data":{"told":{"value":1,"count":1}}}""", elsewhere);
        Assert.Equal("""{"data":{"told":{"count":2}}}""", without);
    }

    [Fact]
    public async Task An_argument_that_is_used_below_as_well_is_part_of_the_answer()
    {
        const string document = "subscription($n: Int) { told(from: $n) { plus(from: $n) } }";
        using var executor = Executor();
        var told = new Told(1);

        Assert.Equal("""{"data":{"told":{"plus":2}}}""", await AnswerAsync(executor, "ann", told, document, """{"n":1}"""));
        Assert.Equal("""{"data":{"told":{"plus":3}}}""", await AnswerAsync(executor, "ann", told, document, """{"n":2}"""));
    }

    [Fact]
    public async Task Who_comes_late_gets_an_answer_of_that_time()
    {
        using var executor = Executor();
        var told = new Told(1);

        await AnswerAsync(executor, "ann", told);
        _time.Ahead = TimeSpan.FromSeconds(1.1);
        var late = await AnswerAsync(executor, "ann", told);

        Assert.Equal("""{"data":{"told":{"value":1,"count":2}}}""", late);
        Assert.Equal(late, await AnswerAsync(executor, "ann", told));
    }

    [Fact]
    public async Task Many_at_once_wait_for_one_answer()
    {
        using var executor = Executor();
        var told = new Told(1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AnswerAsync(executor, "ann", told))));

        Assert.Equal("""{"data":{"told":{"value":1,"count":1}}}""", Assert.Single(answers.Distinct()));
    }

    private static async Task<string> AnswerAsync(
        RequestExecutor executor, string? caller, Told told, string document = "subscription { told { value count } }", string? variables = null)
    {
        var events = Channel.CreateUnbounded<Told>();
        events.Writer.TryWrite(told);
        events.Writer.Complete();
        var services = new ServiceCollection().AddSingleton(events).AddSingleton(new Caller(caller)).BuildServiceProvider();
        using var result = await executor.ExecuteAsync(Run.Request(document, variables, services: services), Ct);
        Assert.Equal(ResultKind.Subscribed, result.Kind);
        var texts = new List<string>();
        await foreach (var response in result.Events!)
        {
            using (response)
            {
                texts.Add(response.Text());
            }
        }

        return Assert.Single(texts);
    }

    private RequestExecutor Executor() => new TestSchema(
        """
        type Query { a: Int }
        type Told { value: Int!  count: Int!  plus(from: Int): Int! }
        type Subscription { told(from: Int): Told! }
        """)
        .Field("Subscription.told", new ResolverBinding(null, c => new(c.EventMessage))
        {
            Subscription = new SubscriptionSource((c, ct) => new(ReadAsync(c, ct))) { OwnArguments = ["from"] },
        })
        .Field("Told.value", c => ((Told)c.Parent!).Value)
        .Field("Told.plus", c => ((Told)c.Parent!).Value + (c.TryGetArgument("from", out var more) ? (int)more! : 0))
        .FieldAsync("Told.count", async _ =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref _resolved);
        })
        .Executor(new ExecutorOptions { SharingKey = services => services.GetRequiredService<Caller>().Name, TimeProvider = _time });

    private static async IAsyncEnumerable<object?> ReadAsync(
        ResolverContext context, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var told in context.Services.GetRequiredService<Channel<Told>>().Reader.ReadAllAsync(ct))
        {
            yield return told;
        }
    }

    private sealed record Caller(string? Name);

    private sealed class Watch : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);
    }

    private sealed record Told(int Value) : ISharedEvent;
}
