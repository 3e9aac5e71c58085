namespace CrmGraph.Api.Opportunities;

public enum PipelineKind
{
    Sales,
    Service,
    Renewal,
}

/// <summary>A way opportunities go, stage by stage.</summary>
public sealed class Pipeline
{
    public const int NameLength = 60;

    public Guid Id { get; init; } = Ids.New();

    public required string Name { get; set => field = Check.Required(value, NameLength, "PIPELINE"); }

    public PipelineKind Kind { get; set; }

    public bool IsDefault { get; set; }

    public List<Stage> Stages { get; } = [];
}
