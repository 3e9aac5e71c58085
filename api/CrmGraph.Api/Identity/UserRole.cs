using CrmGraph.Api.Access;

namespace CrmGraph.Api.Identity;

/// <summary>A user holds a role.</summary>
public sealed class UserRole
{
    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User User { get; init; } = null!;

    [Data(DataClass.Business)]
    public required Guid RoleId { get; init; }

    [Data(DataClass.Business)]
    public Role Role { get; init; } = null!;
}
