using System.Text.Json;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Types;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>Every filter operation against the same question asked of the objects in memory.</summary>
public sealed class FilterTests
{
    /// <summary>A clock that stands; its days begin eight hours before those of UTC.</summary>
    internal static readonly DataOptions Standing = new()
    {
        Clock = new FilterClock(
            new FakeTimeProvider(new DateTimeOffset(2024, 1, 4, 18, 0, 30, TimeSpan.Zero)), at => DateOnly.FromDateTime(at.UtcDateTime.AddHours(8))),
    };

    private static readonly CollectionOptions All = new(typeof(Firm)) { UseFiltering = true, UseSorting = true };

    [Fact]
    public async Task Every_operation_on_every_kind_of_value_agrees_with_memory()
    {
        var firms = OfficeData.Firms(seed: 7, count: 60);
        await using var office = await OfficeDatabase.CreateAsync([.. firms]);
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All), options: Standing);
        var failures = new List<string>();

        foreach (var (filter, expected) in Operations())
        {
            var answer = await office.RunAsync(executor, $$"""{ firms(where: {{filter}}) { id name } }""");
            var wanted = firms.Where(expected).Select(f => f.Name).Order().ToArray();
            var found = answer.HasErrors ? [answer.Json.GetRawText()] : answer.Values("firms.name").Order().ToArray();
            if (!wanted.SequenceEqual(found))
            {
                failures.Add($"{filter}: wanted [{string.Join(',', wanted)}] found [{string.Join(',', found)}]");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task Random_combinations_agree_with_memory()
    {
        var firms = OfficeData.Firms(seed: 11, count: 80);
        await using var office = await OfficeDatabase.CreateAsync([.. firms]);
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All), options: Standing);
        var operations = Operations().ToArray();
        var random = new Random(3);

        for (var i = 0; i < 120; i++)
        {
            var (filter, expected) = Combination(operations, random, depth: 3);
            var answer = await office.RunAsync(executor, "query($w: FirmFilterInput) { firms(where: $w) { name } }", $$"""{ "w": {{ToJson(filter)}} }""");
            Assert.True(!answer.HasErrors, filter + answer.Json.GetRawText());
            Assert.True(
                firms.Where(expected).Select(f => f.Name).Order().SequenceEqual(answer.Values("firms.name").Order()!), filter);
        }
    }

    [Theory]
    [InlineData("{ size: { eq: null } }", "eq", "IntOperationFilterInput")]
    [InlineData("{ score: { gt: null } }", "gt", "IntOperationFilterInput")]
    [InlineData("{ name: { contains: null } }", "contains", "StringOperationFilterInput")]
    [InlineData("{ name: { in: [\"a\", null] } }", "in", "StringOperationFilterInput")]
    [InlineData("{ active: { neq: null } }", "neq", "BooleanOperationFilterInput")]
    public async Task Null_where_it_means_nothing_is_refused(string filter, string operation, string type)
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(executor, $$"""{ firms(where: {{filter}}) { name } }""");

        Assert.Equal("HC0026", answer.Code());
        Assert.Equal(
            $"The provided value for filter `{operation}` of type {type} is invalid. Null values are not supported.",
            answer.Error().GetProperty("message").GetString());
        Assert.Empty(answer.Statements);
    }

    [Theory]
    [InlineData("contains")]
    [InlineData("nstartsWith")]
    public async Task Text_too_long_to_search_for_is_refused_before_the_database_is_asked(string operation)
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));

        var found = await office.RunAsync(executor, $$"""{ firms(where: { name: { {{operation}}: "{{new string('x', 1_000)}}" } }) { name } }""");
        var refused = await office.RunAsync(executor, $$"""{ firms(where: { name: { {{operation}}: "{{new string('x', 1_001)}}" } }) { name } }""");

        Assert.False(found.HasErrors);
        Assert.Equal("HC0001", refused.Code());
        Assert.Equal($"The value provided for `{operation}` is longer than 1000 characters.", refused.Error().GetProperty("message").GetString());
        Assert.Empty(refused.Statements);
    }

    [Theory]
    [InlineData("createdAt: { olderThanDays: -1 }", "HC0001")]
    [InlineData("createdAt: { withinDays: 36501 }", "HC0001")]
    [InlineData("foundedOn: { withinNextDays: 36501 }", "HC0001")]
    [InlineData("foundedOn: { withinNextDays: null }", "HC0026")]
    public async Task Days_that_no_calendar_has_are_refused(string filter, string code)
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All), options: Standing);

        var answer = await office.RunAsync(executor, $$"""{ firms(where: { {{filter}} }) { name } }""");

        Assert.Equal(code, answer.Code());
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task Within_a_minute_a_relative_filter_asks_for_the_same()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 1, 4, 18, 0, 1, TimeSpan.Zero));
        var day = new DateTimeOffset(2024, 1, 3, 18, 0, 0, TimeSpan.Zero);
        await using var office = await OfficeDatabase.CreateAsync(
            new Firm { Name = "at", CreatedAt = day }, new Firm { Name = "after", CreatedAt = day.AddSeconds(1) }, new Firm { Name = "now", CreatedAt = day.AddDays(1).AddSeconds(1) });
        var executor = office.Executor(
            office.Schema().Query("firms", ListTests.Firms, All), options: new DataOptions { Clock = new FilterClock(clock, at => DateOnly.FromDateTime(at.UtcDateTime)) });
        const string Document = "{ firms(where: { createdAt: { withinDays: 1 } }, order: [{ name: ASC }]) { name } }";

        var first = await office.RunAsync(executor, Document);
        clock.Advance(TimeSpan.FromSeconds(58));
        var second = await office.RunAsync(executor, Document);
        clock.Advance(TimeSpan.FromSeconds(1));
        var third = await office.RunAsync(executor, Document);

        Assert.Equal(["after", "at", "now"], first.Values("firms.name"));
        Assert.Equal(["after", "at", "now"], second.Values("firms.name"));
        Assert.Equal(["now"], third.Values("firms.name"));
    }

    [Fact]
    public async Task Ids_are_decoded_and_those_of_another_type_refused()
    {
        var firm = new Firm { Name = "Anvil" };
        await using var office = await OfficeDatabase.CreateAsync(firm, new Firm { Name = "Bolt" });
        var schema = office.Schema().Query("firms", ListTests.Firms, All);
        var executor = office.Executor(schema);
        const string Document = "query($id: ID) { firms(where: { id: { eq: $id } }) { name } }";

        var found = await office.RunAsync(executor, Document, $$"""{ "id": "{{GlobalId.Encode("Firm", firm.Id)}}" }""");
        var other = await office.RunAsync(executor, Document, $$"""{ "id": "{{GlobalId.Encode("Contact", firm.Id)}}" }""");
        var none = await office.RunAsync(executor, Document, """{ "id": "not an id" }""");

        Assert.Equal(["Anvil"], found.Values("firms.name"));
        Assert.Equal("HC0001", other.Code());
        Assert.Equal("HC0001", none.Code());
    }

    [Fact]
    public async Task Patterns_in_the_clients_text_are_text()
    {
        await using var office = await OfficeDatabase.CreateAsync(
            new Firm { Name = "100%" }, new Firm { Name = "100 x" }, new Firm { Name = @"a_b\c" }, new Firm { Name = "axbyc" }, new Firm { Name = "[a]" });
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));

        foreach (var (text, expected) in new[] { ("0%", "100%"), ("a_b", @"a_b\c"), (@"\", @"a_b\c"), ("[a]", "[a]") })
        {
            var answer = await office.RunAsync(
                executor, "query($t: String) { firms(where: { name: { contains: $t } }) { name } }", $$"""{ "t": {{JsonSerializer.Serialize(text)}} }""");
            Assert.Equal([expected], answer.Values("firms.name"));
        }
    }

    [Fact]
    public async Task Two_filters_of_one_structure_share_a_statement_and_not_their_values()
    {
        await using var office = await OfficeDatabase.CreateAsync(new Firm { Name = "Anvil" }, new Firm { Name = "Bolt" });
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));
        const string Document = "query($n: String) { firms(where: { name: { eq: $n } }) { name } }";

        var first = await office.RunAsync(executor, Document, """{ "n": "Anvil" }""");
        var second = await office.RunAsync(executor, Document, """{ "n": "Bolt" }""");

        Assert.Equal(["Anvil"], first.Values("firms.name"));
        Assert.Equal(["Bolt"], second.Values("firms.name"));
        Assert.Equal(first.Statements, second.Statements);
    }

    private static bool Has(string? text, string part) => text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static (string Filter, Func<Firm, bool> Expected) Combination(
        (string Filter, Func<Firm, bool> Expected)[] operations, Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            return operations[random.Next(operations.Length)];
        }

        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Combination(operations, random, depth - 1)).ToArray();
        var list = string.Join(", ", parts.Select(p => p.Filter));
        return random.Next(2) == 0
            ? ($"{{ and: [{list}] }}", f => parts.All(p => p.Expected(f)))
            : ($"{{ or: [{list}] }}", f => parts.Any(p => p.Expected(f)));
    }

    /// <summary>A GraphQL literal as JSON: names get quotes, enum values too.</summary>
    internal static string ToJson(string literal) =>
        System.Text.RegularExpressions.Regex.Replace(literal, """("(?:[^"\\]|\\.)*")|([A-Za-z_]+)""", m =>
            m.Groups[1].Success || m.Value is "null" or "true" or "false" ? m.Value : $"\"{m.Value}\"");

    internal static IEnumerable<(string Filter, Func<Firm, bool> Expected)> Operations()
    {
        yield return ("{}", _ => true);
        yield return ("{ and: [] }", _ => true);
        yield return ("{ or: [{}, { size: { eq: 1 } }] }", _ => true);
        yield return ("{ name: { eq: \"firm 3\" } }", f => f.Name == "firm 3");
        yield return ("{ name: { neq: \"firm 3\" } }", f => f.Name != "firm 3");
        yield return ("{ city: { eq: \"Bonn\" } }", f => f.City == "Bonn");
        yield return ("{ city: { neq: \"Bonn\" } }", f => f.City != "Bonn");
        yield return ("{ city: { eq: null } }", f => f.City is null);
        yield return ("{ city: { neq: null } }", f => f.City is not null);
        yield return ("{ city: { in: [\"Bonn\", \"Oslo\"] } }", f => f.City is "Bonn" or "Oslo");
        yield return ("{ city: { in: [null, \"Oslo\"] } }", f => f.City is null or "Oslo");
        yield return ("{ city: { in: [] } }", _ => false);
        yield return ("{ city: { nin: [\"Bonn\"] } }", f => f.City != "Bonn");
        yield return ("{ city: { nin: [null, \"Bonn\"] } }", f => f.City is not null and not "Bonn");
        yield return ("{ city: { nin: [] } }", _ => true);
        yield return ("{ city: { contains: \"ON\" } }", f => Has(f.City, "on"));
        yield return ("{ city: { ncontains: \"on\" } }", f => !Has(f.City, "on"));
        yield return ("{ city: { startsWith: \"bo\" } }", f => f.City?.StartsWith("Bo", StringComparison.OrdinalIgnoreCase) == true);
        yield return ("{ city: { nstartsWith: \"bo\" } }", f => f.City?.StartsWith("Bo", StringComparison.OrdinalIgnoreCase) != true);
        yield return ("{ city: { endsWith: \"LO\" } }", f => f.City?.EndsWith("lo", StringComparison.OrdinalIgnoreCase) == true);
        yield return ("{ city: { nendsWith: \"lo\" } }", f => f.City?.EndsWith("lo", StringComparison.OrdinalIgnoreCase) != true);
        yield return ("{ city: { or: [{ eq: \"Bonn\" }, { startsWith: \"Os\" }] } }", f => f.City == "Bonn" || f.City?.StartsWith("Os", StringComparison.Ordinal) == true);
        yield return ("{ city: { and: [{ contains: \"o\" }, { neq: \"Bonn\" }] } }", f => Has(f.City, "o") && f.City != "Bonn");
        foreach (var (member, value) in new (string, Func<Firm, int?>)[] { ("size", f => f.Size), ("score", f => f.Score) })
        {
            yield return ($"{{ {member}: {{ eq: 3 }} }}", f => value(f) == 3);
            yield return ($"{{ {member}: {{ neq: 3 }} }}", f => value(f) != 3);
            yield return ($"{{ {member}: {{ in: [1, 3] }} }}", f => value(f) is 1 or 3);
            yield return ($"{{ {member}: {{ nin: [1, 3] }} }}", f => value(f) is not (1 or 3));
            yield return ($"{{ {member}: {{ gt: 3 }} }}", f => value(f) > 3);
            yield return ($"{{ {member}: {{ ngt: 3 }} }}", f => !(value(f) > 3));
            yield return ($"{{ {member}: {{ gte: 3 }} }}", f => value(f) >= 3);
            yield return ($"{{ {member}: {{ ngte: 3 }} }}", f => !(value(f) >= 3));
            yield return ($"{{ {member}: {{ lt: 3 }} }}", f => value(f) < 3);
            yield return ($"{{ {member}: {{ nlt: 3 }} }}", f => !(value(f) < 3));
            yield return ($"{{ {member}: {{ lte: 3 }} }}", f => value(f) <= 3);
            yield return ($"{{ {member}: {{ nlte: 3 }} }}", f => !(value(f) <= 3));
            yield return ($"{{ {member}: {{ gt: 1, lt: 5 }} }}", f => value(f) > 1 && value(f) < 5);
        }

        yield return ("{ score: { eq: null } }", f => f.Score is null);
        yield return ("{ score: { in: [null, 2] } }", f => f.Score is null or 2);
        yield return ("{ revenue: { gte: 2.5 } }", f => f.Revenue >= 2.5m);
        yield return ("{ revenue: { nlt: 2.5 } }", f => !(f.Revenue < 2.5m));
        yield return ("{ revenue: { in: [2.5, 4] } }", f => f.Revenue is 2.5m or 4m);
        yield return ("{ weight: { gt: 0.5 } }", f => f.Weight > 0.5);
        yield return ("{ foundedOn: { lt: \"2003-01-01\" } }", f => f.FoundedOn < new DateOnly(2003, 1, 1));
        yield return ("{ foundedOn: { eq: null } }", f => f.FoundedOn is null);
        yield return ("{ createdAt: { gte: \"2024-01-04T00:00:00Z\" } }", f => f.CreatedAt >= new DateTimeOffset(2024, 1, 4, 0, 0, 0, default));
        yield return ("{ createdAt: { lt: \"2024-01-04T02:00:00+02:00\" } }", f => f.CreatedAt < new DateTimeOffset(2024, 1, 4, 0, 0, 0, default));
        yield return ("{ seenAt: { ngt: \"2024-01-04T00:00:00Z\" } }", f => !(f.SeenAt > new DateTimeOffset(2024, 1, 4, 0, 0, 0, default)));
        DateTimeOffset Day(int day) => new(2024, 1, day, 18, 0, 0, default);
        yield return ("{ createdAt: { olderThanDays: 1 } }", f => f.CreatedAt < Day(3));
        yield return ("{ createdAt: { withinDays: 2 } }", f => f.CreatedAt >= Day(2) && f.CreatedAt <= Day(4));
        yield return ("{ createdAt: { withinNextDays: 1 } }", f => f.CreatedAt >= Day(4) && f.CreatedAt <= Day(5));
        yield return ("{ seenAt: { olderThanDays: 1 } }", f => f.SeenAt < Day(3));
        yield return ("{ seenAt: { withinDays: 2, neq: null } }", f => f.SeenAt >= Day(2) && f.SeenAt <= Day(4));
        yield return ("{ seenAt: { withinNextDays: 36500 } }", f => f.SeenAt >= Day(4));
        yield return ("{ foundedOn: { olderThanDays: 7674 } }", f => f.FoundedOn < new DateOnly(2003, 1, 1));
        yield return ("{ foundedOn: { withinDays: 7674 } }", f => f.FoundedOn >= new DateOnly(2003, 1, 1));
        yield return ("{ foundedOn: { withinNextDays: 36500 } }", _ => false);
        yield return ("{ mood: { eq: BUSY } }", f => f.Mood == Mood.Busy);
        yield return ("{ mood: { nin: [BUSY, CALM] } }", f => f.Mood == Mood.Angry);
        yield return ("{ before: { neq: CALM } }", f => f.Before != Mood.Calm);
        yield return ("{ before: { in: [null, ANGRY] } }", f => f.Before is null or Mood.Angry);
        yield return ("{ active: { eq: true } }", f => f.Active);
        yield return ("{ active: { neq: true } }", f => !f.Active);
        yield return ("{ owner: null }", f => f.Owner is null);
        yield return ("{ owner: { name: { eq: \"Ada\" } } }", f => f.Owner?.Name == "Ada");
        yield return ("{ owner: { name: { neq: \"Ada\" } } }", f => f.Owner?.Name != "Ada");
        yield return ("{ owner: { level: { gt: 1 } } }", f => f.Owner?.Level > 1);
        yield return ("{ owner: { level: { ngt: 1 } } }", f => !(f.Owner?.Level > 1));
        yield return ("{ owner: { team: { name: { startsWith: \"n\" } } } }", f => f.Owner?.Team?.Name.StartsWith('N') == true);
        yield return ("{ owner: { team: null } }", f => f.Owner?.Team is null);
        yield return ("{ contacts: { any: true } }", f => f.Contacts.Count > 0);
        yield return ("{ contacts: { any: false } }", f => f.Contacts.Count == 0);
        yield return ("{ contacts: { some: { rank: { gte: 2 } } } }", f => f.Contacts.Any(c => c.Rank >= 2));
        yield return ("{ contacts: { some: {} } }", f => f.Contacts.Count > 0);
        yield return ("{ contacts: { none: { rank: { gte: 2 } } } }", f => !f.Contacts.Any(c => c.Rank >= 2));
        yield return ("{ contacts: { all: { rank: { lt: 2 } } } }", f => f.Contacts.All(c => c.Rank < 2));
        yield return ("{ contacts: { all: { phone: { contains: \"1\" } } } }", f => f.Contacts.All(c => Has(c.Phone, "1")));
        yield return ("{ contacts: { all: { phone: { ncontains: \"1\" } } } }", f => f.Contacts.All(c => !Has(c.Phone, "1")));
        yield return ("{ contacts: { some: { firm: { size: { gt: 3 } } } } }", f => f.Contacts.Count > 0 && f.Size > 3);
        yield return ("{ labels: { some: { name: { eq: \"gold\" } } } }", f => f.Labels.Any(l => l.Name == "gold"));
        yield return ("{ labels: { all: { name: { neq: \"gold\" } } } }", f => f.Labels.All(l => l.Name != "gold"));
        yield return ("{ phones: { some: { eq: \"11\" } } }", f => f.Phones.Contains("11"));
        yield return ("{ phones: { none: { startsWith: \"1\" } } }", f => !f.Phones.Exists(p => p.StartsWith('1')));
        yield return ("{ phones: { all: { startsWith: \"1\" } } }", f => f.Phones.TrueForAll(p => p.StartsWith('1')));
        yield return ("{ phones: { any: false } }", f => f.Phones.Count == 0);
    }
}
