using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Events;

internal sealed class EventLogConfiguration : IEntityTypeConfiguration<EventLogEntry>
{
    public void Configure(EntityTypeBuilder<EventLogEntry> entry)
    {
        entry.ToTable("EventLog");
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();
        entry.Property(e => e.Topic).HasMaxLength(EventLogEntry.TopicLength);
        entry.Property(e => e.Payload).HasMaxLength(EventLogEntry.PayloadLength);
    }
}
