using System.Diagnostics;
using CrmGraph.Api.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Fuzz.Subscribers;

/// <summary>Subscribers who come and go, thousands of times.</summary>
internal static class SubscriberProgram
{
    private const long CycleSlack = 24 * 1024 * 1024;

    /// <summary>Prints the heap; 1 when it did not stay flat.</summary>
    public static async Task<int> RunAsync(int cycles)
    {
        await using var app = await FuzzApp.StartAsync();
        return await CycleAsync(app, app.Callers.First(c => c.Name == "Admin"), cycles) ? 0 : 1;
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

    // Whoever subscribes from here misses nothing, however long it takes to listen.
    private static Task<string> CursorAsync(FuzzApp app, Caller caller) => app.InSystemAsync(async db =>
        NotificationCursor.Of(await db.Users.Where(u => u.Id == caller.Viewer!.UserId).Select(u => u.NotificationSeq).SingleAsync()));

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
}
