using CrmGraph.Access;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.Api.Access;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.GraphQL.Planning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Tests.Access;

/// <summary>The matrix is worth something only when it sees a gate that is not asked, wherever that is.</summary>
public sealed class ForgottenGateTests : IAsyncLifetime
{
    // Where the engine asks, at which exit it shows when it does not, and to whom.
    private static readonly (string Site, string Exit, string Asker)[] Sites =
    [
        ("SelectionReader.ReadMember", "list", "Blind"),
        ("SelectionReader.ReadResolver", "node", "Blind"),
        ("FilterReader.ReadMember", "filter", "Blind"),
        ("OrderReader.ReadObject", "sort", "Blind"),
        ("AggregateReader.RequireFull", "aggregate", "Blind"),
        ("WriteGate.Refused", "mutation", "Blind"),
        ("MaskedWriter.Write", "list", "ReadOnly"),
        ("MaskedWriter.MaskItems", "list", "ReadOnly"),
    ];

    private CanaryWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await CanaryWorld.StartAsync(seed: 3, randomRoles: 0, canaries: true, TestContext.Current.CancellationToken, services =>
    {
        var real = services.Last(s => s.ServiceType == typeof(IFieldGate)).ImplementationType!;
        services.RemoveAll<IFieldGate>();
        services.AddSingleton<IFieldGate>(s => new LeakyGate((IFieldGate)ActivatorUtilities.CreateInstance(s, real)));
    });

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Matrix_sees_a_gate_that_one_place_forgets_and_a_scope_that_is_open_for_one_kind_of_record()
    {
        var gate = (LeakyGate)_world.Api.Services.GetRequiredService<IFieldGate>();
        List<string> unseen = [];
        foreach (var (site, exit, asker) in Sites)
        {
            gate.Site = site;
            unseen.AddRange((await RunAsync(asker, exit)).Leaks.Count == 0 ? [site] : []);
            gate.Site = null;
            await _world.ReadRowsAsync();
        }

        // Nothing is seen where nothing is forgotten; of the ways of use the short one stands for all, AccessMatrixTests ask the rest.
        Assert.Empty((await RunAsync("Blind", "list")).Leaks);
        Assert.Empty((await RunAsync("Blind", "sort")).Leaks);
        Assert.Empty((await RunAsync("ReadOnly", "list")).Leaks);

        var blind = await LeakyRights.OfAsync(_world, Asker("Blind"), TestContext.Current.CancellationToken);
        Assert.Empty((await RunAsync("Blind", "search")).Leaks);
        foreach (var searched in new[] { typeof(Customer).GetProperty(nameof(Customer.SearchText))!, typeof(Contact).GetProperty(nameof(Contact.SearchText))! })
        {
            var takeBack = blind.OpenField(AccessModel.Find(searched)!);
            unseen.AddRange((await RunAsync("Blind", "search")).Leaks.Count == 0 ? [$"RequireUse of {searched.DeclaringType!.Name}"] : []);
            takeBack();
        }

        // An export that takes out whatever may be read.
        Assert.Empty((await RunAsync("Homebound", "export")).Leaks);
        var remember = (await LeakyRights.OfAsync(_world, Asker("Homebound"), TestContext.Current.CancellationToken)).ForgetExport();
        unseen.AddRange((await RunAsync("Homebound", "export")).Leaks.Count == 0 ? ["EnterExport"] : []);
        remember();

        Assert.Empty((await RunAsync("Sales", "node")).Leaks);
        Assert.Empty((await RunAsync("Narrow", "node")).Leaks);

        // What belongs to a customer is locked twice: it needs the customer in sight as well.
        foreach (var kind in Enum.GetValues<RecordEntity>())
        {
            var asker = kind == RecordEntity.Customer ? "Sales" : "Narrow";
            var takeBack = (await LeakyRights.OfAsync(_world, Asker(asker), TestContext.Current.CancellationToken)).OpenScope(kind);
            unseen.AddRange((await RunAsync(asker, "node")).Leaks.Any(l => l.Contains("out of scope", StringComparison.Ordinal)) ? [] : [$"scope of {kind}"]);
            takeBack();
        }

        Assert.Empty(unseen);
    }

    private Asker Asker(string name) => _world.Askers.Single(a => a.Name == name);

    private Task<Ledger> RunAsync(string asker, string exit) =>
        Matrix.RunAsync(_world, seed: 3, whole: false, [Asker(asker)], TestContext.Current.CancellationToken, [exit], stopsAtLeak: true);
}
