using System.Diagnostics;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

internal static class Eventually
{
    /// <summary>Waits for something another thread does; fails after a minute.</summary>
    public static async Task TrueAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "It did not happen within a minute.");
            await Task.Delay(10);
        }
    }
}
