using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Care;

internal sealed class CarePlanItemConfiguration : IEntityTypeConfiguration<CarePlanItem>
{
    public void Configure(EntityTypeBuilder<CarePlanItem> item)
    {
        item.Property(i => i.Title).HasMaxLength(CrmTask.TitleLength);
        item.Property(i => i.Content).HasMaxLength(CarePlanItem.ContentLength);
        item.PrimitiveCollection(i => i.Channels).ElementType().HasConversion<string>();
        item.HasOne(i => i.Tier).WithMany().HasForeignKey(i => i.TierId);
    }
}
