using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Tiers;

internal sealed class TierChangeConfiguration : IEntityTypeConfiguration<TierChange>
{
    public void Configure(EntityTypeBuilder<TierChange> change)
    {
        change.Property(c => c.FromTier).HasMaxLength(Tier.NameLength);
        change.Property(c => c.ToTier).HasMaxLength(Tier.NameLength);
        change.Property(c => c.Rule).HasMaxLength(TierRuleInput.DescriptionLength);
        change.Property(c => c.Reason).HasMaxLength(TierChange.ReasonLength);
        change.HasOne(c => c.Customer).WithMany(c => c.TierChanges).HasForeignKey(c => c.CustomerId);
        change.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        change.HasIndex(c => new { c.CustomerId, c.At, c.Id });
    }
}

internal sealed class TierRuleSetConfiguration : IEntityTypeConfiguration<TierRuleSet>
{
    public void Configure(EntityTypeBuilder<TierRuleSet> set)
    {
        set.Property(s => s.Rules).HasMaxLength(TierRuleSet.RulesLength);
        set.HasIndex(s => s.Number).IsUnique();
    }
}

internal sealed class TierConfiguration : IEntityTypeConfiguration<Tier>
{
    public void Configure(EntityTypeBuilder<Tier> tier)
    {
        tier.Property(t => t.Name).HasMaxLength(Tier.NameLength).Searchable();
        tier.Property(t => t.Content).HasMaxLength(Tier.ContentLength);
        tier.Property(t => t.Color).HasMaxLength(7);
        tier.PrimitiveCollection(t => t.Channels).ElementType().HasConversion<string>();
        tier.HasIndex(t => t.Name).IsUnique();
        tier.HasIndex(t => new { t.Rank, t.Id });
    }
}
