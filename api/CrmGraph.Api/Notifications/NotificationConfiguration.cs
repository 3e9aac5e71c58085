using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.Property(n => n.Title).HasMaxLength(Notification.TitleLength);
        notification.Property(n => n.Body).HasMaxLength(Notification.BodyLength);

        notification.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId);
        notification.HasOne(n => n.Customer).WithMany().HasForeignKey(n => n.CustomerId);
        notification.HasOne(n => n.Reminder).WithMany().HasForeignKey(n => n.ReminderId);
        notification.HasOne(n => n.Feedback).WithMany().HasForeignKey(n => n.FeedbackId);

        notification.HasIndex(n => new { n.UserId, n.Seq }).IsUnique();
        notification.HasIndex(n => new { n.UserId, n.Id });
        notification.HasIndex(n => new { n.UserId, n.CreatedAt, n.Id });
        notification.HasIndex(n => new { n.UserId, n.ReadAt });
        notification.HasIndex(n => new { n.ReminderId, n.ReminderRound }).IsUnique().HasFilter("[ReminderId] IS NOT NULL");
    }
}
