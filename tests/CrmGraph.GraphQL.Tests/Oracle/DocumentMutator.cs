using System.Text.RegularExpressions;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>Takes real documents and changes one to three tokens of each: gone, twice, elsewhere, or another one.</summary>
public sealed partial class DocumentMutator(IReadOnlyList<string> documents, int seed)
{
    private static readonly string[] Strangers =
        ["{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "...", "on", "fragment", "query", "mutation", "null", "true", "1", "1.5", "\"x\"", "id", "name", "__typename", "$v", "@skip(if: true)", "@include"];

    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>The next document, changed.</summary>
    public string Next()
    {
        var tokens = Token().Matches(documents[_next++ % documents.Count]).Select(m => m.Value).ToList();
        for (var changes = _random.Next(1, 4); changes > 0 && tokens.Count > 0; changes--)
        {
            Change(tokens);
        }

        return string.Join(' ', tokens);
    }

    private void Change(List<string> tokens)
    {
        var at = _random.Next(tokens.Count);
        switch (_random.Next(6))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                var other = _random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens[at] = Strangers[_random.Next(Strangers.Length)];
                break;
            default:
                // A name for a name keeps the document readable, so that the rules have something to say.
                var names = tokens.Index().Where(t => char.IsLetter(t.Item[0])).Select(t => t.Index).ToArray();
                if (names.Length > 1)
                {
                    tokens[names[_random.Next(names.Length)]] = tokens[names[_random.Next(names.Length)]];
                }

                break;
        }
    }

    [GeneratedRegex("""
        \"\"\"[\s\S]*?\"\"\"|"(?:\\.|[^"\\\n])*"|\.\.\.|[A-Za-z_]\w*|-?\d[\w.+-]*|\S
        """)]
    private static partial Regex Token();
}
