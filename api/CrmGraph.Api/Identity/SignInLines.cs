namespace CrmGraph.Api.Identity;

/// <summary>The audit lines of signing in. They are written in words, for its rows hold what nobody may read.</summary>
internal static class SignInLines
{
    /// <summary>Adds a line, which is saved with what it tells of; who failed to sign in is nobody.</summary>
    public static void Tell(this CrmDbContext db, string action, Guid? actorId, Guid userId, AuditOutcome outcome = AuditOutcome.Done) => db.AuditEvents.Add(new AuditEvent
    {
        At = db.Clock.GetUtcNow(),
        ActorId = actorId,
        Action = action,
        Outcome = outcome,
        Entity = nameof(User),
        EntityId = userId.ToString(),
    });
}
