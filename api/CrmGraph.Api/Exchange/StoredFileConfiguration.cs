using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Exchange;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Name).HasMaxLength(StoredFile.NameLength);
        file.Property(f => f.Header).HasMaxLength(StoredFile.HeaderLength);
        file.HasOne(f => f.User).WithMany().HasForeignKey(f => f.UserId);
        file.HasIndex(f => f.JobId);
        file.HasIndex(f => f.ExpiresAt);
    }
}

internal sealed class RowChunkConfiguration : IEntityTypeConfiguration<RowChunk>
{
    public void Configure(EntityTypeBuilder<RowChunk> chunk)
    {
        chunk.HasKey(c => new { c.FileId, c.Number });
        chunk.HasOne(c => c.File).WithMany().HasForeignKey(c => c.FileId);
    }
}
