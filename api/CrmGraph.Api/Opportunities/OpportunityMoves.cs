using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

[MutationType]
public static class OpportunityMoves
{
    /// <summary>Moves a card to a stage, before or after another card or to the top.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="stageId">The stage to go to, one of the deal's pipeline; the stage it is in only changes its place.</param>
    /// <param name="beforeId">The card to come just above; an open one of that stage.</param>
    /// <param name="afterId">The card to come just below; an open one of that stage. Read only without <c>beforeId</c>; without both it goes to the top.</param>
    [Authorize(Permissions.UpdateOpportunities), Writes<Opportunity>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Opportunity> MoveOpportunityAsync(
        [ID<Opportunity>] Guid id,
        int version,
        [ID<Stage>] Guid stageId,
        [ID<Opportunity>] Guid? beforeId,
        [ID<Opportunity>] Guid? afterId,
        CrmDbContext db,
        Viewer viewer,
        TimeProvider time,
        CancellationToken ct)
    {
        var opportunity = await db.ForStepAsync(id, version, viewer, ct);
        var stage = await db.Stages.GetAsync(stageId, "STAGE", ct);
        var changesStage = stage.Id != opportunity.StageId;
        opportunity.MoveTo(stage, time.GetUtcNow(), viewer.UserId);
        opportunity.Rank = await BoardRank.BetweenAsync(db, stage.Id, id, beforeId, afterId, ct);
        if (changesStage)
        {
            db.Tell(opportunity);
        }

        await db.SaveChangesAsync(ct);
        return opportunity;
    }

    /// <summary>Closes an opportunity as won; the amount may be corrected to what was signed.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="amount">What was signed, in CNY; the amount stays when left out.</param>
    /// <param name="note">What to note about the end, up to 1,000 characters.</param>
    [Authorize(Permissions.UpdateOpportunities), Writes<Opportunity>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Opportunity> WinOpportunityAsync(
        [ID<Opportunity>] Guid id, int version, decimal? amount, [Writes<Opportunity>(Member = nameof(Opportunity.CloseNote))] string? note, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var opportunity = await db.ForStepAsync(id, version, viewer, ct);
        var now = time.GetUtcNow();
        opportunity.Win(amount, note, now, viewer.UserId);
        opportunity.Customer.RecordDeal(now);
        return await SaveAsync(opportunity, db, ct);
    }

    /// <summary>Closes an opportunity as lost, with the reason.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="reason">Why it was lost.</param>
    /// <param name="note">What to note about the end, up to 1,000 characters.</param>
    [Authorize(Permissions.UpdateOpportunities), Writes<Opportunity>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Opportunity> LoseOpportunityAsync(
        [ID<Opportunity>] Guid id, int version, [Writes<Opportunity>(Member = nameof(Opportunity.LostReason))] LostReason reason, [Writes<Opportunity>(Member = nameof(Opportunity.CloseNote))] string? note, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var opportunity = await db.ForStepAsync(id, version, viewer, ct);
        opportunity.Lose(reason, note, time.GetUtcNow(), viewer.UserId);
        return await SaveAsync(opportunity, db, ct);
    }

    /// <summary>Puts an open opportunity aside; it keeps its stage.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="note">What to note in the history, up to 1,000 characters.</param>
    [Authorize(Permissions.UpdateOpportunities), Writes<Opportunity>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Opportunity> HoldOpportunityAsync(
        [ID<Opportunity>] Guid id, int version, [Writes<StageChange>(Member = nameof(StageChange.Note))] string? note, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var opportunity = await db.ForStepAsync(id, version, viewer, ct);
        opportunity.Hold(note, time.GetUtcNow(), viewer.UserId);
        return await SaveAsync(opportunity, db, ct);
    }

    /// <summary>Opens a closed or held opportunity again, at its last stage or another of its pipeline; its history stays.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="stageId">The stage to go on at, one of its pipeline; the one it was in when left out.</param>
    /// <param name="note">What to note in the history, up to 1,000 characters.</param>
    [Authorize(Permissions.UpdateOpportunities), Writes<Opportunity>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Opportunity> ReopenOpportunityAsync(
        [ID<Opportunity>] Guid id, int version, [ID<Stage>] Guid? stageId, [Writes<StageChange>(Member = nameof(StageChange.Note))] string? note, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var opportunity = await db.ForStepAsync(id, version, viewer, ct);
        var stage = await db.Stages.GetAsync(stageId ?? opportunity.StageId, "STAGE", ct);
        opportunity.Reopen(stage, note, time.GetUtcNow(), viewer.UserId);
        return await SaveAsync(opportunity, db, ct);
    }

    private static async Task<Opportunity> ForStepAsync(this CrmDbContext db, Guid id, int version, Viewer viewer, CancellationToken ct)
    {
        var opportunity = await db.ForChangeAsync(id, version, viewer, ct);
        viewer.RequireKnown<Opportunity>(nameof(Opportunity.Status), opportunity.Customer.OwnerId);
        return opportunity;
    }

    private static async Task<Opportunity> SaveAsync(Opportunity opportunity, CrmDbContext db, CancellationToken ct)
    {
        db.Tell(opportunity);
        await db.SaveChangesAsync(ct);
        return opportunity;
    }
}
