using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Opportunities;

/// <summary>Places of cards on a board: numbers with room between them, so that a move writes one card only.</summary>
internal static class BoardRank
{
    private const double Step = 1024;

    // Halving a step fifty times reaches the end of a double's digits; long before, the column is numbered anew.
    private const double SmallestGap = 1e-6;

    /// <summary>The place above every open card of the stage.</summary>
    public static async Task<double> TopAsync(CrmDbContext db, Guid stageId, CancellationToken ct) =>
        (await Cards(db, stageId).MinAsync(o => (double?)o.Rank, ct) ?? Step) - Step;

    /// <summary>The place directly before one card or directly after another; the top when neither is given.</summary>
    public static async Task<double> BetweenAsync(CrmDbContext db, Guid stageId, Guid movedId, Guid? beforeId, Guid? afterId, CancellationToken ct)
    {
        if ((beforeId ?? afterId) is not { } neighbourId)
        {
            return await TopAsync(db, stageId, ct);
        }

        var others = Cards(db, stageId).Where(o => o.Id != movedId);
        var neighbour = await others.Where(o => o.Id == neighbourId).Select(o => (double?)o.Rank).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("OPPORTUNITY_NOT_FOUND");
        var beyond = beforeId is not null
            ? await others.Where(o => o.Rank < neighbour).MaxAsync(o => (double?)o.Rank, ct) ?? neighbour - (2 * Step)
            : await others.Where(o => o.Rank > neighbour).MinAsync(o => (double?)o.Rank, ct) ?? neighbour + (2 * Step);
        if (Math.Abs(beyond - neighbour) > SmallestGap)
        {
            return (beyond + neighbour) / 2;
        }

        await RenumberAsync(db, others, ct);
        return await BetweenAsync(db, stageId, movedId, beforeId, afterId, ct);
    }

    private static IQueryable<Opportunity> Cards(CrmDbContext db, Guid stageId) =>
        db.Opportunities.Where(o => o.StageId == stageId && o.Status == OpportunityStatus.Open);

    private static async Task RenumberAsync(CrmDbContext db, IQueryable<Opportunity> cards, CancellationToken ct)
    {
        var ids = await cards.OrderBy(o => o.Rank).ThenBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);
        for (var i = 0; i < ids.Count; i++)
        {
            var (id, rank) = (ids[i], (i + 1) * Step);
            await db.Opportunities.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Rank, rank), ct);
        }
    }
}
