namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>So many messages per window; who sends more is read later, not punished.</summary>
internal sealed class MessageRate(int limit, TimeSpan window, TimeProvider time)
{
    private long _windowStart = time.GetTimestamp();
    private int _count;

    public async ValueTask WaitAsync(CancellationToken ct)
    {
        var elapsed = time.GetElapsedTime(_windowStart);
        if (elapsed < window && _count >= limit)
        {
            await Task.Delay(window - elapsed, time, ct);
            elapsed = window;
        }

        if (elapsed >= window)
        {
            (_windowStart, _count) = (time.GetTimestamp(), 0);
        }

        _count++;
    }
}
