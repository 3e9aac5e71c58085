using System.Text.Json;
using CrmGraph.Api.Access;

namespace CrmGraph.Api.Events;

/// <summary>Something others must learn of, written in the transaction that made it true. Holds ids only: readers load what they may see.</summary>
public sealed class EventLogEntry
{
    public const int TopicLength = 100;
    public const int PayloadLength = 1000;

    /// <summary>The order of the log; the database counts.</summary>
    [Data(DataClass.Business)]
    public long Seq { get; private set; }

    [Data(DataClass.Business)]
    public required string Topic { get; init; }

    /// <summary>A JSON object of ids.</summary>
    [Data(DataClass.Business)]
    public required string Payload { get; init; }

    [Data(DataClass.Business)]
    public required DateTimeOffset At { get; init; }

    /// <summary>An entry about the record <paramref name="id"/>.</summary>
    public static EventLogEntry About(string topic, Guid id, DateTimeOffset at) =>
        new() { Topic = topic, Payload = JsonSerializer.Serialize(new Subject(id)), At = at };

    private sealed record Subject(Guid Id);
}
