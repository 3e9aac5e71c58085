using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Data.Results;

/// <summary>
/// Sees every statement that the contexts write with, whether of SaveChanges or set-based, and tells <see cref="TableVersions"/>
/// after its commit. A table counts as changed when its name is in the text: too often is harmless, too seldom is not.
/// </summary>
internal sealed class WriteWatch(TableVersions versions) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbTransaction, HashSet<string>> open = [];

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        NoteSave(command, eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        NoteSave(command, eventData);
        return new(result);
    }

    // The database may have committed before it failed to say so.
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Note(command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(command);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(transaction);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(transaction);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Tell(transaction);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(transaction);
        return Task.CompletedTask;
    }

    private void NoteSave(DbCommand command, CommandExecutedEventData eventData)
    {
        if (eventData.CommandSource != CommandSource.LinqQuery)
        {
            Note(command);
        }
    }

    private void Note(DbCommand command)
    {
        if (command.Transaction is { } transaction)
        {
            // Judged at the commit: by then a result may be remembered that is not yet.
            open.GetOrCreateValue(transaction).Add(command.CommandText);
            return;
        }

        versions.Committed(Tables([command.CommandText]));
    }

    private void Tell(DbTransaction transaction)
    {
        if (open.TryGetValue(transaction, out var texts))
        {
            open.Remove(transaction);
            versions.Committed(Tables(texts));
        }
    }

    private string[] Tables(IReadOnlyCollection<string> texts) =>
        [.. versions.Watched.Where(table => texts.Any(text => text.Contains(table, StringComparison.Ordinal)))];
}
