using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>A file that can be fetched.</summary>
/// <param name="Url">Where, on this server, with the session of who it belongs to.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Rows">How many rows are in it, without the header.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record JobFile(string Url, string Name, int Rows, DateTimeOffset ExpiresAt);

[ObjectType<Job>]
public static class JobFileNode
{
    /// <summary>What the job wrote, for who asked for it; null until it is whole, and when there is none any more.</summary>
    public static async Task<JobFile?> GetFileAsync([Parent(nameof(Job.Id))] Job job, JobFileByJobDataLoader files) => await files.LoadAsync(job.Id);
}

/// <summary>The files of jobs.</summary>
public sealed class JobFileByJobDataLoader(CrmDbContext db, TimeProvider time, DataLoaderSettings settings) : BatchDataLoader<Guid, JobFile?>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, JobFile?>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var files = await db.StoredFiles.Where(f => f.JobId != null && keys.Contains(f.JobId.Value) && f.Complete && f.ExpiresAt > now).ToListAsync(ct);
        return files.ToDictionary(f => f.JobId!.Value, f => (JobFile?)new JobFile(FileEndpoints.PathOf(f.Id), f.Name, f.Rows, f.ExpiresAt));
    }
}
