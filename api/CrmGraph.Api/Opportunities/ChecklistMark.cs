namespace CrmGraph.Api.Opportunities;

/// <summary>An item of the procedure was done for an opportunity.</summary>
public sealed class ChecklistMark
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; init; } = null!;

    public required Guid ItemId { get; init; }

    public ChecklistItem Item { get; init; } = null!;

    public required DateTimeOffset DoneAt { get; init; }

    public Guid? DoneById { get; init; }

    public User? DoneBy { get; init; }
}
