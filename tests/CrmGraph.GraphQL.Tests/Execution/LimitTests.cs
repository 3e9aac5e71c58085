using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>Every limit of a request: so much passes, one more is refused before anything runs, and the refusal says which limit it was.</summary>
public sealed class LimitTests
{
    private const string Sdl = "type Query { a: Int b(x: [Int] s: String i: In): Int q: Query } input In { x: [In] n: Int }";

    private static readonly Dictionary<string, Limit> s_limits = new()
    {
        ["bytes"] = new(100, n => Options(parser: new() { MaxBytes = n }), Refusal: "Document contains more than 100 bytes", Document: n => "{ a }".PadRight(n)),
        ["tokens"] = new(8, n => Options(parser: new() { MaxTokens = n }), Refusal: "Document contains more than 8 tokens", Document: n => $"{{ {Many("a ", n - 2)}}}"),
        ["nodes"] = new(13, n => Options(parser: new() { MaxNodes = n }), Refusal: "Document contains more than 13 nodes", Document: n => $"{{ {Many("a ", n - 3)}}}"),
        ["fields in the text"] = new(9, n => Options(parser: new() { MaxFields = n }), Refusal: "Document contains more than 9 fields", Document: n => $"{{ {Many("a ", n)}}}"),
        ["recursion"] = new(20, n => Options(parser: new() { MaxRecursionDepth = n }), Refusal: "Document is nested", Document: n => $"{{ b(i: {Many("{ x: ", n - 1)}null{Many(" }", n - 1)}) }}"),
        ["directives per location"] = new(2, n => Options(parser: new() { MaxDirectivesPerLocation = n }), Refusal: "more than 2 directives", Document: n => $"{{ a {(n > 2 ? "@include(if: true) @skip(if: false) @include(if: true)" : "@include(if: true) @skip(if: false)")} }}"),
        ["depth"] = new(5, n => Options(new() { MaxExecutionDepth = n, MaxFieldCycleDepth = null }), Refusal: "\"allowedExecutionDepth\":5,\"detectedExecutionDepth\":6", Document: n => $"{{ {Many("q { ", n - 1)}a{Many(" }", n - 1)} }}"),
        ["cycles"] = new(3, n => Options(new() { MaxFieldCycleDepth = n }), Refusal: "HC0087", Document: n => $"{{ {Many("q { ", n)}a{Many(" }", n)} }}"),
        ["fields"] = new(6, n => Options(new() { MaxFields = n }), Refusal: Exceeded("fields", 6), Document: n => $"{{ {Many("...F ", n / 2)}{(n % 2 == 1 ? "a" : "")} }} fragment F on Query {{ q {{ a }} }}"),
        ["root fields"] = new(4, n => Options(new() { MaxRootFields = n }), Refusal: Exceeded("root fields", 4), Document: n => $"{{ ...F b q {{ a a1: a }} {Aliases(n - 3)} }} fragment F on Query {{ a a }}"),
        ["aliases"] = new(6, n => Options(new() { MaxAliases = n }), Refusal: Exceeded("aliases", 6), Document: n => $"{{ x: b {Aliases(n - 2)} ...F }} fragment F on Query {{ y: b }}"),
        ["aliases of one field"] = new(4, n => Options(new() { MaxAliasesPerField = n }), Refusal: Exceeded("aliases of one field", 4), Document: n => $"{{ x: b {Aliases(n - 1)} q {{ y: a }} }}"),
        ["fields of one name"] = new(5, n => Options(new() { MaxRepeatedNames = n }), Refusal: Exceeded("fields of one name in a selection set", 5), Document: n => $"{{ b q {{ {Many("a ", n)}}} }}"),
        ["directives"] = new(5, n => Options(new() { MaxDirectives = n }), Refusal: Exceeded("directives", 5), Document: n => $"{{ {Many("a @include(if: true) ", n - 1)} ...F }} fragment F on Query {{ b @skip(if: false) }}"),
        ["variables"] = new(4, n => Options(new() { MaxVariables = n }), Refusal: Exceeded("variables", 4), Document: n => $"query({Numbered("$v{0}: Int ", n)}) {{ b(x: [{Numbered("$v{0} ", n)}]) }}"),
        ["list items in the text"] = new(7, n => Options(new() { MaxListItems = n }), Refusal: Exceeded("list items", 7), Document: n => $"{{ b(x: [{Many("1 ", n)}]) }}"),
        ["list items in variables"] = new(7, n => Options(input: new() { MaxListItems = n }), Refusal: Exceeded("list items", 7), Document: _ => "query($x: [Int]) { b(x: $x) }", Variables: n => $"{{\"x\":[{string.Join(',', Enumerable.Repeat(1, n))}]}}"),
        ["list items deep in variables"] = new(3, n => Options(input: new() { MaxListItems = n }), Refusal: Exceeded("list items", 3), Document: _ => "query($i: In) { b(i: $i) }", Variables: n => $"{{\"i\":{{\"x\":[{string.Join(',', Enumerable.Repeat("{}", n))}]}}}}"),
        ["bytes of one string"] = new(30, n => Options(input: new() { MaxStringBytes = n }), Refusal: Exceeded("bytes of one string", 30), Document: _ => "query($s: String) { b(s: $s) }", Variables: n => $"{{\"s\":\"{new string('x', n)}\"}}"),
        ["bytes of variables"] = new(40, n => Options(input: new() { MaxBytes = n }), Refusal: Exceeded("bytes of variables", 40), Document: _ => "{ a }", Variables: n => "{" + new string(' ', n - 2) + "}"),
        ["field cost"] = new(3, n => Options(cost: new() { MaxFieldCost = n }), Refusal: "HC0047", Document: n => $"{{ {Numbered("q{0}: q {{ a }} ", n)} }}"),
        ["type cost"] = new(4, n => Options(cost: new() { MaxTypeCost = n }), Refusal: "HC0047", Document: n => $"{{ {Numbered("q{0}: q {{ a }} ", n - 1)} }}"),
    };

