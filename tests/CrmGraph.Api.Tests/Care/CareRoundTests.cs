using CrmGraph.Api.Care;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CrmGraph.Api.Tests.Care;

/// <summary>The tasks a care plan makes.</summary>
public sealed class CareRoundTests : IAsyncLifetime
{
    private readonly Tier tier = new() { Name = "VIP", Rank = 1, IntervalDays = 7, Content = "Ask how it goes." };
    private CrmDatabase database = null!;
    private User owner = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await CrmDatabase.CreateAsync(Ct);
        owner = await database.UserAsync("owner");
        await database.SaveAsync(tier, new CarePlanItem { Trigger = CareTrigger.Contact, Title = "Regular contact" }.Settle());
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_round_makes_each_task_once_however_often_it_runs()
    {
        var customer = await CustomerAsync();

        Assert.Equal(1, await RoundAsync());
        Assert.Equal(0, await RoundAsync());

        var task = Assert.Single(await TasksAsync());
        Assert.Equal((customer.Id, owner.Id, "Regular contact", "Ask how it goes.", TaskType.Care), (task.CustomerId, task.AssigneeId, task.Title, task.Description, task.Type));
        Assert.InRange(task.DueAt, database.Clock.GetUtcNow().AddDays(6), database.Clock.GetUtcNow().AddDays(11));
    }

    [Fact]
    public async Task A_planned_task_is_the_next_step_of_a_customer_who_had_none()
    {
        var customer = await CustomerAsync();
        await RoundAsync();

        var task = Assert.Single(await TasksAsync());
        var known = await database.InSystemAsync(db => db.Customers.SingleAsync(c => c.Id == customer.Id, Ct));
        Assert.Equal((task.DueAt, task.Title, 1), (known.NextContactAt, known.NextStep, known.Version));
    }

    [Fact]
    public async Task Whoever_is_due_later_has_a_next_step_before_there_is_a_task()
    {
        var far = new Tier { Name = "Far", Rank = 2, IntervalDays = 60 };
        await database.SaveAsync(far);
        var customer = await CustomerAsync(far);

        Assert.Equal(0, await RoundAsync());

        var known = await database.InSystemAsync(db => db.Customers.SingleAsync(c => c.Id == customer.Id, Ct));
        Assert.Equal("Regular contact", known.NextStep);
        Assert.InRange(known.NextContactAt!.Value, database.Clock.GetUtcNow().AddDays(59), database.Clock.GetUtcNow().AddDays(75));
    }

    [Fact]
    public async Task When_somebody_spoke_with_the_customer_the_contact_is_planned_anew()
    {
        var customer = await CustomerAsync();
        await RoundAsync();
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.InSystemAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Id == customer.Id, Ct)).RecordContact(database.Clock.GetUtcNow(), null, null);
            return await db.SaveChangesAsync(Ct);
        });
        database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await RoundAsync());
        Assert.Equal([CrmTaskStatus.Cancelled, CrmTaskStatus.Todo], (await TasksAsync()).Select(t => t.Status));
    }

    [Fact]
    public async Task A_skipped_contact_comes_again_after_the_interval()
    {
        await CustomerAsync();
        await RoundAsync();
        await database.InSystemAsync(async db =>
        {
            (await db.Tasks.SingleAsync(Ct)).Skip("on holiday", database.Clock.GetUtcNow().AddDays(3));
            return await db.SaveChangesAsync(Ct);
        });
        database.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(1, await RoundAsync());
        Assert.Equal(0, await RoundAsync());
    }

    [Fact]
    public async Task Work_of_a_role_goes_to_whoever_has_the_least_of_it()
    {
        User[] service = [await ServiceAsync("a"), await ServiceAsync("b")];
        await database.InSystemAsync(async db =>
        {
            (await db.CarePlanItems.SingleAsync(Ct)).AssigneeRole = RoleCode.Service;
            return await db.SaveChangesAsync(Ct);
        });
        for (var i = 0; i < 6; i++)
        {
            await CustomerAsync();
        }

        Assert.Equal(6, await RoundAsync());
        Assert.Equal([3, 3], service.Select(user => TasksAsync().Result.Count(t => t.AssigneeId == user.Id)));
    }

    [Fact]
    public void A_care_task_is_not_done_without_a_word_on_what_came_of_it()
    {
        var task = new CrmTask { Title = "care", DueAt = default, AssigneeId = owner.Id, CareItemId = Guid.NewGuid() };

        Assert.Equal("TASK_RESULT_REQUIRED", Assert.Throws<Api.Errors.ValidationException>(() => task.Complete(" ", default)).Code);
        task.Complete("spoke", default);
        Assert.Equal(CrmTaskStatus.Done, task.Status);
    }

    private async Task<Customer> CustomerAsync(Tier? of = null)
    {
        var customer = new Customer { Name = "客户", Kind = CustomerKind.Company, OwnerId = owner.Id, TierId = (of ?? tier).Id }.StartAs(Lifecycle.Active);
        await database.SaveAsync(customer);
        return customer;
    }

    private async Task<User> ServiceAsync(string name)
    {
        var user = await database.UserAsync(name);
        await database.SaveAsync(new UserRole { UserId = user.Id, RoleId = Role.IdOf(RoleCode.Service) });
        return user;
    }

    private async Task<int> RoundAsync()
    {
        var round = new CareRound(database.Clock, Options.Create(new CareLimits()));
        await using var scope = database.SystemScope();
        return (await round.RunBatchAsync(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), Guid.Empty, Ct))!.Changed;
    }

    private Task<List<CrmTask>> TasksAsync() => database.InSystemAsync(db => db.Tasks.OrderBy(t => t.Id).ToListAsync(Ct));
}
