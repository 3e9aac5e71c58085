using CrmGraph.Api.Events;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Reminders;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmGraph.Api.Tests.Notifications;

public sealed class NotificationFeedTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task All_listeners_of_a_user_hear_the_same_object()
    {
        await using var database = await DatabaseAsync();
        var user = await database.UserAsync("me");
        await using var one = Listen(database, user, NotificationCursor.Of(0));
        await using var other = Listen(database, user, NotificationCursor.Of(0));

        // Who has read what was there before has found their place: what follows comes over the feed.
        await PostAsync(database, user, 1);
        Assert.True(await one.MoveNextAsync() && await other.MoveNextAsync());
        var (first, second) = (one.MoveNextAsync().AsTask(), other.MoveNextAsync().AsTask());

        await PostAsync(database, user, 1);
        await WakeAsync(database, user);

        Assert.True(await first.WaitAsync(s_patience, Ct) && await second.WaitAsync(s_patience, Ct));
        Assert.Same(one.Current, other.Current);
    }

    [Fact]
    public async Task A_feed_ends_with_its_last_listener_and_begins_again_with_the_next()
    {
        await using var database = await DatabaseAsync();
        var user = await database.UserAsync("me");
        var feeds = database.Services.GetRequiredService<NotificationFeeds>();

        using (await feeds.JoinAsync(user.Id, Ct))
        {
            using var second = await feeds.JoinAsync(user.Id, Ct);
            Assert.Equal(1, feeds.Count);
        }

        Assert.Equal(0, feeds.Count);
        using var again = await feeds.JoinAsync(user.Id, Ct);
        Assert.Equal((1, false), (feeds.Count, again.Feed.Now.Next.IsCompleted));
    }

    [Fact]
    public async Task A_listener_who_falls_far_behind_goes_on_from_the_table_without_gap_or_repeat()
    {
        await using var database = await DatabaseAsync();
        var user = await database.UserAsync("me");
        var feeds = database.Services.GetRequiredService<NotificationFeeds>();
        using var seat = await feeds.JoinAsync(user.Id, Ct);
        await using var slow = Listen(database, user, NotificationCursor.Of(0));
        await PostAsync(database, user, 1);
        await WakeAsync(database, user);
        Assert.True(await slow.MoveNextAsync());
        var place = seat.Feed.Now;

        await PostAsync(database, user, 400);
        await WakeAsync(database, user);
        while (seat.Feed.Now.Seq < 401)
        {
            await Task.Delay(10, Ct);
        }

        Assert.True((await place.Next)!.IsLost);
        for (var n = 2; n <= 401; n++)
        {
            Assert.True(await slow.MoveNextAsync());
            Assert.Equal(NotificationCursor.Of(n), slow.Current.Cursor);
        }
    }

    private static Task<CrmDatabase> DatabaseAsync() => CrmDatabase.CreateAsync(Ct, s => s.AddCrmEvents().AddCrmReminders());

    private static IAsyncEnumerator<NotificationEvent> Listen(CrmDatabase database, User user, string cursor) =>
        database.Services.GetRequiredService<NotificationStream>().Read(user.Id, cursor, Ct).GetAsyncEnumerator(Ct);

    // No tail runs beside these tests: they say when the feed reads.
    private static ValueTask WakeAsync(CrmDatabase database, User user)
    {
        var topic = Topics.Notifications(user.Id);
        return database.Services.GetRequiredService<ITopicEventSender>().SendAsync(topic, new LoggedEvent(0, topic, "{}"), Ct);
    }

    private static Task PostAsync(CrmDatabase database, User user, int count) => database.InSystemAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        for (var n = 0; n < count; n++)
        {
            await db.PostAsync(new Notification { UserId = user.Id, Kind = NotificationKind.System, Title = $"{n}" }, Ct);
        }

        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
        return true;
    });
}
