namespace CrmGraph.Api.Opportunities;

/// <summary>One step of an opportunity: between stages, or into or out of a final status.</summary>
public sealed class StageChange
{
    public const int NoteLength = 1000;

    public Guid Id { get; init; } = Ids.New();

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; init; } = null!;

    public required DateTimeOffset At { get; init; }

    public Guid? FromStageId { get; init; }

    public Stage? FromStage { get; init; }

    public required Guid ToStageId { get; init; }

    public Stage ToStage { get; init; } = null!;

    /// <summary>The status after the step.</summary>
    public required OpportunityStatus Status { get; init; }

    public Guid? ById { get; init; }

    public User? By { get; init; }

    public string? Note { get; init => field = Check.Optional(value, NoteLength, "OPPORTUNITY"); }
}
