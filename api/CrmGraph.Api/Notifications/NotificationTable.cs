using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Notifications;

/// <summary>A user's notifications as they stand in the table, in the order of their numbers.</summary>
internal sealed class NotificationTable(IServiceScopeFactory scopes)
{
    public const int PageSize = 100;

    /// <summary>The number of the newest.</summary>
    public async Task<long> NewestAsync(Guid userId, CancellationToken ct)
    {
        await using var scope = ScopeOf(userId);
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Users
            .Where(u => u.Id == userId).Select(u => u.NotificationSeq).SingleOrDefaultAsync(ct);
    }

    /// <summary>The first <see cref="PageSize"/> after <paramref name="last"/> and up to <paramref name="until"/>.</summary>
    public async Task<List<(long Seq, NotificationEvent Told)>> PageAsync(Guid userId, long last, long until, CancellationToken ct)
    {
        await using var scope = ScopeOf(userId);
        var mine = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Notifications.Where(n => n.UserId == userId);
        var page = await mine.Where(n => n.Seq > last && n.Seq <= until).OrderBy(n => n.Seq).Take(PageSize)
            .Select(n => new { n.Seq, n.Id }).ToListAsync(ct);
        var unread = page.Count == 0 ? 0 : await mine.CountAsync(n => n.ReadAt == null, ct);
        return [.. page.Select(n => (n.Seq, new NotificationEvent(NotificationCursor.Of(n.Seq), n.Id, unread)))];
    }

    private AsyncServiceScope ScopeOf(Guid userId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RecordScope>().OpenFor(userId, _ => OwnerReach.Nobody, seesAudit: false);
        return scope;
    }
}
