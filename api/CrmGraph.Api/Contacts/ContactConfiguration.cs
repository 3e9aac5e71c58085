using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.Property(c => c.FullName).HasMaxLength(Contact.FullNameLength).Searchable();
        contact.Property(c => c.Title).HasMaxLength(Contact.TitleLength);
        contact.PrimitiveCollection(c => c.Phones).ElementType().HasMaxLength(Contact.PhoneLength);
        contact.PrimitiveCollection(c => c.Emails).ElementType().HasMaxLength(Contact.EmailLength);
        contact.Property(c => c.Wechat).HasMaxLength(Contact.WechatLength);
        contact.Property(c => c.Remark).HasMaxLength(Contact.RemarkLength);
        contact.Property(c => c.SearchText).HasMaxLength(Contact.FullNameLength);
        contact.Property(c => c.PhoneDigits).HasMaxLength(Contact.MaxNumbers * (Contact.PhoneLength + 1));

        contact.HasOne(c => c.Customer).WithMany(c => c.Contacts).HasForeignKey(c => c.CustomerId);
        contact.HasIndex(c => new { c.CustomerId, c.Id });
        contact.HasIndex(c => new { c.FullName, c.Id });
        contact.HasIndex(c => new { c.CreatedAt, c.Id });
        contact.HasIndex(c => new { c.UpdatedAt, c.Id });
    }
}
