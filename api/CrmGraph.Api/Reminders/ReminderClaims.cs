using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reminders;

/// <summary>The right to deliver one reminder, until the lease ends. The fence tells it from claims that came later.</summary>
internal sealed record ReminderClaim(Guid Id, string Owner, long Fence);

/// <summary>Takes due reminders on a lease: the only statement two workers race on.</summary>
internal sealed class ReminderClaims(CrmDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Claims up to <paramref name="max"/> reminders, the longest due first.</summary>
    public async Task<List<ReminderClaim>> TakeAsync(string worker, int max, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var candidates = await Waiting(now).OrderBy(r => r.DueAt).Select(r => r.Id).Take(max).ToListAsync(ct);
        if (candidates.Count < max)
        {
            candidates.AddRange(await Abandoned(now).Select(r => r.Id).Take(max - candidates.Count).ToListAsync(ct));
        }

        return candidates.Count == 0 ? [] : await ClaimAsync(candidates, worker, now, ct);
    }

    /// <summary>When the next reminder falls due, or null when none waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => db.Reminders
        .Where(r => r.Status == ReminderStatus.Scheduled || r.Status == ReminderStatus.Snoozed)
        .MinAsync(r => (DateTimeOffset?)r.DueAt, ct);

    // Compare-and-set: of two workers that saw the same row, one updates it and the other updates nothing.
    private async Task<List<ReminderClaim>> ClaimAsync(List<Guid> candidates, string worker, DateTimeOffset now, CancellationToken ct)
    {
        var owner = $"{Ids.New():N} {worker}";
        owner = owner[..Math.Min(owner.Length, Reminder.WorkerLength)];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Reminders
            .Where(r => candidates.Contains(r.Id))
            .Where(r =>
                ((r.Status == ReminderStatus.Scheduled || r.Status == ReminderStatus.Snoozed) && r.DueAt <= now)
                || (r.Status == ReminderStatus.Due && r.LeaseUntil < now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.Status, ReminderStatus.Due)
                    .SetProperty(r => r.LeaseOwner, owner)
                    .SetProperty(r => r.LeaseUntil, now + Lease)
                    .SetProperty(r => r.Fence, r => r.Fence + 1),
                ct);
        var claims = await db.Reminders
            .Where(r => candidates.Contains(r.Id) && r.LeaseOwner == owner)
            .OrderBy(r => r.DueAt)
            .Select(r => new ReminderClaim(r.Id, owner, r.Fence))
            .ToListAsync(ct);
        await transaction.CommitAsync(ct);
        return claims;
    }

    private IQueryable<Reminder> Waiting(DateTimeOffset now) => db.Reminders
        .Where(r => (r.Status == ReminderStatus.Scheduled || r.Status == ReminderStatus.Snoozed) && r.DueAt <= now);

    private IQueryable<Reminder> Abandoned(DateTimeOffset now) => db.Reminders
        .Where(r => r.Status == ReminderStatus.Due && r.LeaseUntil < now);
}
