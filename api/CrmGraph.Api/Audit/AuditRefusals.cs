using System.Collections.Concurrent;
using System.Collections.Frozen;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Audit;

/// <summary>
/// What was attempted and refused, waiting to be written. A refused mutation has no transaction to write it in, and must
/// not wait for one; the keeper writes within the second. At most <see cref="PerMinute"/> a minute for each user.
/// </summary>
internal sealed class AuditRefusals(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const int PerMinute = 30;
    private const int Capacity = 5_000;

    /// <summary>What is told besides want of a right: what somebody tries who wants more than they may. Wrong values are not.</summary>
    private static readonly FrozenSet<string> s_told = FrozenSet.Create(
        StringComparer.Ordinal,
        ErrorCodes.NotAuthorized,
        ErrorCodes.StepUpRequired,
        "ROLE_BEYOND_OWN",
        "TEAM_BEYOND_OWN",
        "ROLE_LAST_ADMINISTRATOR",
        "TOTP_REQUIRED",
        "TOTP_LOCKED_OUT",
        "REVEAL_NOT_MASKED",
        "REVEAL_QUOTA");

    private readonly ConcurrentQueue<AuditEvent> _waiting = new();
    private readonly ConcurrentDictionary<Guid, (long Minute, int Count)> _counts = new();

    /// <summary>Notes that <paramref name="error"/> refused a mutation of a signed-in user.</summary>
    public void Note(FieldDefinition mutation, GraphQLError error, IServiceProvider services)
    {
        var now = clock.GetUtcNow();
        if (error.Code is not { } code || !s_told.Contains(code) || services.Viewer() is not { } viewer || _waiting.Count >= Capacity || !Counts(viewer.UserId, now))
        {
            return;
        }

        var origin = services.GetRequiredService<RecordScope>().Origin;
        Enqueue(new AuditEvent
        {
            At = now,
            ActorId = viewer.UserId,
            Action = mutation.Name,
            Outcome = AuditOutcome.Refused,
            Summary = error.Extension("coordinate") as string ?? mutation.Coordinate.ToString(),
            Reason = error.Extension("reason") as string ?? code,
            SessionId = origin?.SessionId,
            Address = origin?.Address,
            TraceId = origin?.TraceId,
        });
    }

    internal void Enqueue(AuditEvent line) => _waiting.Enqueue(line);

    /// <summary>Writes what waits.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        List<AuditEvent> lines = [];
        while (_waiting.TryDequeue(out var line))
        {
            lines.Add(line);
        }

        if (lines.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        try
        {
            // Of a commit that seemed to fail: a line is written once.
            var ids = lines.Select(l => l.Id).ToList();
            var written = await db.AuditEvents.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
            db.AuditEvents.AddRange(lines.Where(l => !written.Contains(l.Id)));
            await db.SaveChangesAsync(ct);
        }
        catch
        {
            lines.ForEach(_waiting.Enqueue);
            throw;
        }
    }

    private bool Counts(Guid userId, DateTimeOffset now)
    {
        var minute = now.Ticks / TimeSpan.TicksPerMinute;
        if (_counts.Count >= Capacity)
        {
            _counts.Clear();
        }

        return _counts.AddOrUpdate(userId, _ => (minute, 1), (_, c) => c.Minute == minute ? (minute, c.Count + 1) : (minute, 1)).Count <= PerMinute;
    }
}
