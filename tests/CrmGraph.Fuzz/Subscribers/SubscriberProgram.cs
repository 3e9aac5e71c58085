using System.Diagnostics;
using System.Globalization;
using System.Text;
using CrmGraph.Api.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Fuzz.Subscribers;

/// <summary>Many subscribers and one event, against a broadcast written by hand; then many who come and go.</summary>
internal static class SubscriberProgram
{
    private const int Rounds = 5;
    private const long CycleSlack = 24 * 1024 * 1024;

    /// <summary>Prints what was measured; 1 when memory did not stay flat.</summary>
    public static async Task<int> RunAsync(int subscribers, int cycles)
    {
        await using var app = await FuzzApp.StartAsync();
        var admin = app.Callers.First(c => c.Name == "Admin");
        var ours = await MeasureAsync("CrmGraph", app.Address, admin.Cookie!, subscribers, _ => PostAsync(app, admin), () => CursorAsync(app, admin));
        await using var plain = await PlainBroadcast.StartAsync();
        var message = Encoding.UTF8.GetBytes(
            """{"id":"1","type":"next","payload":{"data":{"onNotification":{"cursor":"n1","unreadCount":1,"notification":{"id":"Tm90aWZpY2F0aW9uOgAAAAAAAAAAAAAAAAAAAAA=","title":"An event"}}}}}""");
        var hand = await MeasureAsync("Hand-written", plain.Address, "none", subscribers, count => plain.SendAsync(message, count), () => Task.FromResult("n0"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"S1 first {ours.First / hand.First:F1} last {ours.Last / hand.Last:F1} memory {ours.Memory / hand.Memory:F1}"));
        return await CycleAsync(app, admin, cycles) ? 0 : 1;
    }

    private static async Task<Measured> MeasureAsync(string name, Uri address, string cookie, int subscribers, Func<int, Task> tell, Func<Task<string>> cursor)
    {
        using var client = Start(address, cookie);
        await AskAsync(client, $"connect 1 {await cursor()}");
        await HearAsync(client, () => tell(1));
        await AskAsync(client, "leave");
        var before = await HeapAsync();
        await AskAsync(client, $"connect {subscribers} {await cursor()}");
        await HearAsync(client, () => tell(subscribers));
        var memory = (double)(await HeapAsync() - before) / subscribers;
        List<(double First, double Last)> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await HearAsync(client, () => tell(subscribers)));
        }

        await AskAsync(client, "leave");
        client.StandardInput.Close();
        await client.WaitForExitAsync();
        var measured = new Measured(rounds.Select(r => r.First).Order().ElementAt(Rounds / 2), rounds.Select(r => r.Last).Order().ElementAt(Rounds / 2), memory);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {subscribers} subscribers, first delivery {measured.First:F1} ms, last {measured.Last:F1} ms, {measured.Memory / 1024:F1} KiB of heap each"));
        return measured;
    }

    // Those who come and go must leave nothing behind.
    private static async Task<bool> CycleAsync(FuzzApp app, Caller caller, int cycles)
    {
        using var client = Start(app.Address, caller.Cookie!);
        var warm = 0L;
        for (var done = 0; done < cycles; done += 100)
        {
            await AskAsync(client, $"connect 100 {await CursorAsync(app, caller)}");
            await AskAsync(client, "leave");
            if (done == cycles / 5 / 100 * 100)
            {
                warm = await HeapAsync();
            }
        }

        client.StandardInput.Close();
        await client.WaitForExitAsync();
        var heap = await HeapAsync();
        Console.WriteLine($"{cycles} times connected, subscribed and gone: heap {warm >> 10} KiB after a fifth, {heap >> 10} KiB in the end");
        return heap <= warm + CycleSlack;
    }

    private static async Task PostAsync(FuzzApp app, Caller caller) => await app.InSystemAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.PostAsync(new Notification { UserId = caller.Viewer!.UserId, Kind = NotificationKind.Assignment, Title = "An event" }, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return 0;
    });

    // Whoever subscribes from here misses nothing, however long it takes to listen.
    private static Task<string> CursorAsync(FuzzApp app, Caller caller) => app.InSystemAsync(async db =>
        NotificationCursor.Of(await db.Users.Where(u => u.Id == caller.Viewer!.UserId).Select(u => u.NotificationSeq).SingleAsync()));

    private static async Task<(double First, double Last)> HearAsync(Process client, Func<Task> tell)
    {
        await AskAsync(client, "hear");
        var start = Stopwatch.GetTimestamp();
        await tell();
        var times = (await client.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The client is gone.")).Split(' ');
        return (Since(times[0]), Since(times[1]));

        double Since(string time) => Stopwatch.GetElapsedTime(start, long.Parse(time, CultureInfo.InvariantCulture)).TotalMilliseconds;
    }

    private static async Task AskAsync(Process client, string line)
    {
        await client.StandardInput.WriteLineAsync(line);
        if (await client.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException("The client is gone.");
        }
    }

    private static async Task<long> HeapAsync()
    {
        await Task.Delay(1_000);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static Process Start(Uri address, string cookie) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, IsHost ? [typeof(SubscriberProgram).Assembly.Location, SubscriberClient.Argument, $"{address}", cookie] : [SubscriberClient.Argument, $"{address}", cookie])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    private static bool IsHost => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";

    private sealed record Measured(double First, double Last, double Memory);
}
