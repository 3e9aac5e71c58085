using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Audit;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> audit)
    {
        audit.ToTable("AuditEvents", table => table.HasTrigger(AuditGuard.EventTrigger));
        audit.Property(e => e.Action).HasMaxLength(AuditEvent.ActionLength);
        audit.Property(e => e.Entity).HasMaxLength(AuditEvent.EntityLength);
        audit.Property(e => e.EntityId).HasMaxLength(AuditEvent.EntityIdLength);
        audit.Property(e => e.Summary).HasMaxLength(AuditEvent.SummaryLength);
        audit.Property(e => e.Reason).HasMaxLength(AuditEvent.ReasonLength);
        audit.Property(e => e.Address).HasMaxLength(AuditEvent.AddressLength);
        audit.Property(e => e.TraceId).HasMaxLength(AuditEvent.TraceIdLength);
        audit.Property(e => e.FieldChanges).HasMaxLength(AuditEvent.FieldChangesLength);
        audit.Property(e => e.Hash).HasMaxLength(32);

        audit.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId);
        audit.HasOne(e => e.Customer).WithMany(c => c.History).HasForeignKey(e => e.CustomerId);
        audit.HasIndex(e => new { e.At, e.Id });
        audit.HasIndex(e => new { e.ActorId, e.At, e.Id });
        audit.HasIndex(e => new { e.Entity, e.EntityId, e.At });
        audit.HasIndex(e => new { e.CustomerId, e.At, e.Id });
        audit.HasIndex(e => e.Seq).IsUnique().HasFilter("[Seq] IS NOT NULL");
        audit.HasIndex(e => new { e.At, e.Id }, "IX_AuditEvents_Unsealed").HasFilter("[Seq] IS NULL");
    }
}

internal sealed class AuditChainConfiguration : IEntityTypeConfiguration<AuditChain>
{
    public void Configure(EntityTypeBuilder<AuditChain> chain)
    {
        chain.ToTable("AuditChain", table => table.HasTrigger(AuditGuard.ChainTrigger));
        chain.HasKey(c => c.Id);
        chain.Property(c => c.Id).ValueGeneratedNever();
        chain.Property(c => c.Hash).HasMaxLength(32);
    }
}
