using CrmGraph.Api.Access;
using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Scores;

/// <summary>Counts and scores every customer: what was won a year ago and who fell silent changes without anything happening.</summary>
internal sealed class FactsStep(IServiceScopeFactory scopes) : INightlyStep
{
    private const int BatchSize = 2_000;

    public string Name => "facts";

    public int Order => 100;

    public async Task<KeyBatch?> RunBatchAsync(Guid? after, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var settings = await db.ScoreSettings.AsNoTracking().SingleAsync(ct);
        return await new FactKeeper(db).CountNextAsync(after, BatchSize, settings.ToWeights(), FactWindow.At(now), ct);
    }
}
