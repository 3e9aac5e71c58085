namespace CrmGraph.Api.Audit;

/// <summary>Who did what to which record, written in the transaction of the deed.</summary>
public sealed class AuditEvent
{
    public const int ActionLength = 60;
    public const int EntityLength = 60;
    public const int EntityIdLength = 64;
    public const int SummaryLength = 500;

    public Guid Id { get; init; } = Ids.New();

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public User? Actor { get; init; }

    /// <summary>The mutation or sign-in step, as the schema or endpoint names it.</summary>
    public required string Action { get; init; }

    public string? Entity { get; init; }

    public string? EntityId { get; init; }

    /// <summary>Cut to its length: an audit line must never fail over its own text.</summary>
    public string? Summary { get; init => field = value?.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }
}
