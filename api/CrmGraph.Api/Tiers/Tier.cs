namespace CrmGraph.Api.Tiers;

/// <summary>A customer tier with its care plan: how often, about what, over which channels, by whom.</summary>
public sealed class Tier : IVersioned, ITracked
{
    public const int NameLength = 60;
    public const int ContentLength = 1000;
    public const int MaxIntervalDays = 3650;

    public Guid Id { get; init; } = Ids.New();

    public int Version { get; set; }

    public required string Name { get; set => field = Check.Required(value, NameLength, "TIER"); }

    /// <summary>1 is the most valuable tier.</summary>
    public required int Rank { get; set => field = Check.Range(value, 1, 99, "TIER"); }

    /// <summary>The longest time between two contacts.</summary>
    public required int IntervalDays { get; set => field = Check.Range(value, 1, MaxIntervalDays, "TIER"); }

    public string? Content { get; set => field = Check.Optional(value, ContentLength, "TIER"); }

    public List<Channel> Channels { get; set => field = [.. value.Distinct()]; } = [];

    public RoleCode OwnerRole { get; set; } = RoleCode.Sales;

    public string? Color { get; set => field = Check.Color(value, "TIER"); }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid? CreatedById { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public Guid? UpdatedById { get; set; }
}
