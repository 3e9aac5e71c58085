using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Scores;

internal sealed class ScoreSettingsConfiguration : IEntityTypeConfiguration<ScoreSettings>
{
    public void Configure(EntityTypeBuilder<ScoreSettings> settings) => settings.ToTable("ScoreSettings");
}

/// <summary>The settings a database starts with; what somebody changed stays.</summary>
internal static class ScoreStart
{
    public static async Task SeedAsync(CrmDbContext db, CancellationToken ct)
    {
        if (!await db.ScoreSettings.AnyAsync(ct))
        {
            // Of no day in particular: every database starts with the same row.
            db.ScoreSettings.Add(new ScoreSettings { CreatedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(ct);
        }
    }
}
