using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Access.Exits;

/// <summary>One kind of way out of the application and how it is asked.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="AskAsync">Asks as somebody; whole, or the parts that repeat each other in turns.</param>
internal sealed record Exit(string Name, Func<Asker, Random, bool, CancellationToken, Task> AskAsync);

/// <summary>
/// Every way out: the one list the matrix asks. What the exits here ask, together, must name all of the <see cref="Surface"/>; a test
/// holds it, so that a new field, argument or route fails the build until one of them asks it.
/// </summary>
internal static class ExitRegistry
{
    /// <summary>The exits in the order they are asked: those that change the company come last.</summary>
    public static IReadOnlyList<Exit> Of(CanaryWorld world, Ledger ledger)
    {
        var check = new AnswerCheck(world, ledger);
        var reads = new ReadExits(world, check, ledger);
        var filters = new UseExits(world, check, ledger, FilterUses.Of);
        var pages = new PageExits(world, check, ledger);
        var rights = new RightsExits(world, check, ledger);
        var events = new EventExits(world, check, ledger);
        var mutations = new MutationExits(world, check, ledger);
        var routes = new RouteExits(world, check, ledger);
        var exports = new ExportExits(world, check, ledger);
        var imports = new ImportExits(world, check, ledger);
        return
        [
            new("list", (asker, _, _, ct) => reads.AskListsAsync(asker, ct)),
            new("single", reads.AskForEachAsync),
            new("node", (asker, _, _, ct) => reads.AskNodesAsync(asker, ct)),
            new("nested", reads.AskPathsAsync),
            new("other", (asker, _, _, ct) => reads.AskOthersAsync(asker, ct)),
            new("page", pages.AskAsync),
            new("filter", filters.AskAsync),
            new("sort", new UseExits(world, check, ledger, OrderUses.Of).AskAsync),
            new("aggregate", new UseExits(world, check, ledger, AggregateUses.Of).AskAsync),
            new("search", new UseExits(world, check, ledger, SearchUses.Of).AskAsync),
            new("tier rule", new UseExits(world, check, ledger, _ => TierRuleUses.Of(world)).AskAsync),
            new("segment", new UseExits(world, check, ledger, _ => SegmentUses.Of(world)).AskAsync),
            new("care", new UseExits(world, check, ledger, _ => CareUses.Of()).AskAsync),
            new("find", new SearchUses(world, check, ledger).FindAsync),
            new("why", rights.AskWhyAsync),
            new("route", (asker, _, _, ct) => routes.AskAsync(asker, ct)),
            new("view as", new ViewAsExits(world, reads, filters, mutations, check, ledger).AskAsync),
            new("export", exports.AskAsync),
            new("event", events.AskAsync),
            new("reveal", rights.RevealAsync),
            new("conflict", mutations.AskForTakenAsync),
            new("import", imports.AskAsync),
            new("mutation", mutations.AskAsync),
        ];
    }
}
