using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Errors;
using CrmGraph.Api.Events;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Reminders;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmGraph.Api.Tests.Reminders;

public sealed class ReminderDeliveryTests
{
    [Fact]
    public async Task Four_workers_deliver_a_thousand_reminders_each_exactly_once()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        var users = await UsersAsync(database, 7);
        await DueAsync(database, users, 1000);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => WorkAsync(database, $"worker{n}", ct), ct)));

        Assert.Equal(1000, outcomes.SelectMany(o => o).Count(o => o == DeliveryOutcome.Delivered));
        await AssertEachOnceAsync(database, 1000);
        Assert.Equal(1000, await database.InSystemAsync(db => db.EventLog.CountAsync(ct)));
        foreach (var user in users)
        {
            var numbers = await NotificationsOf(database, user, n => n.Seq);
            Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers.Order());
        }
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_loses_none()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        var users = await UsersAsync(database, 2);
        await DueAsync(database, users, 300);
        var taken = await InScope(database, s => s.GetRequiredService<ReminderClaims>().TakeAsync("killed", 100, ct));
        foreach (var claim in taken.Take(40))
        {
            await InScope(database, s => s.GetRequiredService<ReminderDelivery>().DeliverAsync(claim, ct));
        }

        await WorkAsync(database, "survivor", ct);
        Assert.Equal(240, await database.InSystemAsync(db => db.Reminders.CountAsync(r => r.Status == ReminderStatus.Delivered, ct)));

        database.Clock.Advance(ReminderClaims.Lease + TimeSpan.FromSeconds(1));
        await WorkAsync(database, "survivor", ct);
        await AssertEachOnceAsync(database, 300);
    }

    [Fact]
    public async Task A_reminder_claimed_by_a_crashed_worker_is_not_touched_before_its_lease_ends()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        await DueAsync(database, await UsersAsync(database, 1), 1);
        Assert.Single(await InScope(database, s => s.GetRequiredService<ReminderClaims>().TakeAsync("crashed", 10, ct)));

        database.Clock.Advance(ReminderClaims.Lease - TimeSpan.FromSeconds(1));

        Assert.Empty(await InScope(database, s => s.GetRequiredService<ReminderClaims>().TakeAsync("next", 10, ct)));
    }

    [Fact]
    public async Task The_fence_refuses_a_worker_that_comes_back_from_the_dead()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        await DueAsync(database, await UsersAsync(database, 1), 1);
        var zombie = Assert.Single(await InScope(database, s => s.GetRequiredService<ReminderClaims>().TakeAsync("zombie", 10, ct)));
        database.Clock.Advance(ReminderClaims.Lease + TimeSpan.FromSeconds(1));
        var heir = Assert.Single(await InScope(database, s => s.GetRequiredService<ReminderClaims>().TakeAsync("heir", 10, ct)));

        var beforeHeir = await InScope(database, s => s.GetRequiredService<ReminderDelivery>().DeliverAsync(zombie, ct));
        var byHeir = await InScope(database, s => s.GetRequiredService<ReminderDelivery>().DeliverAsync(heir, ct));
        var afterHeir = await InScope(database, s => s.GetRequiredService<ReminderDelivery>().DeliverAsync(zombie, ct));

        Assert.Equal((DeliveryOutcome.Superseded, DeliveryOutcome.Delivered, DeliveryOutcome.Superseded), (beforeHeir, byHeir, afterHeir));
        await AssertEachOnceAsync(database, 1);
    }

    [Fact]
    public async Task Snoozing_delivers_once_more()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        var user = (await UsersAsync(database, 1))[0];
        await DueAsync(database, [user], 1);
        await WorkAsync(database, "worker", ct);
        await ChangeAsync(database, (r, now) => r.Snooze(now.AddMinutes(10), now));

        Assert.Empty(await WorkAsync(database, "worker", ct));
        database.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Single(await WorkAsync(database, "worker", ct));
        Assert.Empty(await WorkAsync(database, "worker", ct));

        Assert.Equal([0, 1], (await NotificationsOf(database, user, n => n.ReminderRound!.Value)).Order());
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("complete")]
    [InlineData("snooze")]
    public async Task What_the_user_does_between_claim_and_delivery_wins(string deed)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        await DueAsync(database, await UsersAsync(database, 1), 1);
        var claim = Assert.Single(await InScope(database, s => s.GetRequiredService<ReminderClaims>().TakeAsync("worker", 10, ct)));
        await ChangeAsync(database, (r, now) =>
        {
            switch (deed)
            {
                case "cancel": r.Cancel(); break;
                case "complete": r.Complete(null, now); break;
                default: r.Snooze(now.AddHours(1), now); break;
            }
        });

        Assert.Equal(DeliveryOutcome.Superseded, await InScope(database, s => s.GetRequiredService<ReminderDelivery>().DeliverAsync(claim, ct)));
        Assert.Equal(0, await database.InSystemAsync(db => db.Notifications.IgnoreQueryFilters().CountAsync(ct)));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(120, true)]
    public async Task A_delivery_long_after_its_time_says_that_it_is_late(int secondsLate, bool late)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        await DueAsync(database, await UsersAsync(database, 1), 1);
        database.Clock.Advance(TimeSpan.FromSeconds(secondsLate));

        await WorkAsync(database, "worker", ct);

        Assert.Equal(late, await database.InSystemAsync(db => db.Reminders.Select(r => r.Late).SingleAsync(ct)));
    }

    [Fact]
    public async Task A_reminder_for_someone_who_left_fails_and_does_not_come_back()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        var user = (await UsersAsync(database, 1))[0];
        await DueAsync(database, [user], 1);
        await database.InSystemAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false), ct));

        Assert.Equal([DeliveryOutcome.NoRecipient], await WorkAsync(database, "worker", ct));
        Assert.Equal(ReminderStatus.Failed, await database.InSystemAsync(db => db.Reminders.Select(r => r.Status).SingleAsync(ct)));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_notification_for_a_round()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        var user = (await UsersAsync(database, 1))[0];
        await DueAsync(database, [user], 1);
        await WorkAsync(database, "worker", ct);
        var reminder = await database.InSystemAsync(db => db.Reminders.Select(r => r.Id).SingleAsync(ct));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(
            new Notification { UserId = user.Id, Kind = NotificationKind.Reminder, Title = "again", ReminderId = reminder, ReminderRound = 0, Seq = 99 }));
    }

    [Fact]
    public async Task The_dispatcher_delivers_when_the_clock_says_so()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync();
        var user = (await UsersAsync(database, 1))[0];
        await database.SaveAsync(new Reminder { Title = "call", UserId = user.Id, FireAt = database.Clock.GetUtcNow().AddSeconds(5) });
        var dispatcher = ActivatorUtilities.CreateInstance<ReminderDispatcher>(database.Services);
        await dispatcher.StartAsync(ct);

        for (var second = 0; second < 5; second++)
        {
            await Eventually(() => Task.FromResult(database.Clock.WaitingTimers > 0));
            Assert.Empty(await NotificationsOf(database, user, n => n.Title));
            database.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually(async () => (await NotificationsOf(database, user, n => n.Title)).Count == 1);
        await dispatcher.StopAsync(ct);
    }

    private static Task<CrmDatabase> DatabaseAsync() =>
        CrmDatabase.CreateAsync(TestContext.Current.CancellationToken, services => services.AddCrmEvents().AddCrmReminders());

    private static async Task<List<User>> UsersAsync(CrmDatabase database, int count)
    {
        List<User> users = [.. Enumerable.Range(0, count).Select(n => new User { Name = $"user{n}", Email = $"user{n}@demo.example" })];
        await database.SaveAsync(users);
        return users;
    }

    private static Task DueAsync(CrmDatabase database, IReadOnlyList<User> users, int count)
    {
        var now = database.Clock.GetUtcNow();
        return database.SaveAsync(Enumerable.Range(0, count)
            .Select(n => new Reminder { Title = $"reminder {n}", UserId = users[n % users.Count].Id, FireAt = now.AddSeconds(-n % 10) }));
    }

    private static async Task<List<DeliveryOutcome>> WorkAsync(CrmDatabase database, string worker, CancellationToken ct)
    {
        List<DeliveryOutcome> outcomes = [];
        await using var scope = database.SystemScope();
        var claims = scope.ServiceProvider.GetRequiredService<ReminderClaims>();
        var delivery = scope.ServiceProvider.GetRequiredService<ReminderDelivery>();
        while (await claims.TakeAsync(worker, 50, ct) is { Count: > 0 } taken)
        {
            foreach (var claim in taken)
            {
                outcomes.Add(await delivery.DeliverAsync(claim, ct));
            }
        }

        return outcomes;
    }

    private static async Task<T> InScope<T>(CrmDatabase database, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = database.SystemScope();
        return await work(scope.ServiceProvider);
    }

    private static Task ChangeAsync(CrmDatabase database, Action<Reminder, DateTimeOffset> change) => database.InSystemAsync(async db =>
    {
        change(await db.Reminders.SingleAsync(), database.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private static Task<List<T>> NotificationsOf<T>(CrmDatabase database, User user, System.Linq.Expressions.Expression<Func<Notification, T>> column) =>
        database.InSystemAsync(db => db.Notifications.IgnoreQueryFilters().Where(n => n.UserId == user.Id).Select(column).ToListAsync());

    private static async Task AssertEachOnceAsync(CrmDatabase database, int count)
    {
        var told = await database.InSystemAsync(db => db.Notifications.IgnoreQueryFilters().Select(n => n.ReminderId).ToListAsync());

        Assert.Equal(count, told.Count);
        Assert.Equal(count, told.Distinct().Count());
        Assert.Equal(count, await database.InSystemAsync(db => db.Reminders.CountAsync(r => r.Status == ReminderStatus.Delivered)));
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 6000, "It did not happen within a minute.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