    public static TheoryData<string> Limits => [.. s_limits.Keys];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task As_much_as_allowed_passes_and_one_more_is_refused(string name)
    {
        var limit = s_limits[name];
        using var executor = Schema().Executor(limit.Options(limit.Allowed));

        var passed = await executor.RunAsync(limit.Document(limit.Allowed), limit.Variables?.Invoke(limit.Allowed));
        var refused = await executor.RunAsync(limit.Document(limit.Allowed + 1), limit.Variables?.Invoke(limit.Allowed + 1));

        Assert.StartsWith("{\"data\":{", passed, StringComparison.Ordinal);
        Assert.StartsWith("{\"errors\":[", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", refused, StringComparison.Ordinal);
        Assert.Contains(limit.Refusal, refused, StringComparison.Ordinal);
    }

    private static TestSchema Schema() => new TestSchema(Sdl).Field("Query.a", _ => 1).Field("Query.b", _ => 2).Field("Query.q", _ => new object());

    private static ExecutorOptions Options(
        ValidationOptions? validation = null, ParserOptions? parser = null, InputLimits? input = null, CostOptions? cost = null) => new()
        {
            Validation = validation ?? new ValidationOptions(),
            Parser = parser ?? new ParserOptions(),
            Input = input ?? InputLimits.None,
            Cost = cost ?? CostOptions.Default,
        };

    private static string Exceeded(string limit, int allowed) =>
        $"\"message\":\"The request has more than the allowed {allowed} {limit}.\"";

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(string format, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, i)));

    private static string Aliases(int count) => Numbered("r{0}: a ", count);

    private sealed record Limit(
        int Allowed, Func<int, ExecutorOptions> Options, string Refusal, Func<int, string> Document, Func<int, string>? Variables = null);
}
