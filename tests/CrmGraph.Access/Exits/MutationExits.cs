using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Access.Exits;

/// <summary>
/// Every mutation, about one's own records, a colleague's in sight and others': what was asked for has to be allowed to be written, and
/// the whole payload, with what it says of refusals, shows no more than a query.
/// </summary>
internal sealed class MutationExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private const string Exit = "mutation";
    private const int Attempts = 3;
    private readonly Lazy<IReadOnlyList<(FieldDefinition, InputValueDefinition, GovernedField)>> _unique = new(() => [.. Unique(world)]);

    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        var turn = random.Next(3);
        foreach (var mutation in Mutations(world.Schema).OrderBy(m => m.Name.StartsWith("delete", StringComparison.Ordinal)).TakeWhile(_ => !ledger.IsOver))
        {
            if (mutation.Arguments.Find("input")?.Type.Named is not InputObjectType input)
            {
                await AskAsync(asker, mutation, null, null, ct);
                continue;
            }

            InputValueDefinition?[] extras = [null, .. input.Fields.Where(f => !f.IsRequired)];
            random.Shuffle(extras);
            foreach (var extra in extras.Take(whole ? extras.Length : 1))
            {
                await AskAsync(asker, mutation, new Inputs(world, random).Of(input, extra, Owner(asker, random, turn++)), extra, ct);
            }

            var refused = input.Fields.Where(f => f.Type.Named.Name != "ID" && f.Name != "version").ToArray();
            random.Shuffle(refused);
            foreach (var member in refused.Take(whole ? refused.Length : turn % 3 / 2))
            {
                var given = new Inputs(world, random).Of(input, member, Owner(asker, random, turn++));
                given[member.Name] = Inputs.Refused(member.Type);
                await AskAsync(asker, mutation, given, member, ct);
            }
        }
    }

    /// <summary>
    /// Gives what must be unique the value of a record the asker may not see or may not read that of. That it is taken is said, on
    /// purpose; of the record that has it nothing is.
    /// </summary>
    public async Task AskForTakenAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        foreach (var (mutation, member, field) in _unique.Value)
        {
            var holders = world.Rows.Where(r => r.Value.GetType() == field.Entity && field.Member.GetValue(r.Value) is string && PlainRule.Of(asker, r, field) != GraphQL.Planning.FieldAccess.Full).ToArray();
            random.Shuffle(holders);
            foreach (var holder in holders.Take(whole ? 4 : 1))
            {
                var given = new Inputs(world, random).Of((InputObjectType)mutation.Arguments.Find("input")!.Type.Named, member, asker.User.Id);
                given[member.Name] = field.Member.GetValue(holder.Value);
                await AskAsync(asker, mutation, given, member, ct, "conflict");
            }
        }
    }

    /// <summary>Asks for some changes of whoever may change nothing at all.</summary>
    public async Task AskInVainAsync(string exit, Asker asker, Random random, CancellationToken ct)
    {
        var some = Mutations(world.Schema).Where(m => m.Arguments.Find("input") is not null).ToArray();
        random.Shuffle(some);
        foreach (var mutation in some.Take(6))
        {
            var answer = await asker.AskAsync(Document(mutation), new { input = new Inputs(world, random).Of((InputObjectType)mutation.Arguments[0].Type.Named, null, asker.User.Id) }, ct);
            check.Check(exit, asker, answer, unchanged: false);
            if (Outcome.Of(answer, mutation.Name).IsDone)
            {
                ledger.Leaked(exit, $"changed by {mutation.Name}", asker.Name);
                await world.ReadRowsAsync();
            }
        }
    }

    /// <summary>What it takes to call a mutation and read back everything it gives.</summary>
    public static string Document(FieldDefinition mutation) => mutation.Arguments.Find("input") is { } input
        ? $"mutation($input: {input.Type}) {{ {mutation.Name}(input: $input) {{ {Question.All(mutation.Type.Named)} }} }}"
        : $"mutation {{ {mutation.Name} {{ {Question.All(mutation.Type.Named)} }} }}";

    private async Task AskAsync(
        Asker asker, FieldDefinition mutation, Dictionary<string, object?>? input, InputValueDefinition? extra, CancellationToken ct, string exit = Exit)
    {
        var answer = await asker.AskAsync(Document(mutation), new { input }, ct);
        var outcome = Outcome.Of(answer, mutation.Name);
        for (var again = 0; outcome.IsFault && again < Attempts; again++)
        {
            // On a machine that is too busy the database is not free in time; a fault of ours is one every time.
            check.CheckText(exit, asker, answer);
            answer = await asker.AskAsync(Document(mutation), new { input }, ct);
            outcome = Outcome.Of(answer, mutation.Name);
        }

        if (outcome.IsDone)
        {
            ledger.Checked("written");
            CheckRights("written", asker, mutation, input ?? []);
            await world.ReadRowsAsync();
        }
        else if (outcome.IsFault)
        {
            ledger.Failed(exit, $"{mutation.Name} {extra?.Name}", answer.Length > 300 ? answer[..300] : answer);
        }

        check.Check(exit, asker with { Name = $"{asker.Name} by {mutation.Name}" }, answer, unchanged: false);
    }

    // What was given has been written: of the record it was written to as it stood before.
    private void CheckRights(string exit, Asker asker, FieldDefinition mutation, Dictionary<string, object?> given)
    {
        var input = mutation.Arguments.Find("input")?.Type.Named as InputObjectType;
        var target = given.GetValueOrDefault("id") is string id ? world.Find(id) : null;
        foreach (var member in input?.Fields.Where(f => given.ContainsKey(f.Name) && f.Source is not null) ?? [])
        {
            foreach (var field in WriteRights.FieldsOf(member.Source!))
            {
                ledger.Checked(exit);
                if (!PlainRule.MayWrite(asker, field, target))
                {
                    ledger.Leaked(exit, $"{field.Coordinate} written by {mutation.Name}", $"{asker.Name} of {target?.ToString() ?? "a new record"}");
                }
            }
        }

        if (target is not null)
        {
            ledger.Checked(exit);
            if (!PlainRule.Sees(asker, target))
            {
                ledger.Leaked(exit, $"{target.Type} out of scope changed by {mutation.Name}", $"{asker.Name} of {target}");
            }
        }
    }

    // One's own, a colleague's in sight, and anybody's.
    private Guid Owner(Asker asker, Random random, int turn)
    {
        var seen = world.Rows.Where(r => r.Value is Customer && PlainRule.Sees(asker, r)).Select(r => PlainRule.OwnerOf(r.Value)!.Value).ToArray();
        return (turn % 3) switch
        {
            0 => asker.User.Id,
            1 when seen.Length > 0 => seen[random.Next(seen.Length)],
            _ => world.Askers[random.Next(world.Askers.Count)].User.Id,
        };
    }

    // Revealing has rules of its own and is asked for by them.
    private static IEnumerable<FieldDefinition> Mutations(Schema schema) => schema.Mutation!.Fields.Where(m => m.Name != RevealMutations.Action);

    private static IEnumerable<(FieldDefinition, InputValueDefinition, GovernedField)> Unique(CanaryWorld world) =>
        from mutation in Mutations(world.Schema)
        where mutation.Arguments.Find("input")?.Type.Named is InputObjectType
        from member in ((InputObjectType)mutation.Arguments.Find("input")!.Type.Named).Fields
        where member.Source is not null
        from field in WriteRights.FieldsOf(member.Source!)
        where world.IsUnique(field)
        select (mutation, member, field);

    /// <summary>How a mutation ended.</summary>
    private sealed record Outcome(bool IsDone, bool IsFault)
    {
        public static Outcome Of(string answer, string mutation)
        {
            using var json = JsonDocument.Parse(answer);
            var root = json.RootElement;
            if (root.TryGetProperty("errors", out var errors))
            {
                return new(false, errors.EnumerateArray().Any(e => !e.TryGetProperty("extensions", out var more) || !more.TryGetProperty("code", out _)));
            }

            return root.GetProperty("data").TryGetProperty(mutation, out var payload)
                ? new(!payload.TryGetProperty("errors", out var refused) || refused.ValueKind == JsonValueKind.Null, false)
                : new(false, false);
        }
    }
}
