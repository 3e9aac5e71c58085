namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>One operation running on a socket. Disposed when it has left nothing behind.</summary>
internal sealed class SocketOperation : IDisposable
{
    // Never disposed: `complete` of the client may arrive while the operation ends, and a source without a timer holds nothing.
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _socketEnded;

    public SocketOperation(string id, CancellationToken socketEnded)
    {
        Id = id;
        _socketEnded = socketEnded.Register(_cancellation.Cancel);
    }

    public string Id { get; }

    /// <summary>How each of its <c>next</c> messages begins.</summary>
    public byte[] Head => field ??= ServerMessages.NextHead(Id);

    public CancellationToken Cancelled => _cancellation.Token;

    public Task Completion => _completion.Task;

    public void Cancel() => _cancellation.Cancel();

    public void Dispose()
    {
        _socketEnded.Dispose();
        _completion.TrySetResult();
    }
}
