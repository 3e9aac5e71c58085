using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Tiers;

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
