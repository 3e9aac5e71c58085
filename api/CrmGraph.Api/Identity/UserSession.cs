using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity;

/// <summary>One browser that is signed in. The browser holds a random key, the row its hash; without the row the key opens nothing.</summary>
public sealed class UserSession
{
    public const int MethodsLength = 40;
    public const int DeviceLength = 80;
    public const int AddressLength = 64;
    public const int UserAgentLength = 300;

    [Data(DataClass.Business)]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>SHA-256 of the key in the cookie.</summary>
    [Data(DataClass.Secret), GraphQLIgnore]
    public required byte[] KeyHash { get; set; }

    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User? User { get; init; }

    /// <summary>The account's stamp when the session began; a changed stamp ends it.</summary>
    [Data(DataClass.Secret), GraphQLIgnore]
    public required string SecurityStamp { get; set; }

    [Data(DataClass.Business)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last request, to the minute.</summary>
    [Data(DataClass.Business)]
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the person last proved to be who they are.</summary>
    [Data(DataClass.Business)]
    public required DateTimeOffset AuthTime { get; set; }

    /// <summary>The end that no activity postpones.</summary>
    [Data(DataClass.Business)]
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How the person proved it: the values of RFC 8176, separated by spaces.</summary>
    [Data(DataClass.Business)]
    public required string Methods { get; set; }

    /// <summary>Whether it outlives the browser window.</summary>
    [Data(DataClass.Business)]
    public bool Persistent { get; init; }

    [Data(DataClass.Personal)]
    public string? Device { get; init; }

    [Data(DataClass.Personal)]
    public string? Address { get; init; }

    [Data(DataClass.Personal)]
    public string? UserAgent { get; init; }
}
