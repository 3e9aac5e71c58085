using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>What the deals of a pipeline are for.</summary>
public enum PipelineKind
{
    Sales,
    Service,
    Renewal,
}

/// <summary>A way opportunities go, stage by stage.</summary>
[Node, Authorize]
public sealed class Pipeline
{
    public const int NameLength = 60;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Filterable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "PIPELINE"); }

    [Filterable]
    public PipelineKind Kind { get; set; }

    public bool IsDefault { get; set; }

    [UseSorting, DefaultOrder(nameof(Stage.Position))]
    public List<Stage> Stages { get; } = [];
}
