using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Jobs;

/// <summary>The right to work on one job, until the lease ends. The fence tells it from claims that came later.</summary>
internal sealed record JobClaim(Guid Id, JobKind Kind, Guid? RequestedById, string Language, string? Input, string? State, string Owner, long Fence, int Attempts);

/// <summary>Takes jobs on a lease, renews it and gives it back. All of its writes name owner and fence.</summary>
internal sealed class JobClaims(CrmDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Claims the job that waits longest, or one whose runner is gone; null when there is none.</summary>
    public async Task<JobClaim?> TakeAsync(string worker, IReadOnlyCollection<JobKind> kinds, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Jobs
            .Where(j => kinds.Contains(j.Kind))
            .Where(j => j.Status == JobStatus.Queued || (j.Status == JobStatus.Running && j.LeaseUntil < now))
            .OrderBy(j => j.Status).ThenBy(j => j.CreatedAt).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(ct);
        if (found is not { } id)
        {
            return null;
        }

        var owner = $"{Ids.New():N} {worker}";
        owner = owner[..Math.Min(owner.Length, Job.WorkerLength)];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Compare-and-set: of two workers that saw the same row, one updates it and the other updates nothing.
        var taken = await db.Jobs
            .Where(j => j.Id == id && (j.Status == JobStatus.Queued || (j.Status == JobStatus.Running && j.LeaseUntil < now)))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(j => j.Status, JobStatus.Running)
                    .SetProperty(j => j.StartedAt, j => j.StartedAt ?? now)
                    .SetProperty(j => j.LeaseOwner, owner)
                    .SetProperty(j => j.LeaseUntil, now + Lease)
                    .SetProperty(j => j.Attempts, j => j.Attempts + 1)
                    .SetProperty(j => j.Fence, j => j.Fence + 1),
                ct);
        var claim = taken == 0 ? null : await db.Jobs.Where(j => j.Id == id)
            .Select(j => new JobClaim(j.Id, j.Kind, j.RequestedById, j.Language, j.Input, j.State, owner, j.Fence, j.Attempts))
            .SingleAsync(ct);
        if (claim is not null)
        {
            await db.TellOfJobAsync(id, ct);
        }

        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return claim;
    }

    /// <summary>Holds on to a job for another lease. Throws <see cref="JobLostException"/> when somebody else has it by now.</summary>
    /// <returns>Whether somebody asked to end it.</returns>
    public async Task<bool> RenewAsync(JobClaim claim, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Lease;
        if (await db.Jobs.Held(claim).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, until), ct) == 0)
        {
            throw new JobLostException();
        }

        return await db.Jobs.AnyAsync(j => j.Id == claim.Id && j.CancelAskedAt != null, ct);
    }

    /// <summary>Lets others take the job from <paramref name="at"/> on.</summary>
    public Task GiveBackAsync(JobClaim claim, DateTimeOffset at, CancellationToken ct) =>
        db.Jobs.Held(claim).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, at), ct);

    /// <summary>Ends the job, unless somebody else has it by now.</summary>
    public async Task EndAsync(JobClaim claim, JobStatus status, string? error, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await db.Jobs.Held(claim).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.Status, status)
                .SetProperty(j => j.Error, error)
                .SetProperty(j => j.FinishedAt, now)
                .SetProperty(j => j.LeaseOwner, (string?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            ct);
        if (ended > 0)
        {
            await db.TellOfJobAsync(claim.Id, ct);
            await transaction.CommitAsync(ct);
        }

        db.ChangeTracker.Clear();
    }
}

/// <summary>Somebody else holds the job by now: whatever this runner still does must not be written.</summary>
internal sealed class JobLostException() : Exception("The lease of the job ended and somebody else took it.");
