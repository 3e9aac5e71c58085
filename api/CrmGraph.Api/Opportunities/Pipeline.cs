using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>What the deals of a pipeline are for.</summary>
public enum PipelineKind
{
    /// <summary>Selling something new.</summary>
    Sales,

    /// <summary>Delivering a service.</summary>
    Service,

    /// <summary>Renewing a contract.</summary>
    Renewal,
}

/// <summary>A way opportunities go, stage by stage.</summary>
[Node, Authorize]
public sealed class Pipeline
{
    public const int NameLength = 60;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>What the pipeline is called, unique in the company, up to 60 characters.</summary>
    [Data(DataClass.Public), Filterable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "PIPELINE"); }

    /// <summary>What its deals are for.</summary>
    [Data(DataClass.Business), Filterable]
    public PipelineKind Kind { get; set; }

    /// <summary>Whether new deals go here when nobody says where. Exactly one pipeline is the default.</summary>
    [Data(DataClass.Business)]
    public bool IsDefault { get; set; }

    /// <summary>Its stages in order.</summary>
    [UseSorting, DefaultOrder(nameof(Stage.Position))]
    public List<Stage> Stages { get; } = [];
}
