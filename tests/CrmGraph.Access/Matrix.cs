using System.Diagnostics;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Exits;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Access;

/// <summary>Everybody asks for everything, everywhere.</summary>
internal static class Matrix
{
    /// <summary>
    /// Asks; <paramref name="whole"/> leaves nothing out, otherwise the parts that repeat each other take turns.
    /// <paramref name="exits"/> names the exits to ask at; all when left out. <paramref name="stopsAtLeak"/> is for who only wants to know
    /// whether there is any.
    /// </summary>
    public static async Task<Ledger> RunAsync(
        CanaryWorld world, int seed, bool whole, IEnumerable<Asker> askers, CancellationToken ct, IReadOnlyCollection<string>? exits = null, bool stopsAtLeak = false)
    {
        var ledger = new Ledger { StopsAtLeak = stopsAtLeak };
        var asked = ExitRegistry.Of(world, ledger).Where(e => exits is null || exits.Contains(e.Name)).ToList();
        foreach (var asker in askers)
        {
            var random = new Random(seed);
            foreach (var exit in asked)
            {
                // Some mutations want a proof of who one is that is not older than minutes, and some exits end sessions.
                var began = Stopwatch.GetTimestamp();
                await exit.AskAsync(asker with { Client = await world.SignInAsync(asker.User, ct) }, random, whole, ct);
                ledger.Took.AddOrUpdate(exit.Name, _ => Stopwatch.GetElapsedTime(began), (_, before) => before + Stopwatch.GetElapsedTime(began));
            }
        }

        return ledger;
    }
}
