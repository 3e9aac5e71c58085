using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Opportunities;

/// <summary>What stands in the way of taking a part of a pipeline away: everybody's opportunities, not only those in the viewer's sight.</summary>
internal static class PipelineUse
{
    public static Task<bool> HasOpportunitiesAsync(this CrmDbContext db, Pipeline pipeline, CancellationToken ct) =>
        db.Opportunities.IgnoreQueryFilters().AnyAsync(o => o.PipelineId == pipeline.Id, ct);

    /// <summary>Whether an opportunity is in the stage or its history tells of it.</summary>
    public static Task<bool> HasHistoryAsync(this CrmDbContext db, Stage stage, CancellationToken ct) =>
        db.StageChanges.IgnoreQueryFilters().AnyAsync(c => c.ToStageId == stage.Id || c.FromStageId == stage.Id, ct);

    /// <summary>Takes items off a checklist, with the ticks they were given.</summary>
    public static async Task RemoveAsync(this CrmDbContext db, IReadOnlyCollection<ChecklistItem> items, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToList();

        // With their deals, so that the audit knows whose history a tick is taken from.
        db.ChecklistMarks.RemoveRange(await db.ChecklistMarks.IgnoreQueryFilters().Include(m => m.Opportunity).Where(m => ids.Contains(m.ItemId)).ToListAsync(ct));
        db.ChecklistItems.RemoveRange(items);
    }
}
