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

namespace CrmGraph.Api.Tests.Notifications;

public sealed class NotificationStreamTests
{
    [Fact]
    public async Task A_client_that_drops_and_resumes_sees_every_notification_once()
    {
        await using var stage = await Stage.BuildAsync();
        List<NotificationEvent> seen = [];
        var posting = Task.Run(async () =>
        {
            for (var n = 0; n < 60; n++)
            {
                await stage.PostAsync($"message {n}");
            }
        });

        var cursor = NotificationCursor.Of(0);
        while (seen.Count < 60)
        {
            // Each connection lives for a few events only, then the line is cut without a word.
            using var line = new CancellationTokenSource();
            await foreach (var told in stage.Stream.Read(stage.User.Id, cursor, line.Token))
            {
                seen.Add(told);
                cursor = told.Cursor;
                if (seen.Count % 7 == 0 || seen.Count == 60)
                {
                    break;
                }
            }
        }

        await posting;
        Assert.Equal(Enumerable.Range(1, 60).Select(n => NotificationCursor.Of(n)), seen.Select(e => e.Cursor));
        Assert.Equal(60, seen.Select(e => e.NotificationId).Distinct().Count());
    }

    [Fact]
    public async Task Missed_notifications_come_first_and_live_ones_follow()
    {
        await using var stage = await Stage.BuildAsync();
        await stage.PostAsync("first");
        await stage.PostAsync("second");
        await stage.PostAsync("third");
        await using var events = stage.Stream.Read(stage.User.Id, NotificationCursor.Of(1), stage.Ct).GetAsyncEnumerator(stage.Ct);

        Assert.Equal(("n2", 3), await NextAsync(events));
        Assert.Equal(("n3", 3), await NextAsync(events));
        var live = NextAsync(events);
        await stage.PostAsync("fourth");

        Assert.Equal(("n4", 4), await live);
    }

    [Fact]
    public async Task Without_a_cursor_only_what_is_new_arrives()
    {
        await using var stage = await Stage.BuildAsync();
        await stage.PostAsync("old");
        await using var events = stage.Stream.Read(stage.User.Id, after: null, stage.Ct).GetAsyncEnumerator(stage.Ct);
        var first = events.MoveNextAsync().AsTask();

        await stage.PostUntilAsync(first, "new");

        Assert.NotEqual("n1", events.Current.Cursor);
    }

    [Fact]
    public async Task Nobody_hears_what_is_meant_for_another()
    {
        await using var stage = await Stage.BuildAsync();
        var other = await stage.Database.UserAsync("other");
        await using var events = stage.Stream.Read(other.Id, NotificationCursor.Of(0), stage.Ct).GetAsyncEnumerator(stage.Ct);
        var first = NextAsync(events);

        await stage.PostAsync("for someone else");
        await stage.PostAsync("for other", other);

        Assert.Equal(("n1", 1), await first);
    }

    [Fact]
    public async Task A_cursor_ahead_of_the_data_still_hears_what_comes()
    {
        await using var stage = await Stage.BuildAsync();
        await using var events = stage.Stream.Read(stage.User.Id, NotificationCursor.Of(900), stage.Ct).GetAsyncEnumerator(stage.Ct);
        var first = events.MoveNextAsync().AsTask();

        await stage.PostUntilAsync(first, "after the reset");

        Assert.NotEqual(NotificationCursor.Of(900), events.Current.Cursor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("12")]
    [InlineData("n-1")]
    [InlineData("n99999999999999999999")]
    public async Task A_text_that_is_no_cursor_is_refused(string text)
    {
        await using var stage = await Stage.BuildAsync();

        var refused = Assert.Throws<ValidationException>(() => stage.Stream.Read(stage.User.Id, text, stage.Ct));

        Assert.Equal(("NOTIFICATION_CURSOR_INVALID", "after"), (refused.Code, refused.Field));
    }

    private static async Task<(string Cursor, int Unread)> NextAsync(IAsyncEnumerator<NotificationEvent> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2)));
        return (events.Current.Cursor, events.Current.UnreadCount);
    }

    /// <summary>A database with the event tail running beside it.</summary>
    private sealed class Stage : IAsyncDisposable
    {
        private readonly EventTailService tail;

        private Stage(CrmDatabase database, User user)
        {
            Database = database;
            User = user;
            tail = ActivatorUtilities.CreateInstance<EventTailService>(database.Services);
        }

        public CancellationToken Ct { get; } = TestContext.Current.CancellationToken;

        public CrmDatabase Database { get; }

        public User User { get; }

        public NotificationStream Stream => Database.Services.GetRequiredService<NotificationStream>();

        public static async Task<Stage> BuildAsync()
        {
            var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken, s => s.AddCrmEvents().AddCrmReminders());
            var stage = new Stage(database, await database.UserAsync("me"));
            database.Services.GetRequiredService<EventTail>().ResumeAfter(0);
            await stage.tail.StartAsync(stage.Ct);
            return stage;
        }

        public Task PostAsync(string title, User? user = null) => Database.InSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await db.PostAsync(new Notification { UserId = (user ?? User).Id, Kind = NotificationKind.System, Title = title }, Ct);
            await db.SaveChangesAsync(Ct);
            await transaction.CommitAsync(Ct);
            return true;
        });

        /// <summary>Posts until it is heard: when a stream has found its place cannot be seen, and what comes before that is not for it.</summary>
        public async Task PostUntilAsync(Task<bool> heard, string title)
        {
            for (var tries = 0; !heard.IsCompleted && tries < 600; tries++)
            {
                await PostAsync(title);
                await Task.WhenAny(heard, Task.Delay(200, Ct));
            }

            Assert.True(await heard.WaitAsync(TimeSpan.FromMinutes(2), Ct));
        }

        public async ValueTask DisposeAsync()
        {
            await tail.StopAsync(CancellationToken.None);
            await Database.DisposeAsync();
        }
    }
}
