using CrmGraph.Api.Access;
using CrmGraph.Api.Nightly;
using CrmGraph.Api.Scores;

namespace CrmGraph.Api.Tiers;

/// <summary>Asks the rules of every customer at night, and of the customers something happened to.</summary>
internal sealed class TierStep(TierRuleBook book, IServiceScopeFactory scopes) : INightlyStep, IFactFollower
{
    private const int BatchSize = 2_000;

    public string Name => "tiers";

    public int Order => 200;

    public async Task<KeyBatch?> RunBatchAsync(Guid? after, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return await book.InForceAsync(db, now, ct) is { } rules ? await new TierSorter(db).SortNextAsync(after, BatchSize, rules, now, ct) : null;
    }

    public async Task FollowAsync(CrmDbContext db, IReadOnlyCollection<Guid> customerIds, DateTimeOffset now, CancellationToken ct)
    {
        if (await book.InForceAsync(db, now, ct) is { } rules)
        {
            await new TierSorter(db).SortAsync(customerIds, rules, now, ct);
        }
    }
}
