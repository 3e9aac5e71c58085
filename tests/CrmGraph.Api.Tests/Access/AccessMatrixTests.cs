using CrmGraph.Access;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Api.Tests.Access;

/// <summary>The reduced canary matrix; <c>make access-matrix</c> runs the whole one.</summary>
public sealed class AccessMatrixTests
{
    // Those who see least in most ways; the whole matrix asks as everybody.
    private static readonly string[] Askers = ["Service", "Sales+ReadOnly", "Random 1"];

    [Fact]
    public async Task No_value_leaves_by_any_exit_for_whoever_may_not_read_it()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await CanaryWorld.StartAsync(seed: 1, randomRoles: 2, canaries: true, ct);

        var ledger = await Matrix.RunAsync(world, seed: 1, whole: false, world.Askers.Where(a => Askers.Contains(a.Name)), ct);

        Assert.Empty(ledger.Leaks);
        Assert.Empty(ledger.Faults);
        Assert.True(ledger.Checks > 5_000, $"Only {ledger.Checks} checks.");
    }

    [Fact]
    public async Task Answers_do_not_depend_on_what_the_asker_may_not_see()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await CanaryWorld.StartAsync(seed: 2, randomRoles: 2, canaries: false, ct);
        var comparison = new NonInterference(world, new Random(2), TextWriter.Null);

        foreach (var asker in world.Askers.Where(a => Askers.Contains(a.Name)))
        {
            await comparison.RunAsync(asker, 60, seed: 2, ct);
        }

        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Queries - comparison.Refused / 2 > 50, "Too few questions were answered.");
    }
}
