using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tiers;

/// <summary>A customer tier with its care plan: how often, about what, over which channels, by whom.</summary>
[Node, Authorize]
public sealed class Tier : IVersioned, ITracked
{
    public const int NameLength = 60;
    public const int ContentLength = 1000;
    public const int MaxIntervalDays = 3650;
    public const int LastRank = 99;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What the tier is called, unique in the company, up to 60 characters.</summary>
    [Data(DataClass.Public), Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "TIER"); }

    /// <summary>The place among the tiers, 1 for the most valuable, up to 99.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required int Rank { get; set => field = Check.Range(value, 1, LastRank, "TIER"); }

    /// <summary>The longest time between two contacts, in days.</summary>
    [Data(DataClass.Business)]
    public required int IntervalDays { get; set => field = Check.Range(value, 1, MaxIntervalDays, "TIER"); }

    /// <summary>What to talk about and offer at a contact, up to 1,000 characters; null when nobody wrote it.</summary>
    [Data(DataClass.Business)]
    public string? Content { get; set => field = Check.Optional(value, ContentLength, "TIER"); }

    /// <summary>The channels contacts should go over, the preferred one first; empty for any.</summary>
    [Data(DataClass.Business)]
    public List<Channel> Channels { get; set => field = [.. value.Distinct()]; } = [];

    /// <summary>The role whose people should take care of these customers. Advice: it changes no rights.</summary>
    [Data(DataClass.Business)]
    public RoleCode OwnerRole { get; set; } = RoleCode.Sales;

    /// <summary>The colour of its label as <c>#rrggbb</c>; null for the default.</summary>
    [Data(DataClass.Public)]
    public string? Color { get; set => field = Check.Color(value, "TIER"); }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }
}
