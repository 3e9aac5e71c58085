using System.Diagnostics;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

internal static class Eventually
{
    /// <summary>Waits for something another thread does; fails after ten seconds.</summary>
    public static async Task TrueAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), "It did not happen in ten seconds.");
            await Task.Delay(10);
        }
    }
}
