using System.Threading.Channels;

namespace CrmGraph.Api.Scores;

/// <summary>The customers of this process to be counted anew, each once however often something happened.</summary>
internal sealed class FactQueue(ScoreOptions options)
{
    private readonly HashSet<Guid> waiting = [];
    private readonly Channel<bool> bell = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(IReadOnlyCollection<Guid> customers)
    {
        if (!options.FollowEvents)
        {
            return;
        }

        lock (waiting)
        {
            waiting.UnionWith(customers);
        }

        bell.Writer.TryWrite(true);
    }

    /// <summary>Waits until somebody is there and takes up to <paramref name="most"/>.</summary>
    public async Task<IReadOnlyCollection<Guid>> TakeAsync(int most, CancellationToken ct)
    {
        while (true)
        {
            lock (waiting)
            {
                if (waiting.Count > 0)
                {
                    var taken = waiting.Take(most).ToArray();
                    waiting.ExceptWith(taken);
                    return taken;
                }
            }

            await bell.Reader.ReadAsync(ct);
        }
    }
}

/// <summary>When customers are counted.</summary>
internal sealed class ScoreOptions
{
    public const string Section = "Scores";

    /// <summary>Whether a customer is counted anew when something happened to it; otherwise only at night.</summary>
    public bool FollowEvents { get; set; } = true;
}
