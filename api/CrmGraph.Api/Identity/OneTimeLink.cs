using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity;

/// <summary>What a one-time link is for.</summary>
public enum LinkKind
{
    /// <summary>A new colleague chooses their first password.</summary>
    Invite,

    /// <summary>A colleague who forgot theirs chooses another.</summary>
    Reset,
}

/// <summary>A link that lets its bearer choose the password of one user, once. Only the hash of its token is kept.</summary>
public sealed class OneTimeLink
{
    [Data(DataClass.Business)]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User? User { get; init; }

    [Data(DataClass.Business)]
    public required LinkKind Kind { get; init; }

    [Data(DataClass.Secret), GraphQLIgnore]
    public required byte[] TokenHash { get; init; }

    [Data(DataClass.Business)]
    public required DateTimeOffset CreatedAt { get; init; }

    [Data(DataClass.Business)]
    public required DateTimeOffset ExpiresAt { get; init; }

    [Data(DataClass.Business)]
    public DateTimeOffset? UsedAt { get; set; }
}
