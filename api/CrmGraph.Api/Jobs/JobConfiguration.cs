using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Jobs;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.Property(j => j.Error).HasMaxLength(Job.ErrorLength);
        job.Property(j => j.Language).HasMaxLength(Job.LanguageLength);
        job.Property(j => j.Key).HasMaxLength(Job.KeyLength);
        job.Property(j => j.Input).HasMaxLength(Job.TextLength);
        job.Property(j => j.State).HasMaxLength(Job.TextLength);
        job.Property(j => j.LeaseOwner).HasMaxLength(Job.WorkerLength);
        job.HasOne(j => j.RequestedBy).WithMany().HasForeignKey(j => j.RequestedById);

        job.HasIndex(j => j.Key).IsUnique().HasFilter("[Key] IS NOT NULL");
        job.HasIndex(j => new { j.Status, j.CreatedAt, j.Id });
        job.HasIndex(j => new { j.RequestedById, j.CreatedAt, j.Id });
        job.HasIndex(j => new { j.CreatedAt, j.Id });
    }
}
