using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>How much one user may take out and bring in: the section <c>Exchange</c> of the configuration.</summary>
public sealed record ExchangeLimits
{
    public const string Section = "Exchange";

    public int ExportsPerDay { get; init; } = 20;

    public int ImportsPerHour { get; init; } = 10;

    /// <summary>Refuses when the viewer asked for <paramref name="max"/> jobs of a kind within a span already.</summary>
    internal async Task RefuseBeyondAsync(CrmDbContext db, Viewer viewer, JobKind kind, TimeSpan span, int max, string code, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - span;
        if (await db.Jobs.CountAsync(j => j.RequestedById == viewer.UserId && j.Kind == kind && j.CreatedAt >= since, ct) >= max)
        {
            throw new InvalidStateException(code);
        }
    }
}
