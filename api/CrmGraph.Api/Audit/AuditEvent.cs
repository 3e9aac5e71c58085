using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Audit;

/// <summary>How it ended.</summary>
public enum AuditOutcome
{
    /// <summary>It was done, in the transaction the line was written in.</summary>
    Done,

    /// <summary>It was attempted and refused.</summary>
    Refused,
}

/// <summary>Who did what to which record, written in the transaction of the deed. A line is never changed or removed.</summary>
[Node]
public sealed class AuditEvent
{
    public const int ActionLength = 60;
    public const int EntityLength = 60;
    public const int EntityIdLength = 80;
    public const int SummaryLength = 500;
    public const int ReasonLength = 500;
    public const int AddressLength = 64;
    public const int TraceIdLength = 32;

    /// <summary>A long text: more than all fields of a record can hold, each cut as <see cref="FieldChange.ValueLength"/> says.</summary>
    public const int FieldChangesLength = 200_000;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Its place in the chain of lines, from 1 without gaps; null for the second until it is sealed.</summary>
    [Data(DataClass.Business)]
    public long? Seq { get; private set; }

    /// <summary>SHA-256 of the hash before it and of everything the line says; see <see cref="AuditSeal"/>.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public byte[]? Hash { get; private set; }

    /// <summary>When, UTC.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset At { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ActorId { get; init; }

    /// <summary>Who did it; null when nobody was signed in, as at a failed sign-in.</summary>
    [Data(DataClass.Business), Filterable]
    public User? Actor { get; init; }

    /// <summary>The mutation or sign-in step, as the schema or endpoint names it; outside of both what was done: created, changed, removed.</summary>
    [Data(DataClass.Business), Filterable]
    public required string Action { get; init; }

    /// <summary>Whether it was done or refused.</summary>
    [Data(DataClass.Business), Filterable]
    public AuditOutcome Outcome { get; init; }

    /// <summary>The kind of record, as the schema names its type; null when it was about none.</summary>
    [Data(DataClass.Business), Filterable]
    public string? Entity { get; init; }

    /// <summary>
    /// The record by its key in the database; for a link of two records both keys with a slash. Null when it was about none
    /// or many.
    /// </summary>
    [Data(DataClass.Business), Filterable]
    public string? EntityId { get; init; }

    /// <summary>Whose rights decide who sees the line; null for what everybody sees.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public RecordEntity? Kind { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CustomerId { get; init; }

    /// <summary>The customer the record is or belongs to; null for none.</summary>
    [Data(DataClass.Business), Filterable]
    public Customer? Customer { get; init; }

    /// <summary>
    /// What became of the record: created, removed, or changed with the names of the members; never their values. Of a refused
    /// attempt what was refused. Cut at 500 characters; null for sign-in steps.
    /// </summary>
    /// <remarks>Cut, because an audit line must never fail over its own text.</remarks>
    [Data(DataClass.Business)]
    public string? Summary { get; init => field = Cut(value, SummaryLength); }

    /// <summary>Why: the reason the person gave, or of a refused attempt the code of the refusal. Null when there is none.</summary>
    [Data(DataClass.Business)]
    public string? Reason { get; init => field = Cut(value, ReasonLength); }

    /// <summary>The fields with their values, as <see cref="FieldChange.Write"/> writes them; null without any.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string? FieldChanges { get; init; }

    /// <summary>Names the session it was done in; null outside of one.</summary>
    [Data(DataClass.Personal), Authorize(Permissions.ReadAudit), ID<Session>]
    public Guid? SessionId { get; init; }

    /// <summary>The network address the request came from; null for the work of the system.</summary>
    [Data(DataClass.Personal), Authorize(Permissions.ReadAudit)]
    public string? Address { get; init => field = Cut(value, AddressLength); }

    /// <summary>Names the request in the server's log; null outside of one.</summary>
    [Data(DataClass.Business), Authorize(Permissions.ReadAudit)]
    public string? TraceId { get; init; }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..(length - 1)] + "…" : text;
}
