namespace CrmGraph.Api.Nightly;

/// <summary>A stretch of customers in the order of their keys that was worked through.</summary>
/// <param name="Last">The key it ends with: where the next one begins.</param>
/// <param name="Count">How many customers it held.</param>
/// <param name="Changed">How many of them were changed.</param>
internal sealed record KeyBatch(Guid Last, int Count, int Changed);

/// <summary>How far a step has come.</summary>
/// <param name="After">The last key that is done; null at the beginning.</param>
/// <param name="Done">How many customers are done.</param>
/// <param name="Changed">How many of them were changed.</param>
internal sealed record NightlyProgress(Guid? After, int Done, int Changed)
{
    public static NightlyProgress Start { get; } = new(null, 0, 0);

    public NightlyProgress With(KeyBatch batch) => new(batch.Last, Done + batch.Count, Changed + batch.Changed);
}

/// <summary>
/// One thing that is done for every customer each business day. Steps run one after the other in the order of
/// <see cref="Order"/>, batch by batch in the order of keys, so that memory does not grow and a run that broke off goes on where it was.
/// </summary>
internal interface INightlyStep
{
    /// <summary>What the step is called in logs and progress.</summary>
    string Name { get; }

    /// <summary>Its place among the steps: facts 100, tiers 200, what rests on tiers later.</summary>
    int Order { get; }

    /// <summary>Does the batch after <paramref name="after"/> and tells where it ended; null when nobody is left. Doing a batch twice changes nothing.</summary>
    Task<KeyBatch?> RunBatchAsync(Guid? after, DateTimeOffset now, CancellationToken ct);
}
