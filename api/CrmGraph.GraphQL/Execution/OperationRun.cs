using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Execution;

/// <summary>The last steps: a place among the running operations, the time limit, authorization, execution.</summary>
internal sealed class OperationRun(ExecutorOptions options, ConcurrencyGate places, IAuthorizationGate authorization)
{
    public ExecutorOptions Options => options;

    public IAuthorizationGate Authorization => authorization;

    public EventAnswers Answers { get; } = new(options.TimeProvider);

    /// <summary>Runs a query, a mutation or one event of a subscription.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync(
        OperationPlan plan, object?[] variables, IServiceProvider services, ClaimsPrincipal user, object? eventMessage, CancellationToken ct)
    {
        // Nothing in such a plan can wait, so it needs neither a place nor a clock.
        if (plan.Root.IsSynchronous && plan.AuthorizationRules.Count == 0 && plan.Type != OperationType.Mutation)
        {
            var context = new ExecutionContext(plan, options, variables, [], services, user, eventMessage, ct);
            var data = new ResultWriter(1024);
            var completion = plan.Root.ExecuteAsync(context, eventMessage, null, data);
            return new(Finish(context, completion.Result, data));
        }

        return ExecuteInTimeAsync(plan, variables, services, user, eventMessage, ct);
    }

    private async ValueTask<ExecutionResult> ExecuteInTimeAsync(
        OperationPlan plan, object?[] variables, IServiceProvider services, ClaimsPrincipal user, object? eventMessage, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            if (!await places.EnterAsync(both.Token).ConfigureAwait(false))
            {
                return ExecutionResult.Error(ResultKind.Overloaded, ExecutionErrors.Overloaded);
            }

            try
            {
                var denials = await AuthorizationStep.CheckAsync(plan, authorization, user, services, both.Token).ConfigureAwait(false);
                var context = new ExecutionContext(plan, options, variables, denials, services, user, eventMessage, both.Token);
                var running = RunAsync(context, plan);
                var result = await WaitAsync(running, both.Token).ConfigureAwait(false);
                if (result is not null && !both.IsCancellationRequested)
                {
                    return result;
                }

                result?.Dispose();
            }
            finally
            {
                places.Leave();
            }
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            // Cancelled while waiting for a place or for the authorization gate.
        }

        return ct.IsCancellationRequested
            ? ExecutionResult.Error(ResultKind.Cancelled, ExecutionErrors.Cancelled)
            : ExecutionResult.Error(ResultKind.TimedOut, ExecutionErrors.Timeout(options.Timeout));
    }

    /// <summary>The result, or null when the operation was cancelled and did not stop in time. Such an operation keeps its buffers; they never return to the pool.</summary>
    private async ValueTask<ExecutionResult?> WaitAsync(Task<ExecutionResult> running, CancellationToken ct)
    {
        if (running.IsCompleted)
        {
            return await running.ConfigureAwait(false);
        }

        try
        {
            return await running.WaitAsync(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Most resolvers stop soon; until then they need the request's scope.
            await Task.WhenAny(running, Task.Delay(options.StopGrace, options.TimeProvider, CancellationToken.None)).ConfigureAwait(false);
            return running.IsCompletedSuccessfully ? running.Result : null;
        }
    }

    private static async Task<ExecutionResult> RunAsync(ExecutionContext context, OperationPlan plan)
    {
        var data = new ResultWriter();
        ValueTask<Completion> running;
        using (context.HoldBatches())
        {
            running = plan.Type == OperationType.Mutation
                ? RunSeriallyAsync(context, plan.Root, data)
                : plan.Root.ExecuteRootAsync(context, data);
        }

        var completion = await running.ConfigureAwait(false);
        await context.Loaders.DisposeAsync().ConfigureAwait(false);
        return Finish(context, completion, data);
    }

    // spec: Mutation, "the selection set … must be executed serially"
    private static async ValueTask<Completion> RunSeriallyAsync(ExecutionContext context, SelectionSetPlan root, ResultWriter data)
    {
        var separator = (byte)'{';
        foreach (var plan in root.Fields)
        {
            if (!context.Includes(plan.Field))
            {
                continue;
            }

            data.WriteByte(separator);
            separator = (byte)',';
            data.WriteRaw(plan.Field.ResponseNameUtf8);
            ValueTask<Completion> field;
            using (context.HoldBatches())
            {
                field = plan.ExecuteAsync(context, null, null, data);
            }

            if (await field.ConfigureAwait(false) == Completion.Propagate)
            {
                return Completion.Propagate;
            }
        }

        data.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
        return Completion.Written;
    }

    private static ExecutionResult Finish(ExecutionContext context, Completion completion, ResultWriter data)
    {
        if (completion == Completion.Propagate)
        {
            data.Truncate(default);
            data.WriteNull();
        }

        return ExecutionResult.Executed(data, context.Errors, context.Operation.Extensions);
    }
}
