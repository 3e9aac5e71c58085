using CrmGraph.GraphQL.AspNetCore.Execution;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Errors;
using Microsoft.Extensions.DependencyInjection;

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
            await using var scope = context.RequestServices.CreateAsyncScope();
            var call = new OperationCall(context, scope.ServiceProvider, parameters, AllowedOperations.All);
            await AnswerAsync(operation, await runner.RunAsync(call, operation.Cancelled));
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
            Log.OperationFailed(logger, e);
            await FailAsync(operation, [SocketErrors.Unexpected]);
        }
        finally
        {
            _running.TryRemove(operation, out _);
            operation.Dispose();
        }
    }

    private async Task AnswerAsync(SocketOperation operation, OperationOutcome outcome)
    {
        if (outcome is StreamOutcome stream)
        {
            await foreach (var next in stream.Results.WithCancellation(operation.Cancelled))
            {
                await NextAsync(operation, next);
            }
        }
        else if (outcome is SingleOutcome { Result: var result })
        {
            if (!result.HasData)
            {
                using (result)
                {
                    await FailAsync(operation, result.Errors);
                }

                return;
            }

            await NextAsync(operation, result);
        }

        await EndAsync(operation, ServerMessages.Complete(operation.Id));
    }

    private async Task NextAsync(SocketOperation operation, OperationResult result)
    {
        using (result)
        {
            operation.Cancelled.ThrowIfCancellationRequested();
            await _outbox.EnqueueAsync(ServerMessages.Next(operation.Id, result.Json.Span), operation.Cancelled);
        }
    }

    private Task FailAsync(SocketOperation operation, IEnumerable<GraphQLError> errors) =>
        EndAsync(operation, ServerMessages.Error(operation.Id, errors));

    // The id is free again before the client can know it; whoever removes the operation has the last word on it.
    private async Task EndAsync(SocketOperation operation, byte[] lastMessage)
    {
        if (_operations.TryRemove(KeyValuePair.Create(operation.Id, operation)) && !_ended.IsCancellationRequested)
        {
            await _outbox.EnqueueAsync(lastMessage, CancellationToken.None);
        }
    }
}
