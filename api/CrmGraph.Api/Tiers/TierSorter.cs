using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

/// <summary>
/// Puts customers into the tiers the rules say: one statement reads which rule takes each of a batch, two write those who move and
/// why. Versions stay, as for everything that is computed; the history is the customer's own.
/// </summary>
internal sealed class TierSorter(CrmDbContext db)
{
    private static readonly string[] Moved = [nameof(Customer.TierId)];

    private static readonly string[] Told =
        [nameof(TierChange.CustomerId), nameof(TierChange.At), nameof(TierChange.FromTier), nameof(TierChange.ToTier), nameof(TierChange.Kind), nameof(TierChange.Rule), nameof(TierChange.RuleVersion)];

    /// <summary>Sorts the next <paramref name="size"/> customers after <paramref name="after"/>; null when there is none left.</summary>
    public async Task<KeyBatch?> SortNextAsync(Guid? after, int size, RulesInForce rules, DateTimeOffset now, CancellationToken ct)
    {
        var next = after is { } last ? db.Customers.Where(c => c.Id.CompareTo(last) > 0) : db.Customers;
        var picked = await PickAsync(next.OrderBy(c => c.Id).Take(size), rules, ct);
        return picked.Count == 0 ? null : new KeyBatch(picked[^1].Id, picked.Count, await MoveAsync(picked, rules, now, ct));
    }

    /// <summary>Sorts these customers.</summary>
    public async Task<int> SortAsync(IReadOnlyCollection<Guid> ids, RulesInForce rules, DateTimeOffset now, CancellationToken ct) =>
        await MoveAsync(await PickAsync(db.Customers.Where(c => EF.Parameter(ids).Contains(c.Id)), rules, ct), rules, now, ct);

    private static Task<List<Picked>> PickAsync(IQueryable<Customer> customers, RulesInForce rules, CancellationToken ct) => customers.AsNoTracking()
        .Select(TierPick.Select((c, number) => new Picked(c.Id, c.TierId, c.TierHeldUntil, number), TierPick.Number(rules.Conditions)))
        .ToListAsync(ct);

    private async Task<int> MoveAsync(List<Picked> picked, RulesInForce rules, DateTimeOffset now, CancellationToken ct)
    {
        var today = BusinessDay.Of(now);
        var moves = picked.Where(p => !IsHeld(p.HeldUntil, today) && rules.TierOf(p.Number) is { } to && to != p.TierId).ToDictionary(p => p.Id);
        if (moves.Count == 0)
        {
            return 0;
        }

        // Looked at again within the turn of the writer: what a colleague chose meanwhile stays.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        Guid[] ids = [.. moves.Keys];
        var still = await db.Customers.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new { c.Id, c.TierId, c.TierHeldUntil }).ToListAsync(ct);
        List<Picked> going = [.. still.Where(c => c.TierId == moves[c.Id].TierId && !IsHeld(c.TierHeldUntil, today)).Select(c => moves[c.Id])];
        if (going.Count > 0)
        {
            await db.SetRowsAsync<Customer>(Moved, going.ConvertAll(p => new object?[] { p.Id, rules.TierOf(p.Number) }), ct);
            await db.AddRowsAsync<TierChange>(Told, going.ConvertAll(p => Line(p, rules, now)), ct);
            await transaction.CommitAsync(ct);
        }

        return going.Count;
    }

    private static object?[] Line(Picked move, RulesInForce rules, DateTimeOffset now) =>
    [
        Ids.New(now),
        move.Id,
        now,
        move.TierId is { } from ? rules.Names.GetValueOrDefault(from) : null,
        rules.Names[rules.TierOf(move.Number)!.Value],
        move.Number == 0 ? TierChangeKind.Default : TierChangeKind.Rule,
        move.Number == 0 ? null : rules.Rules[move.Number - 1].Description,
        rules.Version,
    ];

    private static bool IsHeld(DateOnly? until, DateOnly today) => until >= today;

    private sealed record Picked(Guid Id, Guid? TierId, DateOnly? HeldUntil, int Number);
}
