using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>A step of a pipeline, with the chance to win from here and what is to be done before the next.</summary>
[Node, Authorize]
public sealed class Stage
{
    public const int NameLength = 60;
    public const int MaxSlaHours = 24 * 365;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [GraphQLIgnore]
    public required Guid PipelineId { get; init; }

    public Pipeline Pipeline { get; init; } = null!;

    public required string Name { get; set => field = Check.Required(value, NameLength, "STAGE"); }

    [Sortable]
    public required int Position { get; set; }

    public required int Probability { get; set => field = Check.Range(value, 0, 100, "STAGE"); }

    /// <summary>How long an opportunity may stay before it counts as stale.</summary>
    public int? SlaHours { get; set => field = Check.Range(value, 1, MaxSlaHours, "STAGE"); }

    [UseSorting, DefaultOrder(nameof(ChecklistItem.Position))]
    public List<ChecklistItem> Checklist { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Opportunity> Opportunities { get; } = [];
}
