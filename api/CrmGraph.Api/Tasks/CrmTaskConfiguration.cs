using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Tasks;

internal sealed class CrmTaskConfiguration : IEntityTypeConfiguration<CrmTask>
{
    public void Configure(EntityTypeBuilder<CrmTask> task)
    {
        task.ToTable("Tasks");
        task.Property(t => t.Title).HasMaxLength(CrmTask.TitleLength).Searchable();
        task.Property(t => t.Description).HasMaxLength(CrmTask.DescriptionLength);
        task.Property(t => t.Result).HasMaxLength(CrmTask.ResultLength);

        task.HasOne(t => t.Customer).WithMany(c => c.Tasks).HasForeignKey(t => t.CustomerId);
        task.HasOne(t => t.Opportunity).WithMany(o => o.Tasks).HasForeignKey(t => t.OpportunityId);
        task.Property(t => t.CareKey).HasMaxLength(150);
        task.HasOne(t => t.Contact).WithMany().HasForeignKey(t => t.ContactId);
        task.HasOne(t => t.CareItem).WithMany().HasForeignKey(t => t.CareItemId);
        task.HasIndex(t => t.CareKey).IsUnique();
        task.HasIndex(t => new { t.CareItemId, t.DueAt, t.Id });
        task.HasOne(t => t.Feedback).WithMany().HasForeignKey(t => t.FeedbackId);
        task.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId);

        task.HasIndex(t => new { t.AssigneeId, t.Status, t.DueAt, t.Id });
        task.HasIndex(t => new { t.Status, t.DueAt, t.Id });
        task.HasIndex(t => new { t.CustomerId, t.DueAt, t.Id });
        task.HasIndex(t => new { t.DueAt, t.Id });
        task.HasIndex(t => new { t.Title, t.Id });
        task.HasIndex(t => new { t.CompletedAt, t.Id });
        task.HasIndex(t => new { t.CreatedAt, t.Id });
    }
}
