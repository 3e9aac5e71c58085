using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>One step of an opportunity: between stages, or into or out of a final status.</summary>
[Node]
public sealed class StageChange
{
    public const int NoteLength = 1000;

    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid OpportunityId { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Opportunity Opportunity { get; init; } = null!;

    /// <summary>When, UTC.</summary>
    [Data(DataClass.Business), Sortable]
    public required DateTimeOffset At { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FromStageId { get; init; }

    /// <summary>
    /// The stage before; null for the first step, which opened the deal. The same as <c>toStage</c> when only the status
    /// changed.
    /// </summary>
    [Data(DataClass.Business), DerivedFrom<Opportunity>(nameof(Opportunities.Opportunity.Stage))]
    public Stage? FromStage { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid ToStageId { get; init; }

    /// <summary>The stage after.</summary>
    [Data(DataClass.Business), DerivedFrom<Opportunity>(nameof(Opportunities.Opportunity.Stage))]
    public Stage ToStage { get; init; } = null!;

    /// <summary>The status after the step.</summary>
    [Data(DataClass.Business), DerivedFrom<Opportunity>(nameof(Opportunities.Opportunity.Status))]
    public required OpportunityStatus Status { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ById { get; init; }

    /// <summary>Who took the step; null when the system did.</summary>
    [Data(DataClass.Business)]
    public User? By { get; init; }

    /// <summary>What was noted about the step; null when nothing was.</summary>
    [Data(DataClass.Business), DerivedFrom<Opportunity>(nameof(Opportunities.Opportunity.CloseNote))]
    public string? Note { get; init => field = Check.Optional(value, NoteLength, "OPPORTUNITY"); }
}
