using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Data;

/// <summary>
/// The database has the last word on versions and unique values. Mutations ask first to answer kindly; who loses the race
/// in between is told here in the same words.
/// </summary>
internal static class SaveConflicts
{
    /// <summary>The error of the domain behind a failed save, or null when there is none.</summary>
    public static async Task<DomainException?> ExplainAsync(DbUpdateException failure, CancellationToken ct)
    {
        if (failure is DbUpdateConcurrencyException && failure.Entries is [{ Entity: IVersioned } entry, ..])
        {
            var stored = await entry.GetDatabaseValuesAsync(ct);
            return stored is null
                ? new NotFoundException($"{Word(entry.Metadata)}_NOT_FOUND")
                : new VersionConflictException(stored.GetValue<int>(nameof(IVersioned.Version)));
        }

        // A row without a version that somebody else took away first.
        return failure is DbUpdateConcurrencyException
            ? new NotFoundException("RECORD_NOT_FOUND")
            : failure.Entries.Select(e => Duplicate(e, failure)).FirstOrDefault(d => d is not null) ?? Severed(failure);
    }

    /// <summary>
    /// Saves rows of <typeparamref name="TLink"/>, which say only that something is so or not. Somebody who wanted the same at
    /// the same moment may have been faster: then it is as it was wanted, and nothing is left to do.
    /// </summary>
    public static async Task SaveLinksAsync<TLink>(this CrmDbContext db, CancellationToken ct)
        where TLink : class
    {
        try
        {
            await db.SaveUnexplainedAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.Entries.Count > 0)
        {
            if (!failure.Entries.All(e => e.Entity is TLink && IsSettled(e, failure)))
            {
                throw await ExplainAsync(failure, ct) ?? (Exception)failure;
            }

            foreach (var entry in failure.Entries)
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    private static bool IsSettled(EntityEntry entry, DbUpdateException failure) => entry.State switch
    {
        EntityState.Deleted => failure is DbUpdateConcurrencyException,
        EntityState.Added => failure.InnerException?.Message is { } message
            && (message.Contains("UNIQUE constraint failed", StringComparison.Ordinal) || message.Contains("duplicate key", StringComparison.Ordinal)),
        _ => false,
    };

    // SQLite names the column, SQL Server the index.
    private static DuplicateException? Duplicate(EntityEntry entry, DbUpdateException failure)
    {
        var message = failure.InnerException?.Message ?? "";
        var index = entry.Metadata.GetIndexes().FirstOrDefault(i => i.IsUnique && i.Properties.Count == 1
            && (message.Contains($"UNIQUE constraint failed: {entry.Metadata.GetTableName()}.{i.Properties[0].GetColumnName()}'", StringComparison.Ordinal)
                || message.Contains($"'{i.GetDatabaseName()}'", StringComparison.Ordinal)));
        return index is { Properties: [{ Name: var name }] }
            ? new DuplicateException($"{Word(entry.Metadata)}_{name.ToUpperInvariant()}_TAKEN", char.ToLowerInvariant(name[0]) + name[1..])
            : null;
    }

    // SQLite and PostgreSQL speak of the foreign key, SQL Server of a REFERENCE constraint when a row is removed.
    private static DomainException? Severed(DbUpdateException failure)
    {
        var message = failure.InnerException?.Message ?? "";
        return !message.Contains("FOREIGN KEY constraint", StringComparison.OrdinalIgnoreCase) && !message.Contains("REFERENCE constraint", StringComparison.Ordinal) ? null
            : failure.Entries.Any(e => e.State == EntityState.Deleted) ? new InvalidStateException("RECORD_IN_USE")
            : new NotFoundException("RECORD_NOT_FOUND");
    }

    private static string Word(IReadOnlyTypeBase entity) => entity.ClrType == typeof(CrmTask) ? "TASK" : entity.ClrType.Name.ToUpperInvariant();
}
