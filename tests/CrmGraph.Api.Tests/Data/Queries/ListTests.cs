using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Data.Queries;

public sealed class ListTests
{
    internal static readonly CollectionOptions Paged = new(typeof(Firm))
    {
        Paging = new PagingOptions { IncludeTotalCount = true },
        UseFiltering = true,
        UseSorting = true,
    };

    [Fact]
    public async Task A_page_with_owner_tags_and_total_takes_three_statements()
    {
        var (ada, bob) = (new Agent { Name = "Ada", Level = 3 }, new Agent { Name = "Bob \"B\"", Level = 1 });
        var gold = new Label { Name = "gold" };
        await using var office = await OfficeDatabase.CreateAsync(
            new Firm { Name = "Anvil", Size = 5, Owner = ada, Labels = [gold, new() { Name = "new" }], Phones = ["1", "2"] },
            new Firm { Name = "Bolt", City = "北京\n市", Size = 7, Labels = [gold] },
            new Firm { Name = "Crane", Size = 9, Owner = bob, Revenue = 12.50m });
        var executor = office.Executor(office.Schema().Query("firms", Firms, Paged));

        var answer = await office.RunAsync(executor, """
            { firms(order: [{ name: ASC }]) { totalCount nodes { name city size revenue phones owner { name level } labels(order: [{ name: ASC }]) { name } } pageInfo { hasNextPage } } }
            """);

        Assert.Equal(
            """{"firms":{"totalCount":3,"nodes":["""
            + """{"name":"Anvil","city":null,"size":5,"revenue":null,"phones":["1","2"],"owner":{"name":"Ada","level":3},"labels":[{"name":"gold"},{"name":"new"}]},"""
            + """{"name":"Bolt","city":"北京\n市","size":7,"revenue":null,"phones":[],"owner":null,"labels":[{"name":"gold"}]},"""
            + """{"name":"Crane","city":null,"size":9,"revenue":12.5,"phones":[],"owner":{"name":"Bob \"B\"","level":1},"labels":[]}],"pageInfo":{"hasNextPage":false}}}""",
            answer.Json.TryGetProperty("data", out _) && !answer.HasErrors ? answer.DataText : answer.Json.GetRawText());
        Assert.Equal(3, answer.Statements.Count);
        Assert.DoesNotContain(answer.Statements, s => s.Contains("Weight"));
    }

    internal static IQueryable<Firm> Firms(ResolverContext context) => Db(context).Firms;

    internal static OfficeContext Db(ResolverContext context) => context.Services.GetRequiredService<OfficeContext>();
}
