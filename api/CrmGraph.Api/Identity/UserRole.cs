namespace CrmGraph.Api.Identity;

/// <summary>A user holds a role.</summary>
public sealed class UserRole
{
    public required Guid UserId { get; init; }

    public User User { get; init; } = null!;

    public required Guid RoleId { get; init; }

    public Role Role { get; init; } = null!;
}
