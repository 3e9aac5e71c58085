using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tiers;

/// <summary>
/// The rules of one version, in the order they are asked. Each save is a row of its own, so that the history of a customer points at
/// the rules that were in force.
/// </summary>
public sealed class TierRuleSet
{
    public const int MaxRules = 50;
    public const int RulesLength = 500_000;

    [Data(DataClass.Business)]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Counts the saves, from 1.</summary>
    [Data(DataClass.Business)]
    public required int Number { get; init; }

    /// <summary>Where customers go that no rule takes; null leaves them where they are.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? DefaultTierId { get; init; }

    /// <summary>The rules as <see cref="StoredTierRule.Write"/> writes them.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public required string Rules { get; init; }

    [Data(DataClass.Business)]
    public required DateTimeOffset SavedAt { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? SavedById { get; init; }
}
