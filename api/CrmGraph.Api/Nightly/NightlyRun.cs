namespace CrmGraph.Api.Nightly;

/// <summary>What one step of a night came to.</summary>
internal sealed record NightlyResult(string Step, int Customers, int Changed);

/// <summary>Runs the steps of a night one after the other.</summary>
internal sealed class NightlyRun(IEnumerable<INightlyStep> steps, TimeProvider clock)
{
    /// <summary>The steps in the order they run.</summary>
    public IReadOnlyList<INightlyStep> Steps { get; } = [.. steps.OrderBy(s => s.Order)];

    /// <summary>Runs every step to its end. <paramref name="report"/> hears after each batch how far the step has come.</summary>
    public async Task<IReadOnlyList<NightlyResult>> RunAsync(Func<INightlyStep, NightlyProgress, Task>? report, CancellationToken ct)
    {
        List<NightlyResult> results = [];
        foreach (var step in Steps)
        {
            var progress = await RunAsync(step, NightlyProgress.Start, report, ct);
            results.Add(new NightlyResult(step.Name, progress.Done, progress.Changed));
        }

        return results;
    }

    /// <summary>Runs one step on from <paramref name="progress"/>.</summary>
    public async Task<NightlyProgress> RunAsync(INightlyStep step, NightlyProgress progress, Func<INightlyStep, NightlyProgress, Task>? report, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        while (await step.RunBatchAsync(progress.After, now, ct) is { } batch)
        {
            progress = progress.With(batch);
            if (report is not null)
            {
                await report(step, progress);
            }
        }

        return progress;
    }
}
