namespace CrmGraph.Api.Identity;

/// <summary>How long sessions live: the section <c>Sessions</c> of the configuration. Looser values than the bounds stop the start.</summary>
public sealed class SessionOptions
{
    public const string Section = "Sessions";

    /// <summary>Without a request for so long a session ends; at most eight hours.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>A session ends after so long whatever happens; at most 24.</summary>
    public int AbsoluteHours { get; init; } = 12;

    /// <summary>The same for a session that was asked to stay; at most 30.</summary>
    public int PersistentDays { get; init; } = 14;

    /// <summary>The oldest session ends when there are more; at most 50.</summary>
    public int MaxPerUser { get; init; } = 10;

    /// <summary>How long a proof of identity counts for a sensitive action; at most an hour.</summary>
    public int StepUpMinutes { get; init; } = 10;

    internal TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    internal TimeSpan StepUp => TimeSpan.FromMinutes(StepUpMinutes);

    internal bool IsWithinBounds => IdleMinutes is > 0 and <= 480 && AbsoluteHours is > 0 and <= 24
        && PersistentDays is > 0 and <= 30 && MaxPerUser is > 0 and <= 50 && StepUpMinutes is > 0 and <= 60;

    internal TimeSpan Lifetime(bool persistent) => persistent ? TimeSpan.FromDays(PersistentDays) : TimeSpan.FromHours(AbsoluteHours);
}
