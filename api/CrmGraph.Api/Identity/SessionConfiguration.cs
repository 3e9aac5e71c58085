using CrmGraph.Api.Identity.SecondFactor;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Identity;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.Property(s => s.KeyHash).HasMaxLength(32);
        session.Property(s => s.SecurityStamp).HasMaxLength(64);
        session.Property(s => s.Methods).HasMaxLength(UserSession.MethodsLength);
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceLength);
        session.Property(s => s.Address).HasMaxLength(UserSession.AddressLength);
        session.Property(s => s.UserAgent).HasMaxLength(UserSession.UserAgentLength);
        session.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId);
        session.HasIndex(s => new { s.UserId, s.CreatedAt });
        session.HasIndex(s => s.ExpiresAt);
    }
}

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.Property(l => l.TokenHash).HasMaxLength(32);
        link.HasOne(l => l.User).WithMany().HasForeignKey(l => l.UserId);
        link.HasIndex(l => l.TokenHash).IsUnique();
    }
}

internal sealed class AttemptCounterConfiguration : IEntityTypeConfiguration<AttemptCounter>
{
    public void Configure(EntityTypeBuilder<AttemptCounter> counter)
    {
        counter.HasKey(c => c.Key);
        counter.Property(c => c.Key).HasMaxLength(AttemptCounter.KeyLength);
        counter.HasIndex(c => c.ForgetAt);
    }
}

internal sealed class TotpFactorConfiguration : IEntityTypeConfiguration<TotpFactor>
{
    public void Configure(EntityTypeBuilder<TotpFactor> factor)
    {
        factor.HasKey(f => f.UserId);
        factor.Property(f => f.Seed).HasMaxLength(TotpFactor.SeedLength);
        factor.HasOne(f => f.User).WithOne().HasForeignKey<TotpFactor>(f => f.UserId);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.Property(c => c.Hash).HasMaxLength(32);
        code.HasOne(c => c.User).WithMany().HasForeignKey(c => c.UserId);
        code.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
    }
}
