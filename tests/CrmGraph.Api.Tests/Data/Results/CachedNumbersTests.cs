using System.Text.Json;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Data.Results;
using CrmGraph.Api.Events;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Data.Results;

/// <summary>Numbers that are given again, through the endpoint: never another viewer's, never older than the last commit.</summary>
public sealed class CachedNumbersTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Query = "{ customersAggregate { count sum { annualValue } groupBy(by: [CITY]) { keys { city } count } } }";

    [Fact]
    public async Task The_second_look_runs_no_statement_and_says_the_same()
    {
        var sales = await world.SalesAsync();
        await AddAsync(world.Api.Users[RoleCode.Sales].Id, 10.5m);

        var (first, statements) = await LookAsync(sales);
        var (second, again) = await LookAsync(sales);

        Assert.Equal(2, statements);
        Assert.Equal(0, again);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Every_way_of_writing_makes_the_next_look_fresh()
    {
        var (sales, me) = (await world.SalesAsync(), world.Api.Users[RoleCode.Sales].Id);
        var before = await CountAsync(sales);

        await sales.DoAsync("createCustomer", "customer", new { name = "by mutation", kind = "COMPANY" });
        Assert.Equal(before + 1, await CountAsync(sales));

        await AddAsync(me, 1);
        Assert.Equal(before + 2, await CountAsync(sales));

        var other = world.Api.OtherSales.Id;
        await world.Api.InSystemAsync(db => db.Customers.Where(c => c.Name == "by mutation").ExecuteUpdateAsync(set => set.SetProperty(c => c.OwnerId, other)));
        Assert.Equal(before + 1, await CountAsync(sales));
    }

    [Fact]
    public async Task A_write_that_is_rolled_back_is_never_seen()
    {
        var (admin, me) = (await world.AsAsync(RoleCode.Admin), world.Api.Users[RoleCode.Sales].Id);
        var before = await CountAsync(admin);

        await world.Api.InSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Customer(me, 1));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(before, await CountAsync(admin));
    }

    [Fact]
    public async Task Another_viewer_never_sees_what_was_remembered_for_the_first()
    {
        await AddAsync(world.Api.Users[RoleCode.Sales].Id, 5);
        var admin = await CountAsync(await world.AsAsync(RoleCode.Admin));
        var sales = await CountAsync(await world.SalesAsync());

        var nobody = await world.Api.SignInAsync(await world.Api.AddUserAsync("nobody", null, RoleCode.Sales));

        Assert.True(admin >= sales && sales > 0);
        Assert.Equal(0, await CountAsync(nobody));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.AsAsync(RoleCode.Service)).ErrorCodeAsync(Query));
    }

    [Fact]
    public async Task Other_processes_are_told_over_the_event_log_and_hear_of_others()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct, services => services.AddCrmEvents());
        var (versions, tail) = (database.Services.GetRequiredService<TableVersions>(), database.Services.GetRequiredService<EventTail>());
        using var news = ActivatorUtilities.CreateInstance<ChangeNews>(database.Services, TimeProvider.System);
        await tail.PublishAsync(ct);
        var before = versions.Of(["Customers"]);
        await news.StartAsync(ct);

        versions.Committed(["Customers"]);
        var told = await UntilAsync(() => database.InSystemAsync(db => db.EventLog.Where(e => e.Topic == ChangeNews.Topic).Select(e => e.Payload).FirstOrDefaultAsync(ct)));
        Assert.Equal("Customers", JsonDocument.Parse(told).RootElement.GetProperty("Tables")[0].GetString());

        // Its own news changes nothing; another's does.
        await tail.PublishAsync(ct);
        Assert.Equal(before + 1, versions.Of(["Customers"]));
        await database.SaveAsync(new EventLogEntry
        {
            Topic = ChangeNews.Topic,
            Payload = $$"""{"From":"{{Guid.NewGuid()}}","Tables":["Customers","Unknown"]}""",
            At = database.Clock.GetUtcNow(),
        });
        await tail.PublishAsync(ct);
        await UntilAsync(() => Task.FromResult(versions.Of(["Customers"]) == before + 2 ? "heard" : null));
        await news.StopAsync(ct);
    }

    private static async Task<string> UntilAsync(Func<Task<string?>> ask)
    {
        for (var tries = 0; tries < 6000; tries++)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("Nothing happened within a minute.");
    }

    private Task<int> AddAsync(Guid owner, decimal value) => world.Api.SaveAsync(Customer(owner, value));

    private static Customer Customer(Guid owner, decimal value) => new() { Name = "c", Kind = CustomerKind.Company, OwnerId = owner, AnnualValue = value };

    private static async Task<int> CountAsync(ApiClient client) => (int)(await client.DataAsync(Query))["customersAggregate"]!["count"]!;

    // Not the statements that read the viewer behind the session.
    private static async Task<(string Answer, int Statements)> LookAsync(ApiClient client)
    {
        var answer = "";
        var statements = await StatementCounter.CountAsync(async () => answer = (await client.DataAsync(Query)).ToJsonString());
        return (answer, statements.Count(s => s.Contains("\"Customers\"", StringComparison.Ordinal)));
    }
}
