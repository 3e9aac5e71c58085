using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Audit;

/// <summary>Who did what to which record, written in the transaction of the deed.</summary>
[Node]
public sealed class AuditEvent
{
    public const int ActionLength = 60;
    public const int EntityLength = 60;
    public const int EntityIdLength = 64;
    public const int SummaryLength = 500;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

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

    /// <summary>The kind of record, as the schema names its type; null when it was about none.</summary>
    [Data(DataClass.Business), Filterable]
    public string? Entity { get; init; }

    /// <summary>
    /// The record by its key in the database; for a link of two records both keys with a slash. Null when it was about none
    /// or many.
    /// </summary>
    [Data(DataClass.Business), Filterable]
    public string? EntityId { get; init; }

    /// <summary>
    /// What became of the record: created, removed, or changed with the names of the members; never their values. Cut at 500
    /// characters; null for sign-in steps.
    /// </summary>
    /// <remarks>Cut, because an audit line must never fail over its own text.</remarks>
    [Data(DataClass.Business)]
    public string? Summary { get; init => field = value?.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }
}
