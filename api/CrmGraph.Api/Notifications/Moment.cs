namespace CrmGraph.Api.Notifications;

/// <summary>
/// A place in a user's feed: what happened there, and the way to the next one. Listeners walk from moment to moment, so
/// however many there are, each moment exists once. Who stays behind too far is told that the way is lost.
/// </summary>
internal sealed class Moment(long seq, NotificationEvent? told)
{
    private static readonly Task<Moment?> s_lost = Task.FromResult<Moment?>(new Moment(-1, null));

    // Null once what follows was forgotten.
    private volatile TaskCompletionSource<Moment?>? next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything up to this number was told before or at this moment.</summary>
    public long Seq => seq;

    /// <summary>What is new; null where the feed begins.</summary>
    public NotificationEvent? Told => told;

    /// <summary>Whether what comes next must be read from the table, because it is no longer kept.</summary>
    public bool IsLost => seq < 0;

    /// <summary>The next moment, or null when the feed has ended.</summary>
    public Task<Moment?> Next => next?.Task ?? s_lost;

    public void LeadTo(Moment? moment) => next?.TrySetResult(moment);

    public void Fail(Exception problem)
    {
        next?.TrySetException(problem);

        // Perhaps nobody listens any more.
        _ = next?.Task.Exception;
    }

    /// <summary>Forgets what follows, so that a listener who never moves on holds no more than this.</summary>
    public void Cut() => next = null;
}
