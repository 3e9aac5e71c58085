using CrmGraph.Access.Worlds;

namespace CrmGraph.Access;

/// <summary>Proves that no field right leaks: <c>make access-matrix</c> and <c>make non-interference</c>.</summary>
internal static class AccessProgram
{
    private const int RandomRoleCount = 10;

    public static async Task<int> Main(string[] arguments)
    {
        var seed = Option(arguments, "--seed", 1);
        var roles = Option(arguments, "--roles", RandomRoleCount);
        if (arguments is ["interference", ..])
        {
            return await InterferenceAsync(seed, roles, Option(arguments, "--queries", 2_000), Option(arguments, "--askers", int.MaxValue));
        }

        await using var world = await CanaryWorld.StartAsync(seed, roles, canaries: true, CancellationToken.None);
        Console.WriteLine($"{world.Askers.Count} askers, {world.Rows.Count} records, {world.Canaries.Count} unique values, seed {seed}");
        var ledger = await Matrix.RunAsync(world, seed, !arguments.Contains("--reduced"), world.Askers.Take(Option(arguments, "--askers", int.MaxValue)), CancellationToken.None, Array.IndexOf(arguments, "--exits") is >= 0 and var at ? arguments[at + 1].Split(',') : null);
        ledger.Print(Console.Out);
        return ledger.Leaks.Count + ledger.Faults.Count == 0 ? 0 : 1;
    }

    private static async Task<int> InterferenceAsync(int seed, int roles, int queries, int askers)
    {
        await using var world = await CanaryWorld.StartAsync(seed, roles, canaries: false, CancellationToken.None);
        var comparison = new NonInterference(world, new Random(seed), Console.Out);
        foreach (var asker in world.Askers.Take(askers))
        {
            await comparison.RunAsync(asker, queries, seed, CancellationToken.None);
        }

        foreach (var difference in comparison.Differences.Take(20))
        {
            Console.WriteLine($"  DIFFERENCE {difference}");
        }

        Console.WriteLine($"{comparison.Refused:N0} of the answers were refusals");
        Console.WriteLine($"{comparison.Queries:N0} queries, {comparison.Differences.Count} differences");
        return comparison.Differences.Count == 0 ? 0 : 1;
    }

    private static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length && int.TryParse(arguments[at + 1], out var value) ? value : otherwise;
}
