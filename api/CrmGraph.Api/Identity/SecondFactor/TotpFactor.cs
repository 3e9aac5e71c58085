using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity.SecondFactor;

/// <summary>The authenticator app of a user. It counts once it has shown a right code.</summary>
public sealed class TotpFactor
{
    public const int SeedLength = 400;

    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User? User { get; init; }

    /// <summary>The seed as data protection sealed it.</summary>
    [Data(DataClass.Secret), GraphQLIgnore]
    public required string Seed { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The newest time step a code was accepted for; it and those before are used up. Until it is confirmed, the step it was begun in.</summary>
    [Data(DataClass.Secret), GraphQLIgnore]
    public long LastStep { get; set; }
}

/// <summary>A way in without the authenticator app, once.</summary>
public sealed class RecoveryCode
{
    [Data(DataClass.Business)]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User? User { get; init; }

    [Data(DataClass.Secret), GraphQLIgnore]
    public required byte[] Hash { get; init; }

    [Data(DataClass.Business)]
    public DateTimeOffset? UsedAt { get; set; }
}
