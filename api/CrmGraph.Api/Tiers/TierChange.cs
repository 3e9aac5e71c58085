using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tiers;

/// <summary>Why a customer came into a tier.</summary>
public enum TierChangeKind
{
    /// <summary>A colleague chose it; <c>reason</c> may say why.</summary>
    Manual,

    /// <summary>A rule took the customer; <c>rule</c> says which.</summary>
    Rule,

    /// <summary>No rule took the customer, so it went to the tier for everybody else.</summary>
    Default,

    /// <summary>Its tier was taken away; this is the successor.</summary>
    Succession,
}

/// <summary>One step of a customer from tier to tier, with its reason. A line is never changed.</summary>
[Node]
public sealed class TierChange
{
    public const int ReasonLength = 500;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    /// <summary>The customer who moved.</summary>
    [Data(DataClass.Business)]
    public Customer Customer { get; init; } = null!;

    /// <summary>When, UTC.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset At { get; init; }

    /// <summary>What the tier was called that it left; null when it was in none.</summary>
    [Data(DataClass.Business), DerivedFrom<Customer>(nameof(Customers.Customer.Tier)), DerivedFrom<Tier>(nameof(Tier.Name))]
    public string? FromTier { get; init; }

    /// <summary>What the tier was called that it came to; null when it is in none.</summary>
    [Data(DataClass.Business), DerivedFrom<Customer>(nameof(Customers.Customer.Tier)), DerivedFrom<Tier>(nameof(Tier.Name))]
    public string? ToTier { get; init; }

    /// <summary>Why.</summary>
    [Data(DataClass.Business), Filterable]
    public required TierChangeKind Kind { get; init; }

    /// <summary>
    /// What the rule is called that took the customer; null when none did. Only for whoever may read everything rules usually ask for: the
    /// name tells that the customer fulfils it.
    /// </summary>
    [Data(DataClass.Business)]
    [DerivedFrom<Customer>(
        nameof(Customers.Customer.ActivityScore), nameof(Customers.Customer.WonAmount), nameof(Customers.Customer.WonCount), nameof(Customers.Customer.TotalWon),
        nameof(Customers.Customer.LastOrderAt), nameof(Customers.Customer.LastContactAt), nameof(Customers.Customer.AnnualValue), nameof(Customers.Customer.Lifecycle))]
    public string? Rule { get; init; }

    /// <summary>The version of the rules that took the customer; null when none did.</summary>
    [Data(DataClass.Business)]
    public int? RuleVersion { get; init; }

    /// <summary>What the colleague gave as the reason, up to 500 characters; null without one.</summary>
    [Data(DataClass.Business)]
    public string? Reason { get; init => field = Check.Optional(value, ReasonLength, "TIER_CHANGE"); }

    /// <summary>Until the end of which day rules leave the choice of a colleague alone; null when they never did.</summary>
    [Data(DataClass.Business)]
    public DateOnly? Until { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ById { get; init; }

    /// <summary>The colleague who chose it; null for the work of the system.</summary>
    [Data(DataClass.Business)]
    public User? By { get; init; }
}
