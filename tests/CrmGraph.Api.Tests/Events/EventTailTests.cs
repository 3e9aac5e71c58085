using System.Collections.Concurrent;
using CrmGraph.Api.Data;
using CrmGraph.Api.Events;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmGraph.Api.Tests.Events;

public sealed class EventTailTests
{
    [Fact]
    public async Task Committed_entries_are_published_once_and_in_their_order()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        var tail = await TailAsync(database);
        await WriteAsync(database, "a", "b", "c");

        await tail.PublishAsync(ct);
        await tail.PublishAsync(ct);

        Assert.Equal(["a", "b", "c"], heard.Topics);
    }

    [Fact]
    public async Task What_was_there_before_the_start_is_not_published_again()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        await WriteAsync(database, "old");
        var tail = await TailAsync(database);
        await WriteAsync(database, "new");

        await tail.PublishAsync(ct);

        Assert.Equal(["new"], heard.Topics);
    }

    [Fact]
    public async Task The_tail_resumes_after_a_number()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        await WriteAsync(database, "one", "two", "three");
        var tail = database.Services.GetRequiredService<EventTail>();
        tail.ResumeAfter(1);

        await tail.PublishAsync(ct);

        Assert.Equal(["two", "three"], heard.Topics);
        Assert.Equal(3, tail.Position);
    }

    [Fact]
    public async Task A_commit_that_was_overtaken_is_published_when_it_arrives()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        var tail = await TailAsync(database);
        await InsertAsync(database, 1, "first");
        await InsertAsync(database, 3, "third");
        await tail.PublishAsync(ct);

        await InsertAsync(database, 2, "second, late");
        await tail.PublishAsync(ct);
        await tail.PublishAsync(ct);

        Assert.Equal(["first", "third", "second, late"], heard.Topics);
    }

    [Fact]
    public async Task A_commit_that_was_open_when_the_tail_started_is_published()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        await InsertAsync(database, 1, "before");
        await InsertAsync(database, 3, "before");
        var tail = await TailAsync(database);

        await InsertAsync(database, 2, "open at the start");
        await tail.PublishAsync(ct);

        Assert.Equal(["open at the start"], heard.Topics);
    }

    [Fact]
    public async Task A_commit_of_this_process_wakes_the_service_without_the_clock_moving()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        await TailAsync(database);
        var service = ActivatorUtilities.CreateInstance<EventTailService>(database.Services);
        await service.StartAsync(ct);

        await WriteAsync(database, "now");

        for (var tries = 0; heard.Topics.Count == 0; tries++)
        {
            Assert.True(tries < 6000, "Nothing was heard within a minute.");
            await Task.Delay(10, ct);
        }

        await service.StopAsync(ct);
        Assert.Equal(["now"], heard.Topics);
    }

    [Fact]
    public async Task A_rolled_back_entry_is_never_heard()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new Listener();
        await using var database = await DatabaseAsync(heard);
        var tail = await TailAsync(database);
        await database.InSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.EventLog.Add(EventLogEntry.About("gone", Guid.NewGuid(), database.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(ct);
        });
        await WriteAsync(database, "kept");

        await tail.PublishAsync(ct);

        Assert.Equal(["kept"], heard.Topics);
    }

    private static Task<CrmDatabase> DatabaseAsync(Listener listener) => CrmDatabase.CreateAsync(
        TestContext.Current.CancellationToken, services => services.AddSingleton<ITopicEventSender>(listener).AddCrmEvents());

    private static async Task<EventTail> TailAsync(CrmDatabase database)
    {
        var tail = database.Services.GetRequiredService<EventTail>();
        Assert.Equal(0, await tail.PublishAsync(TestContext.Current.CancellationToken));
        return tail;
    }

    private static async Task WriteAsync(CrmDatabase database, params string[] topics)
    {
        foreach (var topic in topics)
        {
            await database.SaveAsync(EventLogEntry.About(topic, Guid.NewGuid(), database.Clock.GetUtcNow()));
        }
    }

    private static Task<int> InsertAsync(CrmDatabase database, long seq, string topic) => database.InSystemAsync(db =>
        db.Database.ExecuteSqlAsync($"INSERT INTO EventLog (Seq, Topic, Payload, At) VALUES ({seq}, {topic}, '', 0)"));

    private sealed class Listener : ITopicEventSender
    {
        private readonly ConcurrentQueue<string> topics = [];

        public IReadOnlyCollection<string> Topics => [.. topics];

        public ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken ct = default)
        {
            Assert.IsType<LoggedEvent>(message);
            topics.Enqueue(topic);
            return ValueTask.CompletedTask;
        }

        public ValueTask CompleteAsync(string topic) => ValueTask.CompletedTask;
    }
}
