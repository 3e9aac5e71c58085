using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>What tells of rights rather than of records: why somebody sees a field, and the one masked value shown on request.</summary>
internal sealed class RightsExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private const int Together = 20;

    /// <summary>Asks why, for oneself and for a colleague; the answer has to be what the rule says.</summary>
    public async Task AskWhyAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        var colleague = world.Askers[random.Next(world.Askers.Count)];
        var places = new List<(Row Row, GovernedField Field)>();
        foreach (var kind in world.Rows.GroupBy(r => r.Type))
        {
            var rows = kind.ToArray();
            random.Shuffle(rows);
            var fields = AccessModel.Fields.Where(f => f.Type == kind.Key).ToArray();
            random.Shuffle(fields);
            places.AddRange(from row in rows.Take(whole ? 6 : 2) from field in fields.Take(whole ? fields.Length : 2) select (row, field));
        }

        foreach (var some in places.Chunk(Together))
        {
            await AskWhyAsync(asker, asker, some, ct);
        }

        foreach (var some in places.Take(whole ? places.Count : Together).Chunk(Together))
        {
            await AskWhyAsync(asker, colleague, some, ct);
        }
    }

    private async Task AskWhyAsync(Asker asker, Asker about, (Row Row, GovernedField Field)[] places, CancellationToken ct)
    {
        var type = Question.All(world.Schema.Query.Fields.Find("whyAccess")!.Type.Named);
        var user = about.User.Id == asker.User.Id ? "" : $", userId: \"{GlobalId.Encode(nameof(User), about.User.Id)}\"";
        var answer = await asker.AskAsync(
            $"{{ {string.Join(' ', places.Select((p, i) => $"w{i}: whyAccess(id: \"{p.Row.GlobalId}\", field: \"{p.Field.Name}\"{user}) {{ {type} }}"))} }}", null, ct);
        check.CheckText("why", asker, answer);
        using var json = JsonDocument.Parse(answer);
        var mayAsk = user.Length == 0 || asker.Roles.Any(r => r.SpecialRights.Contains(Permissions.ManageRoles));
        for (var i = 0; i < places.Length; i++)
        {
            ledger.Checked("why");
            var (row, field) = places[i];
            if (!json.RootElement.TryGetProperty("data", out var data) || !data.TryGetProperty($"w{i}", out var told) || told.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var sees = PlainRule.Sees(about, row);
            var access = Enum.Parse<FieldAccess>(told.GetProperty("access").GetString()!, ignoreCase: true);
            if (!mayAsk || !PlainRule.Sees(asker, row))
            {
                ledger.Leaked("why", $"{row.Type} explained", $"{asker.Name} of {row}");
            }
            else if (told.GetProperty("visible").GetBoolean() != sees || access > (sees ? PlainRule.Of(about, row, field) : FieldAccess.None))
            {
                ledger.Leaked("why", $"{field.Coordinate} told as {access}", $"{asker.Name} about {about.Name} of {row}");
            }
        }
    }

    /// <summary>Asks to see values: only a masked one, only with the right to, and never another with it.</summary>
    public async Task RevealAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        var places = (from row in world.Rows
                      from field in AccessModel.Fields
                      where field.Entity == row.Value.GetType() && field.Member.GetValue(row.Value) is string or List<string>
                      select (Row: row, Field: field, IsMasked: PlainRule.Sees(asker, row) && PlainRule.Of(asker, row, field) == FieldAccess.Mask)).ToArray();
        random.Shuffle(places);
        var mutation = world.Schema.Mutation!.Fields.Find(RevealMutations.Action)!;
        foreach (var (row, field, isMasked) in places.Where(p => p.IsMasked).Take(whole ? 30 : 5).Concat(places.Where(p => !p.IsMasked).Take(whole ? 60 : 10)))
        {
            var answer = await asker.AskAsync(MutationExits.Document(mutation), new { input = new { id = row.GlobalId, field = field.Name, reason = "asked" } }, ct);
            var isAllowed = isMasked && asker.Roles.Any(r => r.SpecialRights.Contains(Permissions.Reveal));
            check.CheckText("reveal", asker, answer, isAllowed ? new Canary(row, field) : null);
            using var json = JsonDocument.Parse(answer);
            var isShown = json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty(mutation.Name, out var payload) && payload.TryGetProperty("revealedField", out var shown) && shown.ValueKind == JsonValueKind.Object;
            if (isShown && !isAllowed)
            {
                ledger.Leaked("reveal", $"{field.Coordinate} revealed", $"{asker.Name} of {row}");
            }
            else if (isAllowed && !isShown)
            {
                ledger.Denied("reveal", field.Coordinate, $"{asker.Name} of {row}: {answer}");
            }
        }
    }
}
