namespace CrmGraph.Fuzz.Generation;

/// <summary>Small to send, large to answer: what attackers of GraphQL servers try first.</summary>
internal static class Bombs
{
    public static GeneratedOperation Of(Dice dice)
    {
        var size = dice.Pick(3, 10, 60, 400, 3_000, 12_000);
        return dice.Below(14) switch
        {
            0 => GeneratedOperation.Of(Repeat("{ a", size) + new string('}', size)),
            1 => GeneratedOperation.Of("{ customers { nodes { tags " + Repeat("{ customers { nodes ", size)),
            2 => GeneratedOperation.Of($"{{ {Repeat("serverInfo { version } ", size)} }}"),
            3 => GeneratedOperation.Of($"{{ {Join(size, i => $"a{i}: serverInfo {{ version }}")} }}"),
            4 => GeneratedOperation.Of($"{{ ...F0 }} {Join(Math.Min(size, 400), i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F{Math.Min(size, 400)} on Query {{ __typename }}"),
            5 => GeneratedOperation.Of($"{{ ...A }} fragment A on Query {{ ...B }} fragment B on Query {{ {Repeat("...A ", size)} }}"),
            6 => GeneratedOperation.Of($"{{ __typename {Repeat("@skip(if: false) ", size)} }}"),
            7 => GeneratedOperation.Of($"{{ __schema {{ types {{ fields {Repeat("{ type { fields ", Math.Min(size, 60))}{{ name {new string('}', 2 * Math.Min(size, 60))} }} }} }} }}"),
            8 => GeneratedOperation.Of($"query({Join(size, i => $"$v{i}: Int")}) {{ __typename }}"),
            9 => GeneratedOperation.Of($"{{ customers(where: {Repeat("{ and: [", size)}{Repeat("] }", size)}) {{ nodes {{ id }} }} }}"),
            10 => GeneratedOperation.Of(
                "query($w: CustomerFilterInput) { customers(where: $w) { nodes { id } } }",
                $"{{\"w\":{Repeat("{\"or\":[", Math.Min(size, 30))}{{}}{Repeat("]}", Math.Min(size, 30))}}}"),
            11 => GeneratedOperation.Of($"{{ nodes(ids: [{Join(size, i => $"\"{i}\"")}]) {{ id }} }}"),
            12 => GeneratedOperation.Of(
                "query($w: [String]) { customers(where: { name: { in: $w } }) { nodes { id } } }", $"{{\"w\":[{string.Join(',', Enumerable.Range(0, size).Select(i => $"\"{i}\""))}]}}"),
            _ => GeneratedOperation.Of($"{Join(size, i => $"query Q{i} {{ __typename }}")}") with { OperationName = "Q0" },
        };
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Join(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
