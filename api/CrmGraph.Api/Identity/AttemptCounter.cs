using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity;

/// <summary>How often something failed: a name on known or unknown devices, an address, a second factor.</summary>
public sealed class AttemptCounter
{
    public const int KeyLength = 120;

    /// <summary>What is counted. Names and addresses stand in it as hashes.</summary>
    [Data(DataClass.Secret), GraphQLIgnore]
    public required string Key { get; init; }

    [Data(DataClass.Business)]
    public int Count { get; set; }

    /// <summary>When the counting began.</summary>
    [Data(DataClass.Business)]
    public required DateTimeOffset Since { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset? BlockedUntil { get; set; }

    /// <summary>From here on the counter means nothing.</summary>
    [Data(DataClass.Business)]
    public required DateTimeOffset ForgetAt { get; set; }
}
