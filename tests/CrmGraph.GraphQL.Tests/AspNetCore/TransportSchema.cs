using System.Runtime.CompilerServices;
using System.Security.Claims;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>Scoped: what a request knows and its scopes are told.</summary>
internal sealed class ScopeNote
{
    public string? Text { get; set; }

    public static void HandOver(IServiceProvider from, IServiceProvider to)
    {
        if (to.GetService(typeof(ScopeNote)) is ScopeNote note)
        {
            note.Text = "from " + ((ScopeNote)from.GetService(typeof(ScopeNote))!).Text;
        }
    }
}

/// <summary>A small schema whose fields do what a transport may meet.</summary>
internal sealed class TransportSchema
{
    private const string Sdl = """
        type Query {
          ok: Boolean!
          fail: Int
          echo(text: String): String
          user: String
          "What the scope of the field was told."
          scope: String
          "Its authorization throws, which no client caused."
          crash: Int
          slow: Int
        }
        type Mutation { bump: Int!  scope: String }
        type Subscription {
          count(to: Int = 3): Int!
          "Has no event until the client goes."
          never: Int
          "Ends with an exception after one event."
          broken: Int
          "An event is this large, and there are many."
          flood(bytes: Int!): String
          refused: Int
        }
        """;

    private int _subscriptions;
    private int _bumps;

    /// <summary>Source streams that are open now.</summary>
    public int OpenSubscriptions => Volatile.Read(ref _subscriptions);

    /// <summary>Events taken from <c>flood</c> so far.</summary>
    public int FloodEvents;

    public RequestExecutor CreateExecutor(TimeSpan? timeout = null) => new(
        new TestSchema(Sdl)
            .Field("Query.ok", _ => true)
            .Field("Query.fail", _ => throw new InvalidOperationException("secret"))
            .Field("Query.echo", c => c.TryGetArgument("text", out var text) ? text : null)
            .Field("Query.user", c => c.User.Identity?.Name)
            .Field("Query.scope", c => ((ScopeNote?)c.Services.GetService(typeof(ScopeNote)))?.Text)
            .Field("Query.crash", _ => 1)
            .Authorize("Query.crash", new AuthorizeRule(null, []))
            .FieldAsync("Query.slow", async c =>
            {
                await Task.Delay(Timeout.Infinite, c.RequestAborted);
                return null;
            })
            .Field("Mutation.scope", c => ((ScopeNote?)c.Services.GetService(typeof(ScopeNote)))?.Text)
            .Field("Mutation.bump", _ => Interlocked.Increment(ref _bumps))
            .Field("Subscription.count", Stream((c, ct) => Count(To(c), ct)))
            .Field("Subscription.never", Stream((_, ct) => Never(ct)))
            .Field("Subscription.broken", Stream((_, ct) => Broken(ct)))
            .Field("Subscription.flood", Stream((c, ct) => Flood(c.TryGetArgument("bytes", out var bytes) ? (int)bytes! : 0, ct)))
            .Field("Subscription.refused", Stream((_, _) => throw new GraphQL.Errors.GraphQLException(new("Not today."))))
            .Build(),
        new ExecutorOptions { Timeout = timeout ?? TimeSpan.FromSeconds(30), InitializeScope = ScopeNote.HandOver },
        authorization: new BrokenGate());

    private static int To(ResolverContext context) => context.TryGetArgument("to", out var to) ? (int)to! : 0;

    private static ResolverBinding Stream(Func<ResolverContext, CancellationToken, IAsyncEnumerable<object?>> subscribe) =>
        new(null, c => new ValueTask<object?>(c.EventMessage))
        {
            Subscription = new SubscriptionSource((c, ct) => new(subscribe(c, ct))),
        };

    private async IAsyncEnumerable<object?> Count(int to, [EnumeratorCancellation] CancellationToken ct)
    {
        using var open = Open();
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    private async IAsyncEnumerable<object?> Never([EnumeratorCancellation] CancellationToken ct)
    {
        using var open = Open();
        await Task.Delay(Timeout.Infinite, ct);
        yield break;
    }

    private async IAsyncEnumerable<object?> Broken([EnumeratorCancellation] CancellationToken ct)
    {
        using var open = Open();
        yield return 1;
        await Task.Delay(1, ct);
        throw new InvalidOperationException("secret");
    }

    private async IAsyncEnumerable<object?> Flood(int bytes, [EnumeratorCancellation] CancellationToken ct)
    {
        using var open = Open();
        var text = new string('x', bytes);
        while (true)
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            Interlocked.Increment(ref FloodEvents);
            yield return text;
        }
    }

    private Opened Open()
    {
        Interlocked.Increment(ref _subscriptions);
        return new Opened(this);
    }

    private sealed class Opened(TransportSchema schema) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref schema._subscriptions);
    }

    private sealed class BrokenGate : IAuthorizationGate
    {
        public ValueTask<GraphQL.Errors.GraphQLError?> CheckAsync(
            AuthorizeRule rule, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct) =>
            throw new InvalidOperationException("secret");
    }
}
