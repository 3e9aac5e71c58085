using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Opportunities;

/// <summary>A new opportunity. Without a stage it starts at the first of the pipeline; without a pipeline, of the default one.</summary>
/// <param name="CustomerId">The customer the deal is with, for good.</param>
/// <param name="Title">What the deal is about, up to 200 characters. Required.</param>
/// <param name="PipelineId">The pipeline, for good; the default one when left out.</param>
/// <param name="StageId">The stage to begin at; the first one of the pipeline when left out.</param>
/// <param name="ContactId">The person the deal is with; must be one of the customer's.</param>
/// <param name="OwnerId">Who works on the deal: an active colleague; the caller when left out.</param>
/// <param name="Amount">What the deal is worth, in CNY: 0 or more, at most two decimals.</param>
/// <param name="ExpectedCloseOn">The day a decision is expected.</param>
/// <param name="Source">Where the deal came from; NEW when left out.</param>
/// <param name="Competitor">Who else is after the deal, up to 200 characters.</param>
[Writes<Opportunity>]
public sealed record CreateOpportunityInput(
    [property: ID<Customer>] Guid CustomerId,
    string Title,
    [property: ID<Pipeline>] Guid? PipelineId,
    [property: ID<Stage>] Guid? StageId,
    [property: ID<Contact>] Guid? ContactId,
    [property: ID<User>] Guid? OwnerId,
    decimal Amount,
    DateOnly? ExpectedCloseOn,
    OpportunitySource? Source,
    string? Competitor);

/// <summary>Changes to an opportunity: what is left out stays as it is, null empties. <c>version</c> is the one that was read.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Title">What the deal is about, up to 200 characters; cannot be emptied.</param>
/// <param name="ContactId">The person the deal is with; must be one of the customer's.</param>
/// <param name="OwnerId">Who works on the deal: an active colleague; cannot be emptied.</param>
/// <param name="Amount">What the deal is worth, in CNY: 0 or more, at most two decimals; cannot be emptied.</param>
/// <param name="ExpectedCloseOn">The day a decision is expected.</param>
/// <param name="Source">Where the deal came from.</param>
/// <param name="Competitor">Who else is after the deal, up to 200 characters.</param>
[Writes<Opportunity>]
public sealed record UpdateOpportunityInput(
    [property: ID<Opportunity>] Guid Id,
    int Version,
    Optional<string?> Title,
    [property: ID<Contact>] Optional<Guid?> ContactId,
    [property: ID<User>] Optional<Guid?> OwnerId,
    Optional<decimal?> Amount,
    Optional<DateOnly?> ExpectedCloseOn,
    Optional<OpportunitySource?> Source,
    Optional<string?> Competitor);

