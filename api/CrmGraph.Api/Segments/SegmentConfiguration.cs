using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segments;

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> segment)
    {
        segment.Property(s => s.Name).HasMaxLength(Segment.NameLength).Searchable();
        segment.Property(s => s.Description).HasMaxLength(Segment.DescriptionLength);
        segment.Property(s => s.Where).HasMaxLength(Segment.WhereLength);
        segment.HasOne(s => s.Owner).WithMany().HasForeignKey(s => s.OwnerId);
        segment.HasIndex(s => new { s.OwnerId, s.Name, s.Id });
        segment.HasIndex(s => new { s.Sharing, s.Name, s.Id });
        segment.HasIndex(s => new { s.Name, s.Id });
    }
}
