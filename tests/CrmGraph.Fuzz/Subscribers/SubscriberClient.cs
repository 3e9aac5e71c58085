using System.Diagnostics;
using System.Text;
using CrmGraph.Fuzz.Cases;

namespace CrmGraph.Fuzz.Subscribers;

/// <summary>Many sockets in a process of their own, so that their memory and work are not the server's. Driven line by line.</summary>
internal static class SubscriberClient
{
    public const string Argument = "subscriber-client";

    private const string Subscription = "subscription($after: String) { onNotification(after: $after) { cursor unreadCount notification { id title } } }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Answers <c>connect N CURSOR</c> with <c>ready</c>, <c>hear</c> with the times of the first and last delivery, and <c>leave</c> with <c>gone</c>.</summary>
    public static async Task<int> ServeAsync(Uri address, string cookie)
    {
        List<RawSocket> sockets = [];
        while (await Console.In.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["connect", var count, var cursor]:
                    for (var i = int.Parse(count, System.Globalization.CultureInfo.InvariantCulture); i > 0; i--)
                    {
                        sockets.Add(await SubscribeAsync(address, cookie, cursor));
                    }

                    Console.WriteLine("ready");
                    break;
                case ["hear"]:
                    Console.WriteLine("listening");
                    var times = await Task.WhenAll(sockets.Select(HearAsync));
                    Console.WriteLine($"{times.Min()} {times.Max()}");
                    break;
                default:
                    foreach (var socket in sockets)
                    {
                        await socket.SendAsync(RawSocket.Frame(0x88, [0x03, 0xE8]), CancellationToken.None);
                        socket.Dispose();
                    }

                    sockets.Clear();
                    Console.WriteLine("gone");
                    break;
            }
        }

        return 0;
    }

    private static async Task<RawSocket> SubscribeAsync(Uri address, string cookie, string cursor)
    {
        using var late = new CancellationTokenSource(Patience);
        var socket = new RawSocket();
        if (!await socket.ConnectAsync(address, cookie, "graphql-transport-ws", late.Token))
        {
            throw new InvalidOperationException("The server refused the socket.");
        }

        await socket.SendAsync(Text("""{"type":"connection_init"}"""), late.Token);
        await socket.SendAsync(Text($"{{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{{\"query\":\"{Subscription}\",\"variables\":{{\"after\":\"{cursor}\"}}}}}}"), late.Token);
        return socket;
    }

    private static async Task<long> HearAsync(RawSocket socket)
    {
        using var late = new CancellationTokenSource(Patience);
        while (await socket.ReceiveAsync(late.Token) is var (_, payload))
        {
            var text = Encoding.UTF8.GetString(payload);
            if (text.Contains("\"next\"", StringComparison.Ordinal))
            {
                return text.Contains("\"errors\"", StringComparison.Ordinal) ? throw new InvalidOperationException(text) : Stopwatch.GetTimestamp();
            }

            if (text.Contains("\"ping\"", StringComparison.Ordinal))
            {
                await socket.SendAsync(Text("""{"type":"pong"}"""), late.Token);
            }
        }

        throw new InvalidOperationException("The server hung up.");
    }

    private static byte[] Text(string message) => RawSocket.Frame(0x81, Encoding.UTF8.GetBytes(message));
}
