using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Jobs;

[QueryType]
public static class JobQueries
{
    /// <summary>The viewer's jobs; everybody's for whoever reads the audit.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Job> GetJobs(CrmDbContext db) => db.Jobs;

    /// <summary>One job; null when there is none or the viewer may not see it.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Job> GetJob([ID<Job>] Guid id, CrmDbContext db) => db.Jobs.Where(j => j.Id == id);
}

[MutationType]
public static class JobMutations
{
    /// <summary>Ends a job before its end: one that waits at once, one that runs within seconds. What it did already stays.</summary>
    [Authorize]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<Job> CancelJobAsync([ID<Job>] Guid id, CrmDbContext db, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var job = await db.Jobs.GetAsync(id, "JOB", ct);
        if (job.FinishedAt is not null)
        {
            throw new InvalidStateException("JOB_IS_OVER");
        }

        job.CancelAskedAt = now;
        await db.TellOfJobAsync(id, ct);
        await db.Jobs.Where(j => j.Id == id && j.Status == JobStatus.Queued).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Status, JobStatus.Cancelled).SetProperty(j => j.FinishedAt, (DateTimeOffset?)now), ct);
        await transaction.CommitAsync(ct);
        await db.Entry(job).ReloadAsync(ct);
        return job;
    }
}
