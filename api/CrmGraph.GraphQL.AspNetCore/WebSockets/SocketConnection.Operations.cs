using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Operations: every one in a dependency scope of its own, answered under its id.</summary>
internal sealed partial class SocketConnection
{
    private async Task RunAsync(SocketOperation operation, RequestParameters parameters)
    {
        // Off the reading loop: nothing an operation does before its first await may hold up the next message.
        await Task.Yield();
        try
        {
            runner.Count(context);
            await using var scope = runner.CreateScope(context);
            var result = await runner.RunAsync(context, scope.ServiceProvider, parameters, AllowedOperations.All, operation.Cancelled);

            // What was asked need not stay while a subscription lives.
            parameters = default;
            await AnswerAsync(operation, result);
        }
        catch (RequestRefusedException e)
        {
            await FailAsync(operation, [e.Error]);
        }
        catch (OperationCanceledException) when (operation.Cancelled.IsCancellationRequested)
        {
            // The client completed it, or the socket ended.
        }
        catch (Exception e)
        {
            await FailAsync(operation, [TransportErrors.Unexpected(logger, e)]);
        }
        finally
        {
            _running.TryRemove(operation, out _);
            operation.Dispose();
        }
    }

    private async Task AnswerAsync(SocketOperation operation, ExecutionResult result)
    {
        using (result)
        {
            if (result.Events is { } events)
            {
                await foreach (var next in events.WithCancellation(operation.Cancelled))
                {
                    using (next)
                    {
                        await NextAsync(operation, next);
                    }
                }
            }
            else if (!result.HasData)
            {
                await FailAsync(operation, result.Errors);
                return;
            }
            else
            {
                await NextAsync(operation, result);
            }
        }

        await EndAsync(operation, ServerMessages.Complete(operation.Id));
    }

    private async Task NextAsync(SocketOperation operation, ExecutionResult result)
    {
        operation.Cancelled.ThrowIfCancellationRequested();
        await _outbox.EnqueueAsync(ServerMessages.Next(operation.Head, result), operation.Cancelled);
    }

    private Task FailAsync(SocketOperation operation, IEnumerable<GraphQLError> errors) =>
        EndAsync(operation, ServerMessages.Error(operation.Id, errors));

    // The id is free again before the client can know it; whoever removes the operation has the last word on it.
    private async Task EndAsync(SocketOperation operation, ReadOnlyMemory<byte> lastMessage)
    {
        if (_operations.TryRemove(KeyValuePair.Create(operation.Id, operation)) && !_ended.IsCancellationRequested)
        {
            await _outbox.EnqueueAsync(lastMessage, CancellationToken.None);
        }
    }
}
