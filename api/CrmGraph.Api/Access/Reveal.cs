using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>A masked value in full.</summary>
/// <param name="Values">The text, or those of a list; a day as 2026-01-31, a number in plain digits. Empty when nothing is recorded.</param>
/// <param name="Remaining">How many more may be revealed today.</param>
public sealed record RevealedField(IReadOnlyList<string> Values, int Remaining);

[MutationType]
public static class RevealMutations
{
    public const string Action = "revealField";
    private const int PerDay = 50;
    private const int PerHourWithoutProof = 10;
    private const int ReasonLength = 200;

    /// <summary>
    /// Shows one masked value in full, to whoever may reveal (<c>fields.reveal</c>). Each is written to the audit with its reason; 50 a
    /// day, and after 10 in an hour only with a fresh proof of who one is (<c>CRM_STEP_UP_REQUIRED</c>).
    /// </summary>
    /// <param name="id">The record.</param>
    /// <param name="field">The field that is shown masked, as the schema names it.</param>
    /// <param name="reason">Why it is needed, up to 200 characters.</param>
    [Authorize(Permissions.Reveal)]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<RevealedField> RevealFieldAsync(
        [GraphQLType<IdType>] string id,
        string field,
        string reason,
        CrmDbContext db,
        Viewer viewer,
        [Service] StepUp stepUp,
        TimeProvider time,
        CancellationToken ct)
    {
        var why = reason.Trim();
        if (why.Length is 0 or > ReasonLength)
        {
            throw new ValidationException("REVEAL_REASON_REQUIRED", nameof(reason));
        }

        var record = await db.FindAsync(id, ct) ?? throw new NotFoundException("RECORD_NOT_FOUND");
        var asked = AccessModel.FindPublished($"{AccessModel.TypeName(record.Entity)}.{field}");
        if (asked is null || viewer.AccessTo(asked, record.OwnerId) != FieldAccess.Mask)
        {
            throw new InvalidStateException("REVEAL_NOT_MASKED");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var used = await CountSinceAsync(db, viewer, BusinessDay.Start(BusinessDay.Of(now)), ct);
        if (used >= PerDay)
        {
            throw new InvalidStateException("REVEAL_QUOTA");
        }

        if (await CountSinceAsync(db, viewer, now.AddHours(-1), ct) >= PerHourWithoutProof)
        {
            await stepUp.RequireAsync(ct);
        }

        db.AuditEvents.Add(new AuditEvent
        {
            At = now,
            ActorId = viewer.UserId,
            Action = Action,
            Entity = asked.Type,
            EntityId = record.Id.ToString(),
            Kind = AccessModel.RecordOf(record.Entity),
            CustomerId = record.CustomerId,
            Summary = $"{asked.Name}: {why}",
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new RevealedField(record.Texts(asked), PerDay - used - 1);
    }

    // Counting one's own reveals needs no right to read the audit. What was refused showed nothing.
    private static Task<int> CountSinceAsync(CrmDbContext db, Viewer viewer, DateTimeOffset since, CancellationToken ct) =>
        db.AuditEvents.IgnoreQueryFilters([CrmDbContext.ScopeFilter]).CountAsync(
            e => e.ActorId == viewer.UserId && e.At >= since && e.Action == Action && e.Outcome == AuditOutcome.Done, ct);
}
