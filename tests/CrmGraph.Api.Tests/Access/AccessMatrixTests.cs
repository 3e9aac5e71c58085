using CrmGraph.Access;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Exits;
using CrmGraph.Access.Worlds;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Access;

/// <summary>The reduced canary matrix; <c>make access-matrix</c> runs the whole one.</summary>
public sealed class AccessMatrixTests
{
    // Those who see least in most ways; the whole matrix asks as everybody.
    private static readonly string[] Askers = ["Service", "Sales+ReadOnly", "Random 1"];

    /// <summary>
    /// What the matrix does not ask it cannot prove: the exits it asks, written down rather than sent, have to name everything the
    /// schema and the server offer.
    /// </summary>
    [Fact]
    public async Task Every_field_argument_and_route_is_asked_and_no_value_leaves_for_whoever_may_not_read_it()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await CanaryWorld.StartAsync(seed: 1, randomRoles: 2, canaries: true, ct);
        using var notebook = new Notebook(world.Schema);
        foreach (var exit in ExitRegistry.Of(world, new Ledger()))
        {
            await exit.AskAsync(notebook.Write(world.Askers[0]), new Random(1), true, ct);
        }

        Assert.Empty(Surface.Of(world.Schema).Except(notebook.Named).Select(c => $"{c} is asked by no exit of Exits/ExitRegistry").Order());
        Assert.Empty(Surface.Of(world.Api.Services.GetRequiredService<EndpointDataSource>()).Except(notebook.Named).Select(r => $"{r} is asked by no exit of Exits/ExitRegistry").Order());

        var ledger = await Matrix.RunAsync(world, seed: 1, whole: false, world.Askers.Where(a => Askers.Contains(a.Name)), ct);

        Assert.True(ledger.Leaks.Count == 0, string.Join("\n", ledger.Leaks));
        Assert.True(ledger.Faults.Count == 0, string.Join("\n", ledger.Faults));
        Assert.True(ledger.Checks > 5_000, $"Only {ledger.Checks} checks.");
        Assert.Empty(new[] { "list", "nodes", "filter", "mutation", "written", "event", "reveal", "why", "route", "export", "import" }.Except(ledger.ChecksByExit.Keys));
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
