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
        await using var world = await CanaryWorld.StartAsync(seed, roles, canaries: true, CancellationToken.None);
        Console.WriteLine($"{world.Askers.Count} askers, {world.Rows.Count} records, {world.Canaries.Count} unique values, seed {seed}");
        var ledger = await Matrix.RunAsync(world, seed, !arguments.Contains("--reduced"), world.Askers.Take(Option(arguments, "--askers", int.MaxValue)), CancellationToken.None);
        ledger.Print(Console.Out);
        return ledger.Leaks.Count + ledger.Faults.Count == 0 ? 0 : 1;
    }

    private static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length && int.TryParse(arguments[at + 1], out var value) ? value : otherwise;
}
