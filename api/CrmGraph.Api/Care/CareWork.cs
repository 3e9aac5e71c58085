using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Care;

/// <summary>The round over all customers as a job: every night, and when somebody asks for it.</summary>
internal sealed class CareWork(CareRound round) : IJobWork
{
    public JobKind Kind => JobKind.CareRound;

    public bool IsOfTheSystem => true;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var state = run.State<CareState>() ?? new(Guid.Empty, 0, null);
        while (true)
        {
            await using var scope = await run.EnterAsync(ct);
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var total = state.Total ?? await db.Customers.CountAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await round.RunBatchAsync(db, state.After, ct) is not { } batch)
            {
                return;
            }

            state = new(batch.Last, state.Done + batch.Count, total);
            await run.AdvanceAsync(db, state, state.Done, total, failed: 0, ct);
            await transaction.CommitAsync(ct);
        }
    }

    private sealed record CareState(Guid After, int Done, int? Total);
}
