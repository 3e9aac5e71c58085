namespace CrmGraph.Api.Events;

/// <summary>The names of what can be listened to, in the log and in the process.</summary>
public static class Topics
{
    /// <summary>Something new in a user's bell.</summary>
    public static string Notifications(Guid userId) => $"notifications/{userId:N}";
}

/// <summary>What listeners of a topic receive after the commit: where it stands in the log, and the ids it is about.</summary>
public sealed record LoggedEvent(long Seq, string Topic, string Payload);
