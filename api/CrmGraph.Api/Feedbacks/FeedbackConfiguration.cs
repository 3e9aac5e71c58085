using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Feedbacks;

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.Property(f => f.Title).HasMaxLength(Feedback.TitleLength).Searchable();
        feedback.Property(f => f.Text).HasMaxLength(Feedback.TextLength);
        feedback.Property(f => f.ActionNote).HasMaxLength(Feedback.NoteLength);
        feedback.Property(f => f.Reply).HasMaxLength(Feedback.NoteLength);
        feedback.Property(f => f.DeclineReason).HasMaxLength(Feedback.NoteLength);

        feedback.HasOne(f => f.Customer).WithMany(c => c.Feedbacks).HasForeignKey(f => f.CustomerId);
        feedback.HasOne(f => f.Contact).WithMany().HasForeignKey(f => f.ContactId);
        feedback.HasOne(f => f.Assignee).WithMany().HasForeignKey(f => f.AssigneeId);
        feedback.HasOne(f => f.RepliedBy).WithMany().HasForeignKey(f => f.RepliedById);

        feedback.HasIndex(f => new { f.CustomerId, f.ReceivedAt, f.Id });
        feedback.HasIndex(f => new { f.AssigneeId, f.Status, f.DueAt, f.Id });
        feedback.HasIndex(f => new { f.Status, f.ReceivedAt, f.Id });
        feedback.HasIndex(f => new { f.Status, f.CustomerId, f.AssigneeId });
        feedback.HasIndex(f => new { f.ReceivedAt, f.Id });
        feedback.HasIndex(f => new { f.DueAt, f.Id });
        feedback.HasIndex(f => new { f.RepliedAt, f.Id });
        feedback.HasIndex(f => new { f.Score, f.Id });
        feedback.HasIndex(f => new { f.CreatedAt, f.Id });
    }
}
