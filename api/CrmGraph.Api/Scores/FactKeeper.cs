using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Scores;

/// <summary>
/// Counts what is known of customers and scores it: a few statements for a whole batch to read, one to write what changed. The
/// version of a customer stays: nobody who has the record open is interrupted by what was counted meanwhile.
/// </summary>
internal sealed class FactKeeper(CrmDbContext db)
{
    private static readonly string[] Members =
    [
        nameof(Customer.LastOrderAt), nameof(Customer.WonAmount), nameof(Customer.WonCount), nameof(Customer.TotalWon), nameof(Customer.ContactCount),
        nameof(Customer.ReplyCount), nameof(Customer.SurveyScore), nameof(Customer.OpenComplaints), nameof(Customer.ActivityScore),
    ];

    /// <summary>Counts the next <paramref name="size"/> customers after <paramref name="after"/>; null when there is none left.</summary>
    public async Task<KeyBatch?> CountNextAsync(Guid? after, int size, ScoreWeights weights, FactWindow window, CancellationToken ct)
    {
        var next = db.Customers.AsNoTracking();
        next = after is { } last ? next.Where(c => c.Id.CompareTo(last) > 0) : next;
        var known = await Known(next.OrderBy(c => c.Id).Take(size)).ToListAsync(ct);
        return known.Count == 0 ? null : new KeyBatch(known[^1].Id, known.Count, await CountAsync(known, weights, window, ct));
    }

    /// <summary>Counts these customers.</summary>
    public async Task<int> CountAsync(IReadOnlyCollection<Guid> ids, ScoreWeights weights, FactWindow window, CancellationToken ct) =>
        await CountAsync(await Known(db.Customers.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id))).ToListAsync(ct), weights, window, ct);

    private async Task<int> CountAsync(List<Counted> known, ScoreWeights weights, FactWindow window, CancellationToken ct)
    {
        List<Guid> ids = known.ConvertAll(c => c.Id);
        var orders = await OrdersAsync(ids, window, ct);
        var contacts = await ContactsAsync(ids, window, ct);
        var ratings = await RatingsAsync(ids, window, ct);
        var complaints = await ComplaintsAsync(ids, ct);
        List<object?[]> lines = [];
        foreach (var customer in known)
        {
            var (lastOrderAt, amount, count, total) = orders.GetValueOrDefault(customer.Id, new Orders(null, 0, 0, 0));
            var (contactCount, replyCount) = contacts.GetValueOrDefault(customer.Id);
            var facts = new CustomerFacts(
                customer.Facts.LastContactAt,
                lastOrderAt,
                amount,
                count,
                total,
                contactCount,
                replyCount,
                ratings.TryGetValue(customer.Id, out var rating) ? rating : null,
                complaints.GetValueOrDefault(customer.Id));
            var score = ActivityScore.Of(facts, weights, window.AsOf).Value;
            if (facts != customer.Facts || score != customer.Score)
            {
                lines.Add([customer.Id, lastOrderAt, amount, count, total, contactCount, replyCount, facts.SurveyScore, facts.OpenComplaints, score]);
            }
        }

        if (lines.Count > 0)
        {
            // In a transaction of its own, to take its turn among the writers.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SetRowsAsync<Customer>(Members, lines, ct);
            await transaction.CommitAsync(ct);
        }

        return lines.Count;
    }

    private static IQueryable<Counted> Known(IQueryable<Customer> customers) => customers.Select(c => new Counted(
        c.Id,
        new CustomerFacts(c.LastContactAt, c.LastOrderAt, c.WonAmount, c.WonCount, c.TotalWon, c.ContactCount, c.ReplyCount, c.SurveyScore, c.OpenComplaints),
        c.ActivityScore));

    // Everybody's, for the system: the scope filters would only join the customers once more.
    private Task<Dictionary<Guid, Orders>> OrdersAsync(IReadOnlyCollection<Guid> ids, FactWindow window, CancellationToken ct) =>
        db.Opportunities.IgnoreQueryFilters()
            .Where(o => EF.Parameter(ids).Contains(o.CustomerId) && o.Status == OpportunityStatus.Won)
            .GroupBy(o => o.CustomerId)
            .Select(g => new
            {
                g.Key,
                Last = g.Max(o => o.ClosedAt),
                Amount = g.Sum(o => o.ClosedAt >= window.Orders ? o.Amount : 0),
                Count = g.Count(o => o.ClosedAt >= window.Orders),
                Total = g.Sum(o => o.Amount),
            })
            .ToDictionaryAsync(g => g.Key, g => new Orders(g.Last, g.Amount, g.Count, g.Total), ct);

    private Task<Dictionary<Guid, (int Contacts, int Replies)>> ContactsAsync(IReadOnlyCollection<Guid> ids, FactWindow window, CancellationToken ct) =>
        db.Interactions.IgnoreQueryFilters()
            .Where(i => EF.Parameter(ids).Contains(i.CustomerId) && i.At >= window.Contacts)
            .GroupBy(i => i.CustomerId)
            .Select(g => new { g.Key, Contacts = g.Count(), Replies = g.Count(i => i.Direction == Direction.Inbound) })
            .ToDictionaryAsync(g => g.Key, g => (g.Contacts, g.Replies), ct);

    // Ratings are few: the last one is picked here.
    private async Task<Dictionary<Guid, int>> RatingsAsync(IReadOnlyCollection<Guid> ids, FactWindow window, CancellationToken ct)
    {
        var ratings = await db.Feedbacks.IgnoreQueryFilters()
            .Where(f => f.CustomerId != null && EF.Parameter(ids).Contains(f.CustomerId.Value) && f.Score != null && f.ReceivedAt >= window.Orders)
            .Select(f => new { f.Id, CustomerId = f.CustomerId!.Value, f.ReceivedAt, Score = f.Score!.Value })
            .ToListAsync(ct);
        return ratings.GroupBy(f => f.CustomerId).ToDictionary(g => g.Key, g => g.OrderBy(f => f.ReceivedAt).ThenBy(f => f.Id).Last().Score);
    }

    private Task<Dictionary<Guid, int>> ComplaintsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        db.Feedbacks.IgnoreQueryFilters()
            .Where(f => f.CustomerId != null && EF.Parameter(ids).Contains(f.CustomerId.Value) && f.Category == FeedbackCategory.Complaint
                && f.Status != FeedbackStatus.Replied && f.Status != FeedbackStatus.Declined)
            .GroupBy(f => f.CustomerId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private sealed record Counted(Guid Id, CustomerFacts Facts, int? Score);

    private sealed record Orders(DateTimeOffset? LastAt, decimal Amount, int Count, decimal Total);
}
