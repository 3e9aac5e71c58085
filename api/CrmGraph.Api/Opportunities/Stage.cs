using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>A step of a pipeline, with the chance to win from here and what is to be done before the next.</summary>
[Node, Authorize]
public sealed class Stage
{
    public const int NameLength = 60;
    public const int MaxSlaHours = 24 * 365;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid PipelineId { get; init; }

    [Data(DataClass.Business)]
    public Pipeline Pipeline { get; init; } = null!;

    [Data(DataClass.Public)]
    public required string Name { get; set => field = Check.Required(value, NameLength, "STAGE"); }

    [Data(DataClass.Business), Sortable]
    public required int Position { get; set; }

    [Data(DataClass.Business)]
    public required int Probability { get; set => field = Check.Range(value, 0, 100, "STAGE"); }

    /// <summary>How long an opportunity may stay before it counts as stale.</summary>
    [Data(DataClass.Business)]
    public int? SlaHours { get; set => field = Check.Range(value, 1, MaxSlaHours, "STAGE"); }

    [UseSorting, DefaultOrder(nameof(ChecklistItem.Position))]
    public List<ChecklistItem> Checklist { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Opportunity> Opportunities { get; } = [];
}
