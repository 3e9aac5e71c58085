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

    /// <summary>The pipeline the stage belongs to.</summary>
    [Data(DataClass.Business)]
    public Pipeline Pipeline { get; init; } = null!;

    /// <summary>What the stage is called, up to 60 characters.</summary>
    [Data(DataClass.Public)]
    public required string Name { get; set => field = Check.Required(value, NameLength, "STAGE"); }

    /// <summary>Its place in the pipeline: 1 is the first, without gaps.</summary>
    [Data(DataClass.Business), Sortable]
    public required int Position { get; set; }

    /// <summary>The chance to win from here, in percent, 0 to 100; a deal that comes in takes it over.</summary>
    [Data(DataClass.Business)]
    public required int Probability { get; set => field = Check.Range(value, 0, 100, "STAGE"); }

    /// <summary>How many hours an opportunity may stay before it counts as stale; null for no limit.</summary>
    [Data(DataClass.Business)]
    public int? SlaHours { get; set => field = Check.Range(value, 1, MaxSlaHours, "STAGE"); }

    /// <summary>What is to be done here before the next stage, in order.</summary>
    [UseSorting, DefaultOrder(nameof(ChecklistItem.Position))]
    public List<ChecklistItem> Checklist { get; } = [];

    /// <summary>The deals in this stage the viewer may see, closed ones included.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Opportunity> Opportunities { get; } = [];
}
