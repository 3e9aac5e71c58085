using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Reminders;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.Property(r => r.Title).HasMaxLength(Reminder.TitleLength).Searchable();
        reminder.Property(r => r.Note).HasMaxLength(Reminder.NoteLength);
        reminder.Property(r => r.Result).HasMaxLength(Reminder.ResultLength);
        reminder.Property(r => r.LeaseOwner).HasMaxLength(Reminder.WorkerLength);

        reminder.HasOne(r => r.User).WithMany().HasForeignKey(r => r.UserId);
        reminder.HasOne(r => r.Customer).WithMany(c => c.Reminders).HasForeignKey(r => r.CustomerId);
        reminder.HasOne(r => r.Task).WithMany(t => t.Reminders).HasForeignKey(r => r.TaskId);

        // The queue of the dispatcher: what is due is the left end of this index.
        reminder.HasIndex(r => new { r.Status, r.DueAt, r.Id });
        reminder.HasIndex(r => new { r.UserId, r.Status, r.FireAt, r.Id });
        reminder.HasIndex(r => new { r.CustomerId, r.FireAt, r.Id });
        reminder.HasIndex(r => new { r.FireAt, r.Id });
        reminder.HasIndex(r => new { r.DeliveredAt, r.Id });
        reminder.HasIndex(r => new { r.CreatedAt, r.Id });
    }
}
