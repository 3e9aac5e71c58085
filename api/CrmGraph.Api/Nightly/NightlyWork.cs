using CrmGraph.Api.Access;
using CrmGraph.Api.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Nightly;

/// <summary>What a run is asked for: all steps of the night, or the named ones.</summary>
internal sealed record NightlyInput(IReadOnlyList<string>? Steps);

/// <summary>How far a run is: the step it is at, and how far that is.</summary>
internal sealed record NightlyState(string Step, NightlyProgress Progress);

/// <summary>The job that runs the steps of a night. After each batch it notes where it is, so that another runner goes on from there.</summary>
internal sealed class NightlyWork(NightlyRun night, IServiceScopeFactory scopes) : IJobWork
{
    public JobKind Kind => JobKind.Nightly;

    public bool IsOfTheSystem => true;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var wanted = run.Input<NightlyInput?>()?.Steps;
        var steps = night.Steps.Where(s => wanted is null || wanted.Contains(s.Name)).ToList();
        var customers = await CountAsync(ct);
        var state = run.State<NightlyState>();
        var first = state is null ? 0 : Math.Max(0, steps.FindIndex(s => s.Name == state.Step));
        for (var i = first; i < steps.Count; i++)
        {
            var (before, start) = (i * customers, i == first && state?.Step == steps[i].Name ? state.Progress : NightlyProgress.Start);
            await night.RunAsync(steps[i], start, (step, at) => NoteAsync(run, new NightlyState(step.Name, at), before + at.Done, customers * steps.Count, ct), ct);
        }
    }

    private async Task<int> CountAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Customers.CountAsync(ct);
    }

    private async Task NoteAsync(JobRun run, NightlyState state, int done, int total, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.AdvanceAsync(db, state, Math.Min(done, total), total, failed: 0, ct);
        await transaction.CommitAsync(ct);
    }
}
