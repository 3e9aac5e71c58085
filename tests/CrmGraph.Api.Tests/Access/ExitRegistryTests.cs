using CrmGraph.Access.Deciding;
using CrmGraph.Access.Exits;
using CrmGraph.Access.Worlds;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Access;

/// <summary>
/// What the matrix does not ask it cannot prove: the exits it asks, written down rather than sent, have to name everything the schema
/// and the server offer.
/// </summary>
public sealed class ExitRegistryTests
{
    [Fact]
    public async Task Every_field_argument_and_route_is_asked_by_an_exit_of_the_matrix()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await CanaryWorld.StartAsync(seed: 4, randomRoles: 0, canaries: true, ct);
        using var notebook = new Notebook(world.Schema);
        var asker = notebook.Write(world.Askers[0]);

        foreach (var exit in ExitRegistry.Of(world, new Ledger()))
        {
            await exit.AskAsync(asker, new Random(4), true, ct);
        }

        Assert.Empty(Surface.Of(world.Schema).Except(notebook.Named).Select(c => $"{c} is asked by no exit: see Exits/ExitRegistry").Order());
        Assert.Empty(Surface.Of(world.Api.Services.GetRequiredService<EndpointDataSource>()).Except(notebook.Named).Select(r => $"{r} is asked by no exit").Order());
    }
}
