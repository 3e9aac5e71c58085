using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>A filter that was kept as JSON means what it meant, to the mapper and to the engine.</summary>
public sealed class KeptConditionTests
{
    private static readonly CollectionOptions All = new(typeof(Firm)) { UseFiltering = true, UseSorting = true };

    [Fact]
    public async Task Every_operation_of_a_kept_filter_agrees_with_memory()
    {
        var firms = OfficeData.Firms(seed: 7, count: 60);
        await using var office = await OfficeDatabase.CreateAsync([.. firms]);
        var kept = Documents(office);
        var failures = new List<string>();

        foreach (var (filter, expected) in FilterTests.Operations())
        {
            var condition = kept.ForSystem(new FilterDocument<Firm>(FilterTests.ToJson(filter)));
            var found = await office.InScopeAsync(db => db.Firms.Where(condition).Select(f => f.Name).ToListAsync(TestContext.Current.CancellationToken));
            if (!firms.Where(expected).Select(f => f.Name).Order().SequenceEqual(found.Order()))
            {
                failures.Add($"{filter}: found [{string.Join(',', found.Order())}]");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_list_narrowed_by_a_kept_filter_takes_filters_of_its_own_and_shares_statements()
    {
        await using var office = await OfficeDatabase.CreateAsync(
            new Firm { Name = "Anvil", City = "Bonn", Size = 1 }, new Firm { Name = "Bolt", City = "Bonn", Size = 2 }, new Firm { Name = "Crane", City = "Oslo", Size = 2 });
        FilterDocuments? kept = null;
        var wanted = "";
        var schema = office.Schema().Query(
            "firms", c => ListTests.Firms(c).Where(kept!.For(new FilterDocument<Firm>($$$"""{"city":{"in":["{{{wanted}}}"],"ncontains":"{{{wanted}}}!"}}"""), c.Services)), All);
        var executor = office.Executor(schema);
        kept = new FilterDocuments(executor.Schema, office.Compiler, gate: null, new DataOptions(), new FilterLimits());
        const string Document = "{ firms(where: { size: { eq: 2 } }) { name } }";

        wanted = "Bonn";
        var bonn = await office.RunAsync(executor, Document);
        wanted = "Oslo";
        var oslo = await office.RunAsync(executor, Document);

        Assert.Equal(["Bolt"], bonn.Values("firms.name"));
        Assert.Equal(["Crane"], oslo.Values("firms.name"));
        Assert.Equal(bonn.Statements, oslo.Statements);
        Assert.DoesNotContain(bonn.Statements, s => s.Contains("Bonn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_are_parameters_of_the_mapper()
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var kept = Documents(office);

        string Sql(OfficeContext db, string json) => db.Firms.Where(kept.ForSystem(new FilterDocument<Firm>(json))).ToQueryString();
        var (one, other) = await office.InScopeAsync(db => Task.FromResult((
            Sql(db, """{"name":{"eq":"x-one"},"createdAt":{"olderThanDays":11}}"""), Sql(db, """{"name":{"eq":"x-other"},"createdAt":{"olderThanDays":22}}"""))));

        string Statement(string sql) => sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..];
        Assert.Equal(Statement(one), Statement(other));
        Assert.DoesNotContain("x-one", Statement(one), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"revenue":{"gt":1}}""", "Firm.revenue")]
    [InlineData("""{"or":[{"name":{"eq":"x"}},{"and":[{"revenue":{"eq":null}}]}]}""", "Firm.revenue")]
    [InlineData("""{"contacts":{"some":{"phone":{"contains":"1"}}}}""", "Contact.phone")]
    [InlineData("""{"owner":{"level":{"gt":1}}}""", "Agent.level")]
    public async Task Whoever_may_not_read_a_member_in_full_may_not_use_it(string json, string coordinate)
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var gate = new TestGate
        {
            Decisions = { ["Firm.Revenue"] = FieldDecision.None, ["Contact.Phone"] = FieldDecision.Mask, ["Agent.Level"] = FieldDecision.None },
        };
        var kept = Documents(office, gate);
        var document = new FilterDocument<Firm>(json);

        var refused = Assert.Throws<GraphQLException>(() => kept.For(document, EmptyServices.Instance));
        Assert.Equal(ErrorCodes.NotAuthorized, refused.Error.Code);
        Assert.Equal(coordinate, refused.Error.Extension("coordinate"));
        Assert.Equal(refused.Error.Message, kept.Refusal(document, EmptyServices.Instance)?.Message);
        Assert.NotNull(kept.ForSystem(document));
    }

    [Theory]
    [InlineData("""{"mood":{"eq":"HAPPY"}}""", "where.mood.eq", "does not exist in \"Mood\" enum")]
    [InlineData("""{"or":[{},{"town":{"eq":"x"}}]}""", "where.or.1", "Field \"town\" is not defined by type \"FirmFilterInput\"")]
    [InlineData("""{"size":{"in":[1,"two"]}}""", "where.size.in.1", "Int cannot represent")]
    [InlineData("""[]""", "where", "to be an object")]
    [InlineData("""null""", "where", "not to be null")]
    [InlineData("""{""", "where", "not JSON")]
    public async Task What_the_schema_does_not_know_any_more_is_named_by_its_path(string json, string path, string reason)
    {
        await using var office = await OfficeDatabase.CreateAsync();

        var invalid = Assert.Throws<InvalidFilterException>(() => Documents(office).ForSystem(new FilterDocument<Firm>(json)));

        Assert.Equal(path, string.Join('.', (IEnumerable<object>)invalid.Errors[0].Extension("inputPath")!));
        Assert.Contains(reason, invalid.Error.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.InvalidVariable, invalid.Error.Code);
    }

    [Fact]
    public async Task A_kept_filter_is_as_limited_as_one_that_is_sent()
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var kept = new FilterDocuments(
            office.Schema().Query("firms", ListTests.Firms, All).Build(), office.Compiler, gate: null, new DataOptions(),
            new FilterLimits { MaxDepth = 4, MaxCost = 8, Input = new InputLimits { MaxBytes = 500, MaxListItems = 3, MaxStringBytes = 20 } });

        string? Limit(string json) =>
            (string?)kept.Refusal(new FilterDocument<Firm>(json), EmptyServices.Instance)?.Extension("limit");

        Assert.Null(Limit("""{"and":[{"or":[{"size":{"eq":1}}]}]}"""));
        Assert.Equal("levels of a condition", Limit("""{"and":[{"or":[{"and":[{"size":{"eq":1}}]}]}]}"""));
        Assert.Equal("cost units of a condition", Limit("""{"and":[{},{}],"size":{"eq":1},"score":{"eq":1},"owner":{"team":{}},"contacts":{"some":{}},"labels":{"some":{}}}"""));
        Assert.Equal("list items", Limit("""{"size":{"in":[1,2,3,4]}}"""));
        Assert.Equal("bytes of one string", Limit("""{"name":{"eq":"xxxxxxxxxxxxxxxxxxxxx"}}"""));
        Assert.Equal("bytes of a condition", Limit($$"""{"name":{"eq":"x"}{{new string(' ', 500)}}}"""));
    }

    private static FilterDocuments Documents(OfficeDatabase office, IFieldGate? gate = null) => new(
        office.Schema().Query("firms", ListTests.Firms, All).Build(), office.Compiler, gate, FilterTests.Standing, new FilterLimits());

    private sealed class EmptyServices : IServiceProvider
    {
        public static EmptyServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
