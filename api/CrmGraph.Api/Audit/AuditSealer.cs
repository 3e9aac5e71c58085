using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Audit;

/// <summary>
/// Gives the lines written since the last call their place in the chain. Any number of processes may run one: each batch
/// moves the end of the chain from where it was read, or is rolled back.
/// </summary>
internal sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>Seals up to a batch of lines and tells how many; less than a batch when none is left or another process was first.</summary>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (!await Open(db).AnyAsync(ct))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var end = await db.AuditChain.AsNoTracking().SingleOrDefaultAsync(ct);
        var (seq, hash) = (end?.Count ?? 0, end?.Hash ?? AuditSeal.Start);
        var lines = await Open(db).OrderBy(e => e.At).ThenBy(e => e.Id).Take(BatchSize).ToListAsync(ct);
        foreach (var line in lines)
        {
            hash = AuditSeal.Of(hash, ++seq, line);
            var (number, seal) = (seq, hash);
            var updated = await db.AuditEvents.Where(e => e.Id == line.Id && e.Seq == null).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.Seq, number).SetProperty(e => e.Hash, seal), ct);
            if (updated == 0)
            {
                return 0;
            }
        }

        if (lines.Count == 0 || !await MoveEndAsync(db, end, seq, hash, ct))
        {
            return 0;
        }

        await transaction.CommitAsync(ct);
        return lines.Count;
    }

    private static IQueryable<AuditEvent> Open(CrmDbContext db) => db.AuditEvents.AsNoTracking().Where(e => e.Seq == null);

    private async Task<bool> MoveEndAsync(CrmDbContext db, AuditChain? end, long count, byte[] hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (end is null)
        {
            db.AuditChain.Add(new AuditChain { Count = count, Hash = hash, SealedAt = now });
            await db.SaveChangesAsync(ct);
            return true;
        }

        return await db.AuditChain.Where(c => c.Count == end.Count).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Count, count).SetProperty(c => c.Hash, hash).SetProperty(c => c.SealedAt, now), ct) == 1;
    }
}
