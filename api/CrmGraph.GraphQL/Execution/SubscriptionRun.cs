using System.Runtime.CompilerServices;
using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// One subscription (spec: Subscription): the source stream is made once; each event runs the selection as an operation of
/// its own, in its own scope, with the rights the caller has at that moment.
/// </summary>
internal sealed class SubscriptionRun(
    OperationRun run, Func<IServiceProvider, OperationPlan> planFor, IServiceProvider caller, ClaimsPrincipal user, object?[] variables)
{
    private string _variablesText = "";

    /// <summary>Opens the source stream (spec: CreateSourceEventStream). A refusal is a request error.</summary>
    public async ValueTask<ExecutionResult> StartAsync(OperationPlan plan, DocumentNode document, GraphQLRequest request, CancellationToken ct)
    {
        var field = plan.Root.Fields[0].Field;
        if (field.Definition.Binding is not ResolverBinding { Subscription: { } source })
        {
            throw new InvalidOperationException($"{field.Definition.Coordinate} has no source stream.");
        }

        var denials = await AuthorizationStep.CheckAsync(plan, run.Authorization, request.User, request.Services, ct).ConfigureAwait(false);
        _variablesText = EventVariables.Text(document, plan, source, request.Variables);
        var context = new ExecutionContext(plan, run.Options, variables, denials, request.Services, request.User, null, ct);
        if (context.Denial(field) is { } denial)
        {
            return ExecutionResult.Error(ResultKind.RequestError, At(field, denial));
        }

        var call = new FieldContext(context, field, null, null, requestScope: true);
        try
        {
            var events = await source.Subscribe(call, ct).ConfigureAwait(false);
            return ExecutionResult.Subscribed(RespondAsync(events, ct));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ExecutionResult.Error(
                e is GraphQLException ? ResultKind.RequestError : ResultKind.Failed,
                At(field, ExceptionErrors.From(e, run.Options, call.Path, ct)));
        }
    }

    private async IAsyncEnumerable<ExecutionResult> RespondAsync(
        IAsyncEnumerable<object?> events, CancellationToken started, [EnumeratorCancellation] CancellationToken ct = default)
    {
        // Nearly always they are one and the same, and every link costs memory as long as the stream lives.
        using var link = ct == started || !ct.CanBeCanceled ? null : CancellationTokenSource.CreateLinkedTokenSource(started, ct);
        var both = link?.Token ?? started;
        await using var source = events.GetAsyncEnumerator(both);
        while (true)
        {
            ExecutionResult? failure = null;
            var more = false;
            try
            {
                more = await source.MoveNextAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (started.IsCancellationRequested || ct.IsCancellationRequested)
            {
                // Asked of the sources themselves: the source may hear of it before their link does.
                yield break;
            }
            catch (Exception e)
            {
                failure = ExecutionResult.Error(ResultKind.Failed, ExceptionErrors.From(e, run.Options, null, both));
            }

            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            if (!more)
            {
                yield break;
            }

            yield return await RespondAsync(source.Current, both).ConfigureAwait(false);
        }
    }

    // An answer for many outlives the one who happens to be first; the time limit ends it.
    private ValueTask<ExecutionResult> RespondAsync(object? message, CancellationToken ct) =>
        message is ISharedEvent shared && run.Options.SharingKey?.Invoke(caller) is { } name
            ? run.Answers.GetAsync(shared, new AnswerKey(planFor(caller), name, _variablesText), () => ExecuteAsync(message, CancellationToken.None))
            : ExecuteAsync(message, ct);

    private async ValueTask<ExecutionResult> ExecuteAsync(object? message, CancellationToken ct)
    {
        var scope = Scopes.Create(caller, run.Options);
        await using (scope.ConfigureAwait(false))
        {
            try
            {
                return await run.ExecuteAsync(planFor(scope.ServiceProvider), variables, scope.ServiceProvider, user, message, ct)
                    .ConfigureAwait(false);
            }
            catch (GraphQLException e)
            {
                return ExecutionResult.Error(ResultKind.RequestError, e.Error);
            }
            catch (Exception e)
            {
                return ExecutionResult.Error(ResultKind.Failed, ExceptionErrors.From(e, run.Options, null, ct));
            }
        }
    }

    private static GraphQLError At(SelectedField field, GraphQLError error) =>
        error with { Locations = field.Locations, Path = error.Path ?? [field.ResponseName] };
}
