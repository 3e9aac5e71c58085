using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>One step of an opportunity: between stages, or into or out of a final status.</summary>
[Node]
public sealed class StageChange
{
    public const int NoteLength = 1000;

    [ID]
    public Guid Id { get; init; } = Ids.New();

    [GraphQLIgnore]
    public required Guid OpportunityId { get; init; }

    [GraphQLIgnore]
    public Opportunity Opportunity { get; init; } = null!;

    [Sortable]
    public required DateTimeOffset At { get; init; }

    [GraphQLIgnore]
    public Guid? FromStageId { get; init; }

    public Stage? FromStage { get; init; }

    [GraphQLIgnore]
    public required Guid ToStageId { get; init; }

    public Stage ToStage { get; init; } = null!;

    /// <summary>The status after the step.</summary>
    public required OpportunityStatus Status { get; init; }

    [GraphQLIgnore]
    public Guid? ById { get; init; }

    public User? By { get; init; }

    public string? Note { get; init => field = Check.Optional(value, NoteLength, "OPPORTUNITY"); }
}
