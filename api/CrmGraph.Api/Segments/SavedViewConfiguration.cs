using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segments;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        view.Property(v => v.Address).HasMaxLength(SavedView.AddressLength);
        view.HasOne(v => v.Owner).WithMany().HasForeignKey(v => v.OwnerId);
        view.HasIndex(v => new { v.OwnerId, v.Name, v.Id });
        view.HasIndex(v => new { v.Sharing, v.Name, v.Id });
    }
}
