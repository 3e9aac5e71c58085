using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Notifications;
using CrmGraph.Benchmarks.HandWritten;
using CrmGraph.Fuzz.Subscribers;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Benchmarks.Rows;

/// <summary>S1: many sockets of one user and one event, from before it is stored to the last delivery, and the heap a socket holds.</summary>
internal static class SubscribersRow
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    public static async Task<string> MeasureAsync(BenchOptions options, CrmServer server, string cookie, Viewer viewer)
    {
        await using var broadcast = await PlainBroadcast.StartAsync();
        using var writes = new PlainWrites(options.DatabaseFile);
        await using var ours = new Listeners("CrmGraph", server.Address, cookie, _ => PostAsync(server, viewer), () => CursorAsync(server, viewer));
        await using var hand = new Listeners(
            "Hand-written", broadcast.Address, "none", count => RingAsync(writes, broadcast, viewer, count), () => Task.FromResult("n0"));
        foreach (var listeners in new[] { hand, ours })
        {
            await listeners.GatherAsync(options.Sockets);
        }

        for (var round = 0; round < options.Rounds * 2; round++)
        {
            // Who goes first alternates, as everywhere.
            foreach (var listeners in round % 2 == 0 ? [ours, hand] : new[] { hand, ours })
            {
                await listeners.HearAsync(options.Sockets);
            }
        }

        return string.Join('\n', ours.Line, hand.Line, string.Create(
            CultureInfo.InvariantCulture,
            $"S1 last {ours.Last / hand.Last:0.00} cpu {ours.Cpu / hand.Cpu:0.00} memory {ours.Memory / hand.Memory:0.00}"));
    }

    // The same work: the notification is stored, and what is told of it was read in the same transaction.
    private static async Task RingAsync(PlainWrites writes, PlainBroadcast broadcast, Viewer viewer, int count)
    {
        var (seq, id, unread) = await writes.AddNotificationAsync(viewer.UserId, "An event", CancellationToken.None);
        var told = new { cursor = $"n{seq}", unreadCount = unread, notification = new { id = GlobalId.Encode("Notification", id), title = "An event" } };
        var message = new { id = "1", type = "next", payload = new { data = new { onNotification = told } } };
        await broadcast.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), count);
    }

    private static Task PostAsync(CrmServer server, Viewer viewer) => server.InSystemAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.PostAsync(new Notification { UserId = viewer.UserId, Kind = NotificationKind.Assignment, Title = "An event" }, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return 0;
    });

    // Whoever subscribes from here misses nothing, however long it takes to listen.
    private static Task<string> CursorAsync(CrmServer server, Viewer viewer) => server.InSystemAsync(async db =>
        NotificationCursor.Of(await db.Users.Where(u => u.Id == viewer.UserId).Select(u => u.NotificationSeq).SingleAsync()));

    /// <summary>The sockets at one of the two servers, in a process of their own.</summary>
    private sealed class Listeners(string name, Uri address, string cookie, Func<int, Task> tell, Func<Task<string>> cursor) : IAsyncDisposable
    {
        private readonly Process process = Start(address, cookie);
        private readonly List<(double Last, double Cpu)> rounds = [];

        public double Last => Median(rounds.Select(r => r.Last));

        public double Cpu => Median(rounds.Select(r => r.Cpu));

        /// <summary>Heap in bytes that one socket holds.</summary>
        public double Memory { get; private set; }

        public string Line => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: last delivery after {Last:0.0} ms, {Cpu:0.0} ms of CPU, {Memory / 1024:0.0} KiB of heap a socket");

        public async Task GatherAsync(int count)
        {
            await AskAsync($"connect 1 {await cursor()}");
            await TellAsync(1);
            await AskAsync("leave");
            var before = await HeapAsync();
            await AskAsync($"connect {count} {await cursor()}");
            await TellAsync(count);
            Memory = (double)(await HeapAsync() - before) / count;
        }

        public async Task HearAsync(int count)
        {
            await Task.Delay(Settle);
            rounds.Add(await TellAsync(count));
        }

        public async ValueTask DisposeAsync()
        {
            await AskAsync("leave");
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        private async Task<(double Last, double Cpu)> TellAsync(int count)
        {
            await AskAsync("hear");
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await tell(count);
            var times = await ReadAsync();
            return (Stopwatch.GetElapsedTime(start, long.Parse(times.Split(' ')[1], CultureInfo.InvariantCulture)).TotalMilliseconds,
                (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        }

        private async Task<string> ReadAsync() =>
            await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sockets' process ended.");

        private async Task AskAsync(string line)
        {
            await process.StandardInput.WriteLineAsync(line);
            await ReadAsync();
        }

        private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

        private static async Task<long> HeapAsync()
        {
            await Task.Delay(Settle);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return GC.GetTotalMemory(forceFullCollection: true);
        }

        private static Process Start(Uri address, string cookie) =>
            LoadClient.StartProcess(SubscriberClient.Argument, $"{address}", cookie);
    }
}
