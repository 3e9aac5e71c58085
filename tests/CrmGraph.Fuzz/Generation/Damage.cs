using System.Text;
using System.Text.RegularExpressions;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Fuzz.Generation;

/// <summary>Turns what is right into what is nearly right, or wrong.</summary>
internal static partial class Damage
{
    /// <summary>One to three tokens go, double, swap or become others.</summary>
    public static byte[] Tokens(byte[] document, Schema schema, Dice dice)
    {
        var tokens = Token().Matches(Encoding.UTF8.GetString(document)).Select(m => m.Value).ToList();
        for (var times = dice.Between(1, 3); times > 0 && tokens.Count > 2; times--)
        {
            var at = dice.Below(tokens.Count - 1);
            switch (dice.Below(7))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
                    break;
                case 3:
                    tokens[at] = tokens[dice.Below(tokens.Count)];
                    break;
                case 4:
                    tokens[at] = Name(schema, dice);
                    break;
                case 5:
                    tokens.Insert(at, dice.Pick("@skip(if: true)", "@include(if: $x)", "@deprecated", "@skip", "...F0", "... on Query", "__typename", "$v0", "{", "}", "(", ")", ":", "!", "[", "\"\"\"a\"\"\"", "query", "fragment F0 on Query { ...F0 }"));
                    break;
                default:
                    tokens[at] = dice.Pick(dice.Pick(OddValues.Numbers), FuzzValue.Text(dice.Pick(OddValues.Texts)).Literal, "null", "$none", "{}", "[]");
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Join(' ', tokens));
    }

    /// <summary>Flips, cuts, doubles or inserts bytes.</summary>
    public static byte[] Bytes(byte[] text, Dice dice)
    {
        var bytes = text.ToList();
        for (var times = dice.Between(1, 4); times > 0 && bytes.Count > 1; times--)
        {
            var at = dice.Below(bytes.Count);
            switch (dice.Below(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << dice.Below(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, dice.Between(1, 20)));
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, dice.Between(1, 40))));
                    break;
                default:
                    bytes.InsertRange(at, dice.Pick(OddValues.Bytes));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Name(Schema schema, Dice dice)
    {
        var type = dice.Pick(schema.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal).ToList());
        return type is FieldsType { Fields.Count: > 0 } fields && dice.Chance(60) ? dice.Pick<FieldDefinition>(fields.Fields).Name : type.Name;
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|\.\.\.|[A-Za-z_][A-Za-z0-9_]*|-?[0-9][0-9.eE+-]*|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
