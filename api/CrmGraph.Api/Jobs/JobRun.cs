using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Events;
using CrmGraph.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Jobs;

/// <summary>One claim of a job at work: what to do, how far it came, and the only way to say that it got ahead.</summary>
internal sealed class JobRun(JobClaim claim, bool isOfTheSystem, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan s_betweenNews = TimeSpan.FromSeconds(1);

    private DateTimeOffset? toldAt;

    public Guid JobId => claim.Id;

    /// <summary>What was asked for.</summary>
    public T Input<T>() => JsonSerializer.Deserialize<T>(claim.Input ?? "null", JobQueue.Json)!;

    /// <summary>How far an earlier run came; null for the first.</summary>
    public T? State<T>() => claim.State is { } state ? JsonSerializer.Deserialize<T>(state, JobQueue.Json) : default;

    /// <summary>
    /// A scope with the rights the requester has now, or of the system where the kind is. Take a new one for every batch: rights change
    /// while a job runs. Throws when the requester is nobody any more.
    /// </summary>
    public async Task<AsyncServiceScope> EnterAsync(CancellationToken ct)
    {
        if (isOfTheSystem)
        {
            return scopes.CreateSystemScope();
        }

        var scope = scopes.CreateAsyncScope();
        var viewer = claim.RequestedById is { } userId ? await scope.ServiceProvider.GetRequiredService<ViewerDirectory>().FindAsync(userId, ct) : null;
        if (viewer is null)
        {
            await scope.DisposeAsync();
            throw new GraphQLException(Refusals.NotAuthenticated);
        }

        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(viewer);
        return scope;
    }

    /// <summary>
    /// Writes how far the job is, in the transaction of <paramref name="db"/> that got it there: both are committed or neither is. Throws
    /// <see cref="JobLostException"/> when somebody else holds the job by now; then the transaction must not be committed.
    /// </summary>
    public async Task AdvanceAsync(CrmDbContext db, object? state, int done, int? total, int failed, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A job gets ahead in the transaction of what it did. Begin one first.");
        }

        var now = clock.GetUtcNow();
        var text = state is null ? claim.State : JsonSerializer.Serialize(state, JobQueue.Json);
        var written = await db.Jobs.Held(claim).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, text)
                .SetProperty(j => j.Done, done)
                .SetProperty(j => j.Total, total)
                .SetProperty(j => j.Failed, failed)
                .SetProperty(j => j.Attempts, 0)
                .SetProperty(j => j.LeaseUntil, now + JobClaims.Lease),
            ct);
        if (written == 0)
        {
            throw new JobLostException();
        }

        if (toldAt is null || now >= toldAt + s_betweenNews)
        {
            toldAt = now;
            await db.TellOfJobAsync(claim.Id, ct);
        }
    }

    /// <summary>Says how far the job is where nothing else is written; at most once a second, what comes in between is left out.</summary>
    public async Task ReportAsync(int done, int? total, CancellationToken ct, int failed = 0)
    {
        if (toldAt is { } told && clock.GetUtcNow() < told + s_betweenNews)
        {
            return;
        }

        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AdvanceAsync(db, null, done, total, failed, ct);
        await transaction.CommitAsync(ct);
    }
}

/// <summary>What the writers of jobs share.</summary>
internal static class JobRows
{
    /// <summary>The job of a claim while the claim is good.</summary>
    public static IQueryable<Job> Held(this IQueryable<Job> jobs, JobClaim claim) =>
        jobs.Where(j => j.Id == claim.Id && j.Fence == claim.Fence && j.LeaseOwner == claim.Owner && j.Status == JobStatus.Running);

    /// <summary>Tells those who follow the job, on every instance, that there is something new.</summary>
    public static Task<int> TellOfJobAsync(this CrmDbContext db, Guid jobId, CancellationToken ct)
    {
        db.EventLog.Add(EventLogEntry.About(Topics.Job(jobId), jobId, db.Clock.GetUtcNow()));
        return db.SaveChangesAsync(ct);
    }
}
