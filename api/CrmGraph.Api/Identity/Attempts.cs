using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>How many failures are too many.</summary>
/// <param name="Limit">The failure that blocks.</param>
/// <param name="Window">Failures are counted so long after the first; where the wait doubles, after the last.</param>
/// <param name="FirstWait">The first wait, doubled with every failure up to <see cref="Attempts.LongestWait"/>; null to wait for the end of the window.</param>
public sealed record AttemptRule(int Limit, TimeSpan Window, TimeSpan? FirstWait = null);

/// <summary>Counts failures in the database, so that every instance knows of them and a restart forgets none.</summary>
public sealed class Attempts(CrmDbContext db, TimeProvider time)
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>How long the longest block of these keys still lasts; null when none is blocked.</summary>
    public async Task<TimeSpan?> BlockedForAsync(string[] keys, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var until = await db.AttemptCounters.Where(c => keys.Contains(c.Key) && c.BlockedUntil > now).MaxAsync(c => c.BlockedUntil, ct);
        return until - now;
    }

    /// <summary>Notes a failure; returns how long the key is blocked by it, or null.</summary>
    public async Task<TimeSpan?> FailAsync(string key, AttemptRule rule, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await CountAsync(key, rule, now, ct);
        var counter = await db.AttemptCounters.AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, ct);
        if (counter is null || counter.Count < rule.Limit)
        {
            return null;
        }

        var until = rule.FirstWait is { } first ? now + Doubled(first, counter.Count - rule.Limit) : counter.ForgetAt;
        await db.AttemptCounters.Where(c => c.Key == key).ExecuteUpdateAsync(set => set.SetProperty(c => c.BlockedUntil, until), ct);
        return until - now;
    }

    /// <summary>Begins anew after a success.</summary>
    public Task ForgetAsync(string key, CancellationToken ct) => db.AttemptCounters.Where(c => c.Key == key).ExecuteDeleteAsync(ct);

    /// <summary>A key that tells neither a name nor an address to whoever reads the table.</summary>
    public static string Key(string kind, string value) => $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))}";

    private static TimeSpan Doubled(TimeSpan first, int times) =>
        times > 10 || first * Math.Pow(2, times) > LongestWait ? LongestWait : first * Math.Pow(2, times);

    private async Task CountAsync(string key, AttemptRule rule, DateTimeOffset now, CancellationToken ct)
    {
        if (await CountAgainAsync(key, rule, now, ct))
        {
            return;
        }

        await db.AttemptCounters.Where(c => c.ForgetAt <= now).ExecuteDeleteAsync(ct);
        var counter = new AttemptCounter { Key = key, Count = 1, Since = now, ForgetAt = now + rule.Window };
        db.AttemptCounters.Add(counter);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (e is DbUpdateException or DomainException)
        {
            // Another request made the row in between.
            db.Entry(counter).State = EntityState.Detached;
            await CountAgainAsync(key, rule, now, ct);
            return;
        }

        db.Entry(counter).State = EntityState.Detached;
    }

    private async Task<bool> CountAgainAsync(string key, AttemptRule rule, DateTimeOffset now, CancellationToken ct)
    {
        var counters = db.AttemptCounters.Where(c => c.Key == key && c.ForgetAt > now);
        var forget = now + rule.Window;
        var counted = rule.FirstWait is null
            ? await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count + 1), ct)
            : await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count + 1).SetProperty(c => c.ForgetAt, forget), ct);
        return counted > 0;
    }
}
