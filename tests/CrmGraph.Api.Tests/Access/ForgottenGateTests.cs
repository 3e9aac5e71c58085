using CrmGraph.Access;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Planning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Tests.Access;

/// <summary>The matrix is worth something only when it sees a gate that is not asked.</summary>
public sealed class ForgottenGateTests
{
    private static readonly string[] Sites =
        ["SelectionReader.ReadMember", "SelectionReader.ReadResolver", "OrderReader.ReadObject", "FilterReader.ReadMember", "AggregateReader.RequireFull"];

    [Fact]
    public async Task Matrix_sees_a_gate_that_one_place_forgets()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await CanaryWorld.StartAsync(seed: 3, randomRoles: 0, canaries: true, ct, services =>
        {
            var real = services.Last(s => s.ServiceType == typeof(IFieldGate)).ImplementationType!;
            services.RemoveAll<IFieldGate>();
            services.AddSingleton<IFieldGate>(s => new LeakyGate((IFieldGate)ActivatorUtilities.CreateInstance(s, real)));
        });
        var gate = (LeakyGate)world.Api.Services.GetRequiredService<IFieldGate>();
        var blind = world.Askers.Where(a => a.Name == "Blind").ToList();

        var whole = await Matrix.RunAsync(world, seed: 3, whole: false, blind, ct);
        List<string> unseen = [];
        foreach (var site in Sites)
        {
            gate.Site = site;
            if ((await Matrix.RunAsync(world, seed: 3, whole: false, blind, ct)).Leaks.Count == 0)
            {
                unseen.Add(site);
            }
        }

        Assert.Empty(whole.Leaks);
        Assert.Empty(unseen);
    }
}
