using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Audit;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> audit)
    {
        audit.Property(e => e.Action).HasMaxLength(AuditEvent.ActionLength);
        audit.Property(e => e.Entity).HasMaxLength(AuditEvent.EntityLength);
        audit.Property(e => e.EntityId).HasMaxLength(AuditEvent.EntityIdLength);
        audit.Property(e => e.Summary).HasMaxLength(AuditEvent.SummaryLength);

        audit.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId);
        audit.HasIndex(e => new { e.At, e.Id });
        audit.HasIndex(e => new { e.ActorId, e.At, e.Id });
        audit.HasIndex(e => new { e.Entity, e.EntityId, e.At });
    }
}
