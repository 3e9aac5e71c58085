using CrmGraph.Api.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.Property(u => u.Name).HasMaxLength(User.NameLength).Searchable();
        user.Property(u => u.Email).HasMaxLength(User.EmailLength).Searchable();
        user.Property(u => u.Title).HasMaxLength(User.TitleLength);
        user.Property(u => u.Phone).HasMaxLength(User.PhoneLength);
        user.HasOne(u => u.Team).WithMany(t => t.Members).HasForeignKey(u => u.TeamId);
        user.HasIndex(u => u.Email).IsUnique();
        user.HasIndex(u => new { u.Name, u.Id });
    }
}

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Name).HasMaxLength(Team.NameLength).Searchable();
        team.HasOne(t => t.Parent).WithMany().HasForeignKey(t => t.ParentId);
        team.HasIndex(t => new { t.Name, t.Id });
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.Property(r => r.Name).HasMaxLength(Role.NameLength);
        role.Property(r => r.Description).HasMaxLength(Role.DescriptionLength);
        role.PrimitiveCollection(r => r.SpecialRights).ElementType().HasMaxLength(Role.SpecialRightLength);
        role.HasIndex(r => r.Code).IsUnique().HasFilter("[Code] IS NOT NULL");
        role.HasIndex(r => r.Name).IsUnique();
    }
}

internal sealed class EntityRightConfiguration : IEntityTypeConfiguration<EntityRight>
{
    public void Configure(EntityTypeBuilder<EntityRight> right)
    {
        right.HasKey(r => new { r.RoleId, r.Entity });
        right.HasOne<Role>().WithMany(r => r.EntityRights).HasForeignKey(r => r.RoleId);
    }
}

internal sealed class FieldRightConfiguration : IEntityTypeConfiguration<FieldRight>
{
    public void Configure(EntityTypeBuilder<FieldRight> right)
    {
        right.HasKey(r => new { r.RoleId, r.Type, r.Field });
        right.Property(r => r.Type).HasMaxLength(FieldRight.NameLength);
        right.Property(r => r.Field).HasMaxLength(FieldRight.NameLength);
        right.HasOne<Role>().WithMany(r => r.FieldRights).HasForeignKey(r => r.RoleId);
    }
}

internal sealed class UserRoleConfiguration : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> link)
    {
        link.HasKey(l => new { l.UserId, l.RoleId });
        link.HasOne(l => l.User).WithMany(u => u.RoleLinks).HasForeignKey(l => l.UserId);
        link.HasOne(l => l.Role).WithMany(r => r.UserLinks).HasForeignKey(l => l.RoleId);
    }
}

/// <summary>The tables ASP.NET Core Identity's user store reads and writes.</summary>
internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.HasOne(a => a.User).WithOne().HasForeignKey<Account>(a => a.Id);
        account.Property(a => a.UserName).HasMaxLength(256);
        account.Property(a => a.NormalizedUserName).HasMaxLength(256);
        account.Property(a => a.Email).HasMaxLength(256);
        account.Property(a => a.NormalizedEmail).HasMaxLength(256);
        account.Property(a => a.PasswordHash).HasMaxLength(400);
        account.Property(a => a.SecurityStamp).HasMaxLength(64);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        account.Property(a => a.PhoneNumber).HasMaxLength(User.PhoneLength);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
    }
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.ToTable("AccountClaims");
        claim.Property(c => c.ClaimType).HasMaxLength(200);
        claim.Property(c => c.ClaimValue).HasMaxLength(1000);
        claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
    }
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("AccountLogins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(100);
        login.Property(l => l.ProviderKey).HasMaxLength(200);
        login.Property(l => l.ProviderDisplayName).HasMaxLength(200);
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("AccountTokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(100);
        token.Property(t => t.Name).HasMaxLength(100);
        token.Property(t => t.Value).HasMaxLength(1000);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }
}
