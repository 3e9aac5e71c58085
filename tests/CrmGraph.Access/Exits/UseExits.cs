using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>One way to look into fields without selecting them, and which fields it looks into.</summary>
/// <param name="Exit">What the report calls the way.</param>
/// <param name="Document">The question.</param>
/// <param name="Fields">Those it looks into.</param>
/// <param name="Field">The field of the schema that does: whatever it shows tells.</param>
internal sealed record Use(string Exit, string Document, IReadOnlyList<GovernedField> Fields, string Field);

/// <summary>
/// Ways to let the server look into fields: operators of filters, orders, numbers over records, groups, search. Allowed when every field on the way may be used; otherwise the whole field is refused.
/// </summary>
internal sealed class UseExits(CanaryWorld world, AnswerCheck check, Ledger ledger, Func<Schema, IEnumerable<Use>> ways)
{
    private const int Sampled = 10;
    private readonly Lazy<Use[]> _uses = new(() => [.. ways(world.Schema)]);

    public Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct) => AskAsync(asker, random, whole, int.MaxValue, ct);

    /// <summary>Asks at most some of what a reduced round asks.</summary>
    public Task AskSomeAsync(Asker asker, Random random, int count, CancellationToken ct) => AskAsync(asker, random, whole: false, count, ct);

    private async Task AskAsync(Asker asker, Random random, bool whole, int count, CancellationToken ct)
    {
        var uses = _uses.Value.ToArray();
        var seen = world.Rows.Where(r => PlainRule.Sees(asker, r)).Select(r => r.Value.GetType()).ToHashSet();
        var allowed = uses.SelectMany(u => u.Fields).Distinct().ToDictionary(f => f, f => PlainRule.MayUse(asker, world.Rows, f));
        if (!whole)
        {
            // Each field at each exit once, the operators of a field take turns; what is allowed cannot leak and is sampled.
            random.Shuffle(uses);
            uses = [.. uses.DistinctBy(u => (u.Exit, string.Join(',', u.Fields.Select(f => f.Coordinate)))).Where(u => random.Next(Sampled) == 0 || !u.Fields.All(f => allowed[f]))];
        }

        foreach (var use in uses.Take(count).TakeWhile(_ => !ledger.IsOver))
        {
            await AskAsync(asker, use, use.Fields.All(f => allowed[f]), use.Fields.All(f => seen.Contains(f.Entity)), ct);
        }
    }

    private async Task AskAsync(Asker asker, Use use, bool isAllowed, bool isAboutSomething, CancellationToken ct)
    {
        var answer = await asker.AskAsync(use.Document, null, ct);
        check.Check(use.Exit, asker, answer);
        ledger.Checked(use.Exit);
        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.TryGetProperty("errors", out var errors) ? errors[0] : default;
        var reason = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("reason", out var said) ? said.GetString() : null;
        var coordinate = use.Fields.Count > 0 ? use.Fields[^1].Coordinate : "what everybody may use";
        if (error.ValueKind == JsonValueKind.Object && reason != "FIELD_USE" && !answer.Contains("AUTH_NOT_AUTHORIZED", StringComparison.Ordinal))
        {
            ledger.Failed(use.Exit, use.Document, error.GetRawText());
        }
        else if (isAllowed && isAboutSomething && reason is not null)
        {
            ledger.Denied(use.Exit, coordinate, $"{asker.Name}: {use.Document}");
        }
        else if (!isAllowed && error.ValueKind != JsonValueKind.Object && IsTelling(json.RootElement.GetProperty("data"), use.Field))
        {
            ledger.Leaked(use.Exit, $"{coordinate} used", $"{asker.Name}: {use.Document}");
        }
    }

    // Anything it shows; null tells nothing, and neither does a record that is not there.
    private static bool IsTelling(JsonElement answer, string field) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.EnumerateArray().Any(i => IsTelling(i, field)),
        JsonValueKind.Object => answer.EnumerateObject().Any(p => p.Name == field ? p.Value.ValueKind != JsonValueKind.Null : IsTelling(p.Value, field)),
        _ => false,
    };
}
