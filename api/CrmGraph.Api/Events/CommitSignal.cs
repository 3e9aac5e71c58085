using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Events;

/// <summary>Wakes the tail of the event log as soon as this process has committed an entry; other processes are found by polling.</summary>
internal sealed class CommitSignal : DbTransactionInterceptor
{
    private volatile TaskCompletionSource next = Fresh();

    /// <summary>Completes with the next commit. Take it before reading the log, await it after: no commit is slept through.</summary>
    public Task Next => next.Task;

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Told(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Told(eventData.Context);
        return Task.CompletedTask;
    }

    private void Told(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<EventLogEntry>().Any() == true)
        {
            Interlocked.Exchange(ref next, Fresh()).TrySetResult();
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
