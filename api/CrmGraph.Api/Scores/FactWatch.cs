using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Scores;

/// <summary>
/// Sees which customers something happened to and, once it is committed, puts them into the queue. What a process that stops loses
/// of it the night makes good.
/// </summary>
internal sealed class FactWatch(FactQueue queue) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, HashSet<Guid>> touched = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context);
        return new(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    private void Collect(DbContext? context)
    {
        if (context is null)
        {
            return;
        }

        foreach (var customerId in context.ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).Select(CustomerOf).OfType<Guid>())
        {
            touched.GetOrCreateValue(context).Add(customerId);
        }
    }

    private static Guid? CustomerOf(EntityEntry change) => change.Entity switch
    {
        Interaction interaction => interaction.CustomerId,
        Opportunity opportunity => opportunity.CustomerId,
        Feedback feedback => feedback.CustomerId,
        Customer customer => customer.Id,
        _ => null,
    };

    // Within a transaction of the caller's it is not committed yet.
    private void Saved(DbContext? context)
    {
        if (context is { Database.CurrentTransaction: null })
        {
            Tell(context);
        }
    }

    private void Tell(DbContext? context)
    {
        if (context is not null && touched.TryGetValue(context, out var customers))
        {
            touched.Remove(context);
            queue.Add(customers);
        }
    }

    private void Forget(DbContext? context)
    {
        if (context is not null)
        {
            touched.Remove(context);
        }
    }
}
