using CrmGraph.Api.Access;
using CrmGraph.Api.Nightly;

namespace CrmGraph.Api.Care;

/// <summary>Makes the tasks of care plans every night, when facts and tiers are those of the day.</summary>
internal sealed class CareStep(CareRound round, IServiceScopeFactory scopes) : INightlyStep
{
    public string Name => "care";

    public int Order => 400;

    public async Task<KeyBatch?> RunBatchAsync(Guid? after, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var batch = await round.RunBatchAsync(db, after ?? Guid.Empty, ct);
        await transaction.CommitAsync(ct);
        return batch;
    }
}
