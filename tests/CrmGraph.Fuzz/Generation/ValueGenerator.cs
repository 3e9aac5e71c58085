using CrmGraph.GraphQL.Types;

namespace CrmGraph.Fuzz.Generation;

/// <summary>Values for arguments and input fields: mostly of their type, often at its edge, sometimes of another.</summary>
internal sealed class ValueGenerator(Dice dice, Records records)
{
    private const int Deepest = 5;

    public FuzzValue Of(InputValueDefinition place) => Of(place.Type, place, 0);

    private FuzzValue Of(GraphQLType type, InputValueDefinition place, int depth)
    {
        if (dice.Below(1000) < 8)
        {
            return OfNoType();
        }

        if (type is NonNullType required)
        {
            return Of(required.OfType, place, depth);
        }

        if (!place.Type.IsNonNull && dice.Chance(6))
        {
            return FuzzValue.Null;
        }

        return type switch
        {
            ListType list => ListOf(list.OfType, place, depth),
            EnumType values => FuzzValue.Enum(dice.Pick<EnumValueDefinition>(values.Values).Name),
            InputObjectType input => ObjectOf(input, depth),
            _ => ScalarOf(type.Named.Name, place),
        };
    }

    private FuzzValue ListOf(GraphQLType item, InputValueDefinition place, int depth)
    {
        var count = dice.Below(100) switch { < 10 => 0, < 95 => dice.Between(1, 3), < 99 => dice.Between(4, 60), _ => 1_100 };
        return dice.Chance(5)
            ? Of(item, place, depth)
            : FuzzValue.List([.. Enumerable.Range(0, depth >= 2 ? Math.Min(count, 3) : count).Select(_ => Of(item, place, depth + 1))]);
    }

    private FuzzValue ObjectOf(InputObjectType input, int depth)
    {
        IEnumerable<InputValueDefinition> given = input.Filter is null && input.Fields.Any(f => f.IsRequired)
            ? input.Fields.Where(f => f.IsRequired ? !dice.Chance(1) : dice.Chance(35))
            : dice.Shuffle(input.Fields.Where(f => depth < Deepest || f.Type.Named is not InputObjectType)).Take(dice.Between(0, depth == 0 ? 3 : 2));
        return FuzzValue.Object([.. given.Select(f => (f.Name, Of(f.Type, f, depth + 1)))]);
    }

    private FuzzValue ScalarOf(string scalar, InputValueDefinition place) => scalar switch
    {
        "Boolean" => FuzzValue.Same(dice.Pick("true", "false")),
        "Int" or "Short" or "Long" => FuzzValue.Same(IntegerOf(place.Name)),
        "Float" or "Decimal" => FuzzValue.Same(dice.Chance(60) ? $"{dice.Below(100_000)}.{dice.Below(100):00}" : dice.Pick(OddValues.Numbers)),
        "ID" => FuzzValue.Text(IdOf(place)),
        "DateTime" => FuzzValue.Text(dice.Chance(60) ? $"2026-{dice.Between(1, 12):00}-{dice.Between(1, 28):00}T{dice.Below(24):00}:00:00Z" : dice.Pick(OddValues.Times)),
        "LocalDate" or "Date" => FuzzValue.Text(dice.Chance(60) ? $"2026-{dice.Between(1, 12):00}-{dice.Between(1, 28):00}" : dice.Pick(OddValues.Days)),
        "UUID" => FuzzValue.Text(dice.Pick("018f0000-0000-7000-8000-000000000001", "018F000000007000800000000000000A", "x", "")),
        "Any" => dice.Chance(50) ? OfNoType() : FuzzValue.Text(dice.Pick(OddValues.Texts)),
        _ => FuzzValue.Text(TextOf(place.Name)),
    };

    private string IntegerOf(string name) => name switch
    {
        "version" when dice.Chance(90) => $"{dice.Below(4)}",
        "first" or "last" when dice.Chance(85) => $"{dice.Between(0, 12)}",
        _ => dice.Chance(60) ? $"{dice.Below(120)}" : dice.Pick(OddValues.Numbers),
    };

    private string IdOf(InputValueDefinition place)
    {
        var type = place.IdTypeName ?? records.Ids.Keys.FirstOrDefault(k => place.Name.StartsWith(k, StringComparison.OrdinalIgnoreCase));
        return dice.Below(100) switch
        {
            < 80 when type is not null && records.Ids.TryGetValue(type, out var ids) && ids.Length > 0 => dice.Pick(ids),
            < 92 => dice.Pick(records.AllIds),
            _ => dice.Pick(OddValues.Ids),
        };
    }

    private string TextOf(string name) => name switch
    {
        "after" or "before" => CursorOf(),
        _ => dice.Chance(50) ? $"{dice.Pick("Acme", "北京", "follow up", "价格", "x")} {dice.Below(50)}" : dice.Pick(OddValues.Texts),
    };

    private string CursorOf()
    {
        if (dice.Chance(30) || records.Cursors.Count == 0)
        {
            return dice.Pick(OddValues.Cursors);
        }

        var cursor = dice.Pick(records.Cursors);
        if (dice.Chance(40))
        {
            return cursor;
        }

        // A cursor that somebody worked on.
        var raw = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, raw, out var length) || length == 0)
        {
            return cursor[..dice.Below(cursor.Length)];
        }

        raw[dice.Below(length)] = (byte)dice.Below(256);
        return Convert.ToBase64String(raw.AsSpan(0, dice.Chance(70) ? length : dice.Below(length)));
    }

    private FuzzValue OfNoType() => dice.Pick(
        FuzzValue.Null,
        FuzzValue.Same("true"),
        FuzzValue.Same(dice.Pick(OddValues.Numbers)),
        FuzzValue.Text(dice.Pick(OddValues.Texts)),
        FuzzValue.Same("[]"),
        FuzzValue.Same("{}"),
        FuzzValue.Same("[[[null]]]"),
        FuzzValue.Enum("NO_SUCH_VALUE"));
}
