using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Api.Identity;

/// <summary>The sign-in secrets of the <see cref="User"/> with the same id. Never part of the schema.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public User User { get; set; } = null!;
}
