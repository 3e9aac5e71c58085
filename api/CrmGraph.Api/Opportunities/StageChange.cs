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

    [Data(DataClass.Business), Sortable]
    public required DateTimeOffset At { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FromStageId { get; init; }

    [Data(DataClass.Business)]
    public Stage? FromStage { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid ToStageId { get; init; }

    [Data(DataClass.Business)]
    public Stage ToStage { get; init; } = null!;

    /// <summary>The status after the step.</summary>
    [Data(DataClass.Business)]
    public required OpportunityStatus Status { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ById { get; init; }

    [Data(DataClass.Business)]
    public User? By { get; init; }

    [Data(DataClass.Business)]
    public string? Note { get; init => field = Check.Optional(value, NoteLength, "OPPORTUNITY"); }
}
