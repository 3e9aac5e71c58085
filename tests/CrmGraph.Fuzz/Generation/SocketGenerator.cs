using System.Text;
using CrmGraph.Fuzz.Cases;

namespace CrmGraph.Fuzz.Generation;

/// <summary>Conversations over a socket: messages of graphql-transport-ws in any order, and frames that are none.</summary>
internal sealed class SocketGenerator(Dice dice, Caller caller)
{
    private const byte Text = 0x81;

    private static readonly string[] Garbage =
    [
        "", " ", "null", "[]", "{}", "1", "\"\"", "{\"type\":1}", "{\"type\":null}", "{\"type\":\"nonsense\"}", "{\"type\":\"subscribe\"}", "{\"type\":\"subscribe\",\"id\":1}", "{\"type\":\"subscribe\",\"id\":\"\"}",
        "{\"type\":\"subscribe\",\"id\":\"1\"}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":null}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":[]}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\",\"variables\":[]}}", "{\"type\":\"complete\"}", "{\"type\":\"complete\",\"id\":5}", "{\"type\":\"complete\",\"id\":\"none\"}",
        "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}", "{\"type\":\"connection_ack\"}", "{\"type\":\"connection_init\",\"payload\":5}", "{\"type\":\"connection_init\",\"payload\":[]}", "{\"type\":\"ping\",\"payload\":\"x\"}", "{\"type\":\"pong\"}",
        "{\"type\":\"connection_init\",\"type\":\"ping\"}", "{\"type\":\"connection_init\"", "{\"id\":\"\ud83d\ude00\",\"type\":\"complete\"}", "{\"type\":\"start\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\"}}",
        "{\"type\":\"subscribe\",\"id\":\"\\ud800\",\"payload\":{\"query\":\"{__typename}\"}}", "{\"type\":\"subscribe\",\"id\":\"\\u0000\",\"payload\":{\"query\":\"{__typename}\"}}",
    ];

    public SocketCase Next(Func<GeneratedOperation> operation)
    {
        List<byte[]> frames = [];
        if (dice.Chance(85))
        {
            frames.Add(Message("{\"type\":\"connection_init\"}"));
        }

        for (var count = dice.Between(0, 8); count > 0; count--)
        {
            frames.AddRange(Some(operation));
        }

        var protocol = dice.Chance(94) ? "graphql-transport-ws" : dice.Pick("graphql-ws", "nonsense", "graphql-transport-ws, graphql-ws", "\"\"");
        return new SocketCase(caller, protocol, frames, (SocketEnd)dice.Below(3));
    }

    private IEnumerable<byte[]> Some(Func<GeneratedOperation> operation) => dice.Below(12) switch
    {
        0 or 1 or 2 => [Message(Subscribe($"{dice.Below(4)}", operation()))],
        3 => [Message(Subscribe($"{dice.Below(4)}", GeneratedOperation.Of("subscription { onNotification { cursor unreadCount notification { id title } } }")))],
        4 => [Message($"{{\"type\":\"complete\",\"id\":\"{dice.Below(4)}\"}}")],
        5 => Rapid(),
        6 or 7 => [Message(dice.Pick(Garbage))],
        8 => [Broken()],
        9 => Split(Subscribe("s", operation())),
        10 => [Message(Encoding.UTF8.GetString(Damage.Bytes(Encoding.UTF8.GetBytes(Subscribe("d", operation())), dice)))],
        _ => [Message(dice.Pick("{\"type\":\"ping\"}", "{\"type\":\"pong\"}", "{\"type\":\"connection_init\"}"))],
    };

    private static byte[] Message(string text) => RawSocket.Frame(Text, Encoding.UTF8.GetBytes(text));

    private static string Subscribe(string id, GeneratedOperation operation) =>
        $"{{\"type\":\"subscribe\",\"id\":\"{id}\",\"payload\":{{\"query\":{FuzzValue.Text(Encoding.UTF8.GetString(operation.Document)).Json},\"variables\":{operation.Variables}}}}}";

    // Subscribed and completed before anything can have happened.
    private IEnumerable<byte[]> Rapid() => Enumerable.Range(0, dice.Between(1, 12)).SelectMany(i => new[]
    {
        Message(Subscribe($"r{i}", GeneratedOperation.Of("subscription { onNotification { cursor } }"))),
        Message($"{{\"type\":\"complete\",\"id\":\"r{i}\"}}"),
    });

    private byte[] Broken() => dice.Below(12) switch
    {
        0 => RawSocket.Frame(0x82, [1, 2, 3]),
        1 => RawSocket.Frame(Text, "{\"type\":\"ping\"}"u8, masked: false),
        2 => RawSocket.Frame(0xF1, "{\"type\":\"ping\"}"u8),
        3 => RawSocket.Frame(0x83, [1]),
        4 => RawSocket.Frame(Text, [0xFF, 0xFE, 0xED, 0xA0, 0x80]),
        5 => RawSocket.Frame(0x89, new byte[dice.Pick(0, 125, 126, 1_000)]),
        6 => RawSocket.Frame(0x80, "continued"u8),
        7 => RawSocket.Frame(Text, [], claimedLength: dice.Pick(5L, 300_000L, long.MaxValue, -1L)),
        8 => RawSocket.Frame(Text, Enumerable.Repeat((byte)' ', dice.Pick(255 * 1024, 257 * 1024, 1_500_000)).ToArray()),
        9 => RawSocket.Frame(0x88, dice.Pick<byte[]>([], [3], [0, 0], [0x03, 0xE8, 0xFF], [0xFF, 0xFF])),
        10 => RawSocket.Frame(Text, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", dice.Pick(60, 70, 20_000))))),
        _ => [0x81],
    };

    private List<byte[]> Split(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        List<byte[]> frames = [];
        for (int at = 0, size; at < bytes.Length; at += size)
        {
            size = Math.Min(bytes.Length - at, dice.Between(1, 200));
            var first = (byte)((at == 0 ? 0x01 : 0x00) | (at + size == bytes.Length ? 0x80 : 0));
            frames.Add(RawSocket.Frame(first, bytes.AsSpan(at, size)));
            if (dice.Chance(5))
            {
                frames.Add(RawSocket.Frame(0x89, "between"u8));
            }
        }

        return frames;
    }
}
