using System.Text.RegularExpressions;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Access.Exits;

/// <summary>Rules of tiers tried out: who would move, how many and who they are tells who fulfils the condition and which tier they are in.</summary>
internal static partial class TierRuleUses
{
    private const string Exit = "tier rule";

    public static IEnumerable<Use> Of(CanaryWorld world)
    {
        var tier = world.Rows.First(r => r.Value is Tier).GlobalId;
        return from condition in Company.Conditions
               let rules = $"rules: [{{ tierId: \"{tier}\", description: \"x\", where: {Literal(condition.Key)} }}], defaultTierId: \"{tier}\""
               let fields = condition.Value.Append("Customer.tier").Append("Customer.tierHeldUntil").Select(c => AccessModel.Find(c)!).ToArray()
               from ask in new[]
               {
                   $"{{ it: previewTierRules({rules}) {{ customers held moving moves {{ fromTierId toTierId count }} }} }}",
                   $"{{ it: tierPreviewCustomers({rules}, fromTierId: null, toTierId: \"{tier}\", first: 3, after: null, where: {{}}, order: []) {{ totalCount nodes {{ __typename id }} }} }}",
                   $"{{ it: tierPreviewCustomers({rules}, fromTierId: \"{tier}\", toTierId: \"{tier}\", last: 3, before: null) {{ totalCount edges {{ cursor node {{ __typename id }} }} pageInfo {{ hasNextPage }} }} }}",
               }
               select new Use(Exit, ask, fields, "it");
    }

    // As it stands in a document: names without quotes, and the one value of an enumeration.
    private static string Literal(string json) => Name().Replace(json, "$1:").Replace("\"LOST\"", "LOST", StringComparison.Ordinal);

    [GeneratedRegex("\"(\\w+)\":")]
    private static partial Regex Name();
}
