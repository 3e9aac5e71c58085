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

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Filterable, Sortable]
    public required DateTimeOffset At { get; init; }

    [GraphQLIgnore]
    public Guid? ActorId { get; init; }

    [Filterable]
    public User? Actor { get; init; }

    /// <summary>The mutation or sign-in step, as the schema or endpoint names it; outside of both what was done: created, changed, removed.</summary>
    [Filterable]
    public required string Action { get; init; }

    [Filterable]
    public string? Entity { get; init; }

    [Filterable]
    public string? EntityId { get; init; }

    /// <summary>What became of the record: created, removed, or changed with the names of the members. Cut to its length: an audit line must never fail over its own text.</summary>
    public string? Summary { get; init => field = value?.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }
}
