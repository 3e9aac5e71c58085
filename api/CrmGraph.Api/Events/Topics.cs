namespace CrmGraph.Api.Events;

/// <summary>The names of what can be listened to, in the log and in the process.</summary>
public static class Topics
{
    /// <summary>Roles, teams or who holds them changed in the database.</summary>
    public const string Rights = "rights";

    /// <summary>The same, told when this process has forgotten what it knew of them.</summary>
    public const string RightsForgotten = "rights/forgotten";

    /// <summary>Something new about a job.</summary>
    public static string Job(Guid jobId) => $"jobs/{jobId:N}";

    /// <summary>Something new in a user's bell.</summary>
    public static string Notifications(Guid userId) => $"notifications/{userId:N}";
}

/// <summary>What listeners of a topic receive after the commit: where it stands in the log, and the ids it is about.</summary>
public sealed record LoggedEvent(long Seq, string Topic, string Payload);
