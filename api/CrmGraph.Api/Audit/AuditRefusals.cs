using System.Collections.Concurrent;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Audit;

/// <summary>
/// What was attempted and refused, waiting to be written. A refused mutation has no transaction to write it in, and must
/// not wait for one; the keeper writes within the second. At most <see cref="PerMinute"/> a minute for each user.
/// </summary>
internal sealed class AuditRefusals(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const int PerMinute = 30;
    private const int Capacity = 5_000;

    private readonly ConcurrentQueue<AuditEvent> _waiting = new();
    private readonly ConcurrentDictionary<Guid, (long Minute, int Count)> _counts = new();

    /// <summary>Notes that <paramref name="error"/> refused a mutation of a signed-in user.</summary>
    public void Note(FieldDefinition mutation, GraphQLError error, IServiceProvider services)
    {
        var now = clock.GetUtcNow();
        if (services.Viewer() is not { } viewer || _waiting.Count >= Capacity || !Counts(viewer.UserId, now))
        {
            return;
        }

        var origin = services.GetRequiredService<RecordScope>().Origin;
        _waiting.Enqueue(new AuditEvent
        {
            At = now,
            ActorId = viewer.UserId,
            Action = mutation.Name,
            Outcome = AuditOutcome.Refused,
            Summary = error.Extension("coordinate") as string ?? mutation.Coordinate.ToString(),
            Reason = error.Extension("reason") as string ?? ErrorCodes.NotAuthorized,
            SessionId = origin?.SessionId,
            Address = origin?.Address,
            TraceId = origin?.TraceId,
        });
    }

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
        db.AuditEvents.AddRange(lines);
        try
        {
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
