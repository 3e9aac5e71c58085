using CrmGraph.Access.Deciding;
using CrmGraph.Access.Exits;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Access;

/// <summary>Everybody asks for everything, everywhere.</summary>
internal static class Matrix
{
    /// <summary>Asks; <paramref name="whole"/> leaves nothing out, otherwise the parts that repeat each other take turns.</summary>
    public static async Task<Ledger> RunAsync(CanaryWorld world, int seed, bool whole, IEnumerable<Asker> askers, CancellationToken ct)
    {
        var ledger = new Ledger();
        var check = new AnswerCheck(world, ledger);
        var (reads, uses) = (new ReadExits(world, check, ledger), new UseExits(world, check, ledger));
        foreach (var asker in askers)
        {
            var random = new Random(seed);
            await reads.AskAsync(asker, random, whole, ct);
            await uses.AskAsync(asker, random, whole, ct);
        }

        return ledger;
    }
}
