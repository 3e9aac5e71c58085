using System.Threading.RateLimiting;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.AspNetCore.Callers;

/// <summary>A bucket of requests and one of cost per caller; both fill up evenly.</summary>
internal sealed class CallerBudgets(IOptions<GraphQLServerOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly CallerLimits _limits = options.Value.Callers;
    private readonly PartitionedRateLimiter<string>? _requests = Buckets(options.Value.Callers.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string>? _anonymous = Buckets(options.Value.Callers.AnonymousRequestsPerMinute);
    private readonly PartitionedRateLimiter<string>? _cost = Buckets(options.Value.Callers.CostPerMinute);

    /// <summary>Counts one operation. Throws <see cref="RequestRefusedException"/> with 429 when the caller sent too many.</summary>
    public void CountRequest(HttpContext context)
    {
        if (_requests is null && _anonymous is null)
        {
            return;
        }

        var caller = _limits.Identify(context);
        if (Take(caller.IsAnonymous ? _anonymous : _requests, caller.Key, 1) is { } wait)
        {
            throw RequestRefusedException.TooMany(wait);
        }
    }

    /// <summary>How the caller of this request pays for operations; null when nobody has to.</summary>
    public Func<OperationCost, TimeSpan?>? PaymentOf(HttpContext context)
    {
        if (_cost is null)
        {
            return null;
        }

        var key = _limits.Identify(context).Key;
        return cost => Take(_cost, key, (int)Math.Clamp(Math.Ceiling(cost.FieldCost + cost.TypeCost), 1, _limits.CostPerMinute));
    }

    public void Dispose()
    {
        _requests?.Dispose();
        _anonymous?.Dispose();
        _cost?.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string>? buckets, string key, int count)
    {
        if (buckets is null)
        {
            return null;
        }

        using var lease = buckets.AttemptAcquire(key, count);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
    }

    private static PartitionedRateLimiter<string>? Buckets(int perMinute) => perMinute <= 0
        ? null
        : PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : Minute / perMinute,
            QueueLimit = 0,
        }));
}