[MutationType]
public static class OpportunityMutations
{
    /// <summary>Adds an opportunity on top of its stage.</summary>
    [Authorize(Permissions.CreateOpportunities)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Opportunity> CreateOpportunityAsync(
        CreateOpportunityInput input, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var customer = await db.Customers.GetAsync(input.CustomerId, "CUSTOMER", ct);
        db.Require(viewer, Permissions.CreateOpportunities, customer.OwnerId, customer.Id);
        var opportunity = new Opportunity
        {
            CustomerId = customer.Id,
            Title = input.Title,
            OwnerId = input.OwnerId ?? viewer.UserId,
            ContactId = input.ContactId,
            Amount = input.Amount,
            ExpectedCloseOn = input.ExpectedCloseOn,
            Source = input.Source ?? OpportunitySource.New,
            Competitor = input.Competitor,
        };
        await RequireReferencesAsync(opportunity, db, ct);
        var stage = await StartAsync(input, db, ct);
        opportunity.OpenAt(stage, time.GetUtcNow(), viewer.UserId);
        opportunity.Rank = await BoardRank.TopAsync(db, stage.Id, ct);
        db.Opportunities.Add(opportunity);
        db.Tell(opportunity);
        await db.SaveChangesAsync(ct);
        return opportunity;
    }

    /// <summary>Changes what is known about an opportunity; stages are changed by moving it.</summary>
    [Authorize(Permissions.UpdateOpportunities)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Opportunity> UpdateOpportunityAsync(UpdateOpportunityInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var opportunity = await db.ForChangeAsync(input.Id, input.Version, viewer, ct);
        if (input.OwnerId.HasValue)
        {
            db.Require(viewer, Permissions.UpdateOpportunities, opportunity.Customer.OwnerId, customerId: null);
        }

        input.Title.Apply(v => opportunity.Title = v!);
        input.ContactId.Apply(v => opportunity.ContactId = v);
        input.OwnerId.Apply(v => opportunity.OwnerId = v ?? throw Check.Refuse("OPPORTUNITY", nameof(Opportunity.OwnerId), "REQUIRED"));
        input.Amount.Apply(v => opportunity.Amount = v ?? throw Check.Refuse("OPPORTUNITY", nameof(Opportunity.Amount), "REQUIRED"));
        input.ExpectedCloseOn.Apply(v => opportunity.ExpectedCloseOn = v);
        input.Source.Apply(v => opportunity.Source = v);
        input.Competitor.Apply(v => opportunity.Competitor = v);
        await RequireReferencesAsync(opportunity, db, ct);
        await db.SaveChangesAsync(ct);
        return opportunity;
    }

    /// <summary>Ticks an item of a stage's checklist, or takes the tick away. Repeating it changes nothing.</summary>
    /// <param name="done">True ticks the item, false takes the tick away.</param>
    [Authorize(Permissions.UpdateOpportunities), Writes<Opportunity>]
    [Error<NotFoundException>]
    public static async Task<Opportunity> MarkChecklistItemAsync(
        [ID<Opportunity>] Guid opportunityId, [ID<ChecklistItem>] Guid itemId, bool done, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.Include(o => o.Customer).Include(o => o.ChecklistMarks).GetAsync(opportunityId, "OPPORTUNITY", ct);
        db.Require(viewer, Permissions.UpdateOpportunities, opportunity.Customer.OwnerId, opportunity.CustomerId);
        await db.ChecklistItems.Where(i => i.Stage.PipelineId == opportunity.PipelineId).RequireAsync(itemId, "CHECKLIST_ITEM", ct);
        var mark = opportunity.ChecklistMarks.Find(m => m.ItemId == itemId);
        if (done && mark is null)
        {
            db.ChecklistMarks.Add(new ChecklistMark { OpportunityId = opportunityId, ItemId = itemId, DoneAt = time.GetUtcNow(), DoneById = viewer.UserId });
        }
        else if (!done && mark is not null)
        {
            db.ChecklistMarks.Remove(mark);
        }

        await db.SaveLinksAsync<ChecklistMark>(ct);
        return opportunity;
    }

    /// <summary>An opportunity in reach of the viewer's right to change it, with its customer.</summary>
    internal static async Task<Opportunity> ForChangeAsync(this CrmDbContext db, Guid id, int version, Viewer viewer, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.Include(o => o.Customer).GetAsync(id, version, "OPPORTUNITY", ct);
        db.Require(viewer, Permissions.UpdateOpportunities, opportunity.Customer.OwnerId, opportunity.CustomerId);
        return opportunity;
    }

    private static async Task<Stage> StartAsync(CreateOpportunityInput input, CrmDbContext db, CancellationToken ct)
    {
        if (input.StageId is { } stageId)
        {
            var stage = await db.Stages.GetAsync(stageId, "STAGE", ct);
            return input.PipelineId is null || input.PipelineId == stage.PipelineId
                ? stage
                : throw new ValidationException("OPPORTUNITY_STAGE_IN_OTHER_PIPELINE", "stageId");
        }

        await db.Pipelines.RequireAsync(input.PipelineId, "PIPELINE", ct);
        return await db.Stages
            .Where(s => input.PipelineId == null ? s.Pipeline.IsDefault : s.PipelineId == input.PipelineId)
            .OrderBy(s => s.Position)
            .FirstOrDefaultAsync(ct) ?? throw new NotFoundException("STAGE_NOT_FOUND");
    }

    private static async Task RequireReferencesAsync(Opportunity opportunity, CrmDbContext db, CancellationToken ct)
    {
        await db.Users.Where(u => u.Active).RequireAsync(opportunity.OwnerId, "USER", ct);
        await db.Contacts.Where(c => c.CustomerId == opportunity.CustomerId).RequireAsync(opportunity.ContactId, "CONTACT", ct);
    }
}
