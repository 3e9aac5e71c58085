using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CrmGraph.Sample;

/// <summary>Subscriptions over one WebSocket each, in the protocol <c>graphql-transport-ws</c>.</summary>
public sealed class CrmEvents(CrmClient client)
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>The notifications after a cursor, then each new one. Reconnects by itself and resumes where it was: none is lost and none comes twice.</summary>
    public async IAsyncEnumerable<NotificationEvent> NotificationsAsync(string after, [EnumeratorCancellation] CancellationToken ct)
    {
        const string Query = "subscription($after: String) { onNotification(after: $after) { cursor unreadCount notification { id kind title reminder { id } } } }";
        while (true)
        {
            await using var events = SubscribeAsync<NotificationData>(Query, new { after }, ct).GetAsyncEnumerator(ct);
            while (await MoveNextAsync(events))
            {
                after = events.Current.OnNotification.Cursor;
                yield return events.Current.OnNotification;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }

    /// <summary>The events of one subscription until the server completes it. Throws <see cref="WebSocketException"/> when the connection is lost.</summary>
    public async IAsyncEnumerable<T> SubscribeAsync<T>(string query, object variables, [EnumeratorCancellation] CancellationToken ct)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(Protocol);
        socket.Options.Cookies = client.Cookies;
        await socket.ConnectAsync(Address(), ct);
        await SendAsync(socket, new { type = "connection_init" }, ct);
        await foreach (var message in ReadAsync(socket, ct))
        {
            switch (message.Type)
            {
                case "connection_ack":
                    await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query, variables } }, ct);
                    break;
                case "ping":
                    await SendAsync(socket, new { type = "pong" }, ct);
                    break;
                case "next":
                    var answer = message.Payload.Deserialize<GraphQLAnswer<T>>(CrmClient.Json)!;
                    yield return answer.Errors is { Count: > 0 } errors ? throw new GraphQLFailedException(errors) : answer.Data!;
                    break;
                case "error":
                    throw new GraphQLFailedException(message.Payload.Deserialize<GraphQLProblem[]>(CrmClient.Json)!);
                case "complete":
                    yield break;
            }
        }
    }

    private static async IAsyncEnumerable<SocketMessage> ReadAsync(ClientWebSocket socket, [EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            using var text = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), ct);
                text.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException($"The server closed with {(int?)socket.CloseStatus} {socket.CloseStatusDescription}");
            }

            yield return JsonSerializer.Deserialize<SocketMessage>(text.ToArray(), CrmClient.Json)!;
        }
    }

    private static Task SendAsync(ClientWebSocket socket, object message, CancellationToken ct) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, CrmClient.Json), WebSocketMessageType.Text, endOfMessage: true, ct);

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<NotificationData> events)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (WebSocketException e)
        {
            await Console.Error.WriteLineAsync($"Connection lost, trying again: {e.Message}");
            return false;
        }
    }

    private Uri Address() => new UriBuilder(new Uri(client.Server, "graphql")) { Scheme = client.Server.Scheme == "https" ? "wss" : "ws" }.Uri;

    private sealed record SocketMessage(string Type, string? Id, JsonElement Payload);

    private sealed record NotificationData(NotificationEvent OnNotification);
}
