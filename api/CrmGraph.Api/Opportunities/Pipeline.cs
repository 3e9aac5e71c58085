using CrmGraph.Api.Access;
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

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Public), Filterable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "PIPELINE"); }

    [Data(DataClass.Business), Filterable]
    public PipelineKind Kind { get; set; }

    [Data(DataClass.Business)]
    public bool IsDefault { get; set; }

    [UseSorting, DefaultOrder(nameof(Stage.Position))]
    public List<Stage> Stages { get; } = [];
}
