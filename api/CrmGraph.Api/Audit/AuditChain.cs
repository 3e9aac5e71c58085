using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Audit;

/// <summary>Where the chain of audit lines ends: kept apart from the lines, so that a cut tail is missed.</summary>
public sealed class AuditChain
{
    /// <summary>The only row there is.</summary>
    public const int OnlyId = 1;

    [Data(DataClass.Business)]
    public int Id { get; init; } = OnlyId;

    /// <summary>How many lines are sealed.</summary>
    [Data(DataClass.Business)]
    public required long Count { get; init; }

    /// <summary>The hash of the last of them.</summary>
    [Data(DataClass.Secret), GraphQLIgnore]
    public required byte[] Hash { get; init; }

    [Data(DataClass.Business)]
    public required DateTimeOffset SealedAt { get; init; }
}
