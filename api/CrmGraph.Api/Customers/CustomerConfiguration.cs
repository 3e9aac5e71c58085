using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.Property(c => c.Name).HasMaxLength(Customer.NameLength).Searchable();
        customer.Property(c => c.Code).HasMaxLength(Customer.CodeLength).Searchable();
        customer.Property(c => c.Industry).HasMaxLength(Customer.PhraseLength);
        customer.Property(c => c.Region).HasMaxLength(Customer.PhraseLength);
        customer.Property(c => c.City).HasMaxLength(Customer.PhraseLength);
        customer.Property(c => c.Address).HasMaxLength(Customer.AddressLength);
        customer.Property(c => c.Website).HasMaxLength(Customer.WebsiteLength);
        customer.Property(c => c.Phone).HasMaxLength(Customer.PhoneLength);
        customer.Property(c => c.TaxNumber).HasMaxLength(Customer.TaxNumberLength);
        customer.Property(c => c.LifecycleReason).HasMaxLength(Customer.ReasonLength);
        customer.Property(c => c.Currency).HasMaxLength(3);
        customer.Property(c => c.NextStep).HasMaxLength(Customer.NextStepLength);
        customer.Property(c => c.Remark).HasMaxLength(Customer.RemarkLength);
        customer.Property(c => c.SearchText).HasMaxLength(Customer.NameLength + Customer.CodeLength + 1);
        customer.Property(c => c.DeleteReason).HasMaxLength(Customer.ReasonLength);

        customer.HasOne(c => c.Tier).WithMany().HasForeignKey(c => c.TierId);
        customer.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId);
        customer.HasOne(c => c.CreatedBy).WithMany().HasForeignKey(c => c.CreatedById);
        customer.HasMany(c => c.Tags).WithMany().UsingEntity<CustomerTag>(
            link => link.HasOne(l => l.Tag).WithMany().HasForeignKey(l => l.TagId),
            link => link.HasOne(l => l.Customer).WithMany(c => c.TagLinks).HasForeignKey(l => l.CustomerId));

        // The id closes every key: lists page by (value, id) and read the index in order. Deleted rows are left out, so that
        // no query needs an index on the flag, which would win over the order. Totals count along the owner's, which covers both filters.
        const string listed = "[DeletedAt] IS NULL";
        customer.HasIndex(c => new { c.Name, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.Industry, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.City, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.OwnerId, c.Id, c.DeletedAt }).HasFilter(listed);
        customer.HasIndex(c => new { c.AnnualValue, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.LastContactAt, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.NextContactAt, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.ActivityScore, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.LastOrderAt, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.WonAmount, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.TotalWon, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.CreatedAt, c.Id }).HasFilter(listed);
        customer.HasIndex(c => new { c.UpdatedAt, c.Id }).HasFilter(listed);

        // The key numbers, and the list of a tier or of a city and tier, count along these without touching the rows.
        customer.HasIndex(c => new { c.Lifecycle, c.Id, c.NextContactAt, c.OwnerId, c.DeletedAt }).HasFilter(listed);
        customer.HasIndex(c => new { c.TierId, c.LastContactAt, c.Id, c.OwnerId, c.DeletedAt }).HasFilter(listed);
        customer.HasIndex(c => new { c.City, c.TierId, c.LastContactAt, c.Id, c.OwnerId, c.DeletedAt }).HasFilter(listed);

        // What the scope asks of a customer for every row below it: one look into a narrow index instead of the row.
        customer.HasIndex(c => new { c.Id, c.OwnerId, c.DeletedAt }).IsUnique();
        customer.HasIndex(c => c.Code).IsUnique().HasFilter("[Code] IS NOT NULL AND [DeletedAt] IS NULL");
    }
}

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Name).HasMaxLength(Tag.NameLength).Searchable();
        tag.Property(t => t.Color).HasMaxLength(7);
        tag.Property(t => t.Group).HasMaxLength(Tag.GroupLength);
        tag.HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class CustomerTagConfiguration : IEntityTypeConfiguration<CustomerTag>
{
    public void Configure(EntityTypeBuilder<CustomerTag> link)
    {
        link.HasKey(l => new { l.CustomerId, l.TagId });
        link.HasIndex(l => new { l.TagId, l.CustomerId });
    }
}

internal sealed class CustomerShareConfiguration : IEntityTypeConfiguration<CustomerShare>
{
    public void Configure(EntityTypeBuilder<CustomerShare> share)
    {
        share.HasOne(s => s.Customer).WithMany(c => c.Shares).HasForeignKey(s => s.CustomerId);
        share.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId);
        share.HasOne(s => s.Team).WithMany().HasForeignKey(s => s.TeamId);
        share.HasOne(s => s.SharedBy).WithMany().HasForeignKey(s => s.SharedById);
        share.HasIndex(s => new { s.CustomerId, s.CreatedAt, s.Id });
        share.HasIndex(s => new { s.UserId, s.CustomerId }).IsUnique().HasFilter("[UserId] IS NOT NULL");
        share.HasIndex(s => new { s.TeamId, s.CustomerId }).IsUnique().HasFilter("[TeamId] IS NOT NULL");
    }
}

internal sealed class ImportantDateConfiguration : IEntityTypeConfiguration<ImportantDate>
{
    public void Configure(EntityTypeBuilder<ImportantDate> date)
    {
        date.Property(d => d.Title).HasMaxLength(ImportantDate.TitleLength);
        date.HasOne(d => d.Customer).WithMany(c => c.ImportantDates).HasForeignKey(d => d.CustomerId);
        date.HasIndex(d => new { d.CustomerId, d.NextOn });
        date.HasIndex(d => new { d.NextOn, d.Id });
    }
}

internal sealed class TimelineEntryConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> entry)
    {
        entry.Property(e => e.Summary).HasMaxLength(TimelineEntry.SummaryLength);
        entry.HasOne(e => e.Customer).WithMany(c => c.Timeline).HasForeignKey(e => e.CustomerId);
        entry.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId);
        entry.HasOne(e => e.Interaction).WithMany().HasForeignKey(e => e.InteractionId);
        entry.HasOne(e => e.Opportunity).WithMany().HasForeignKey(e => e.OpportunityId);
        entry.HasOne(e => e.Feedback).WithMany().HasForeignKey(e => e.FeedbackId);
        entry.HasOne(e => e.Task).WithMany().HasForeignKey(e => e.TaskId);
        entry.HasIndex(e => new { e.CustomerId, e.At, e.Id });
    }
}
