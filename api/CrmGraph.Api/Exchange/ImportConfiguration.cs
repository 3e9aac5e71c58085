using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Exchange;

internal sealed class CustomerImportConfiguration : IEntityTypeConfiguration<CustomerImport>
{
    public void Configure(EntityTypeBuilder<CustomerImport> import)
    {
        import.Property(i => i.HeaderHash).HasMaxLength(CustomerImport.HashLength);
        import.Property(i => i.Plan).HasMaxLength(CustomerImport.TextLength);
        import.Property(i => i.Preview).HasMaxLength(CustomerImport.TextLength);
        import.HasOne(i => i.User).WithMany().HasForeignKey(i => i.UserId);
        import.HasIndex(i => new { i.UserId, i.CreatedAt, i.Id });
    }
}

internal sealed class ImportedCustomerConfiguration : IEntityTypeConfiguration<ImportedCustomer>
{
    public void Configure(EntityTypeBuilder<ImportedCustomer> customer)
    {
        customer.HasKey(c => new { c.ImportId, c.CustomerId });
        customer.Property(c => c.Before).HasMaxLength(CustomerImport.TextLength);
        customer.HasOne(c => c.Import).WithMany().HasForeignKey(c => c.ImportId);
        customer.HasIndex(c => new { c.ImportId, c.Settled, c.Row });
    }
}

internal sealed class ImportMappingConfiguration : IEntityTypeConfiguration<ImportMapping>
{
    public void Configure(EntityTypeBuilder<ImportMapping> mapping)
    {
        mapping.HasKey(m => new { m.UserId, m.HeaderHash });
        mapping.Property(m => m.HeaderHash).HasMaxLength(CustomerImport.HashLength);
        mapping.Property(m => m.Plan).HasMaxLength(CustomerImport.TextLength);
    }
}
