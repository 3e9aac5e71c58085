using System.Reflection;
using CrmGraph.Access.Deciding;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Access.Worlds;

/// <summary>Another company that one asker cannot tell from this one: other values where they may not read, the same elsewhere.</summary>
internal sealed class Change
{
    private readonly Dictionary<Row, Dictionary<string, object?>> _values = [];

    /// <summary>The values the records get, by the member.</summary>
    public IEnumerable<(MemberInfo Member, object? Value)> Values =>
        _values.SelectMany(r => r.Value.Select(v => ((MemberInfo)r.Key.Value.GetType().GetProperty(v.Key)!, v.Value)));

    public int Count => _values.Sum(v => v.Value.Count);

    /// <summary>Other values of what <paramref name="asker"/> may not read in full; masked texts change where the mask hides them.</summary>
    public static Change OfHiddenValues(CanaryWorld world, Asker asker, Random random) =>
        Of(world, random, (row, field) => PlainRule.Sees(asker, row) ? PlainRule.Of(asker, row, field) : FieldAccess.Full);

    /// <summary>Other values of every field of every record <paramref name="asker"/> does not see.</summary>
    public static Change OfRecordsOutOfScope(CanaryWorld world, Asker asker, Random random) =>
        Of(world, random, (row, _) => PlainRule.Sees(asker, row) ? FieldAccess.Full : FieldAccess.None);

    public Task<int> ApplyAsync(CanaryWorld world) => world.Api.InSystemAsync(async db =>
    {
        foreach (var (row, values) in _values)
        {
            await RowTable.WriteAsync(db, row, values);
        }

        return Count;
    });

    private static Change Of(CanaryWorld world, Random random, Func<Row, GovernedField, FieldAccess> access)
    {
        var change = new Change();
        foreach (var row in world.Rows)
        {
            foreach (var field in AccessModel.Fields.Where(f => f.Entity == row.Value.GetType() && access(row, f) < FieldAccess.Full))
            {
                if (OtherValues.Of(world.Rows, row, field, access(row, field) == FieldAccess.Mask, random) is (var member, var value))
                {
                    change.Set(row, member, value);
                }
            }

            change.Follow(row);
        }

        foreach (var (row, member, (source, sourceMember)) in Copies.Of(world.Rows, world.Rows.ToDictionary(r => r.Id)))
        {
            var from = world.Rows.Single(r => r.Id == source);
            if (change._values.GetValueOrDefault(from)?.GetValueOrDefault(sourceMember) is { } value)
            {
                change.Set(row, member, value);
            }
        }

        foreach (var (row, stage) in world.Rows.Where(r => r.Value is StageChange)
            .Select(r => (r, change._values.GetValueOrDefault(world.Rows.Single(o => o.Id == ((StageChange)r.Value).OpportunityId))?.GetValueOrDefault(nameof(Opportunity.StageId))))
            .Where(r => r.Item2 is not null))
        {
            change.Set(row, nameof(StageChange.ToStageId), stage);
        }

        return change;
    }

    private void Set(Row row, string member, object? value) =>
        (_values.TryGetValue(row, out var values) ? values : _values[row] = [])[member] = value;

    // What the application computes when it stores one of these values.
    private void Follow(Row row)
    {
        if (!_values.TryGetValue(row, out var values))
        {
            return;
        }

        bool Changed(params string[] members) => members.Any(values.ContainsKey);
        object? Now(string member) => values.TryGetValue(member, out var value) ? value : row.Value.GetType().GetProperty(member)!.GetValue(row.Value);
        switch (row.Value)
        {
            case Customer when Changed(nameof(Customer.Name), nameof(Customer.Code)):
                values[nameof(Customer.SearchText)] = SearchTerm.Of((string?)Now(nameof(Customer.Name)), (string?)Now(nameof(Customer.Code)));
                break;
            case Contact when Changed(nameof(Contact.FullName), nameof(Contact.Phones)):
                values[nameof(Contact.SearchText)] = SearchTerm.Of((string?)Now(nameof(Contact.FullName)));
                values[nameof(Contact.PhoneDigits)] = string.Join(' ', (List<string>)Now(nameof(Contact.Phones))!);
                break;
            case Opportunity when Changed(nameof(Opportunity.Amount), nameof(Opportunity.Probability)):
                values[nameof(Opportunity.WeightedAmount)] = decimal.Round((decimal)Now(nameof(Opportunity.Amount))! * (int)Now(nameof(Opportunity.Probability))! / 100, 2);
                break;
            case Interaction when Changed(nameof(Interaction.At)):
                values[nameof(Interaction.Day)] = BusinessDay.Of((DateTimeOffset)Now(nameof(Interaction.At))!);
                break;
            case Feedback when Changed(nameof(Feedback.ReceivedAt)):
                values[nameof(Feedback.DueAt)] = ((DateTimeOffset)Now(nameof(Feedback.ReceivedAt))!).AddDays(1);
                break;
            case ImportantDate when Changed(nameof(ImportantDate.Month), nameof(ImportantDate.Day)):
                values[nameof(ImportantDate.NextOn)] = new DateOnly(2027, (int)Now(nameof(ImportantDate.Month))!, (int)Now(nameof(ImportantDate.Day))!);
                break;
        }
    }
}
