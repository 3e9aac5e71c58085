using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>How failures are counted, apart from what fails.</summary>
public sealed class AttemptsTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static readonly AttemptRule s_doubling = new(5, TimeSpan.FromDays(1), TimeSpan.FromMinutes(1));
    private static readonly AttemptRule s_window = new(3, TimeSpan.FromMinutes(15));

    [Fact]
    public Task Wait_begins_at_the_fifth_failure_and_doubles_to_a_quarter_of_an_hour() => InAsync(async (attempts, _) =>
    {
        var waits = new List<double?>();
        for (var i = 0; i < 11; i++)
        {
            waits.Add((await attempts.FailAsync("doubling", s_doubling, s_ct))?.TotalMinutes);
        }

        Assert.Equal([null, null, null, null, 1, 2, 4, 8, 15, 15, 15], waits);
    });

    [Fact]
    public Task Block_ends_by_itself_and_the_count_goes_on() => InAsync(async (attempts, clock) =>
    {
        for (var i = 0; i < 5; i++)
        {
            await attempts.FailAsync("ending", s_doubling, s_ct);
        }

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(TimeSpan.FromSeconds(1), await attempts.BlockedForAsync(["other", "ending"], s_ct));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await attempts.BlockedForAsync(["ending"], s_ct));
        Assert.Equal(TimeSpan.FromMinutes(2), await attempts.FailAsync("ending", s_doubling, s_ct));
    });

    [Fact]
    public Task Window_blocks_until_it_is_over_and_begins_anew() => InAsync(async (attempts, clock) =>
    {
        await attempts.FailAsync("window", s_window, s_ct);
        clock.Advance(TimeSpan.FromMinutes(10));
        await attempts.FailAsync("window", s_window, s_ct);

        Assert.Equal(TimeSpan.FromMinutes(5), await attempts.FailAsync("window", s_window, s_ct));

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await attempts.BlockedForAsync(["window"], s_ct));
        Assert.Null(await attempts.FailAsync("window", s_window, s_ct));
    });

    [Fact]
    public Task Success_begins_anew() => InAsync(async (attempts, _) =>
    {
        for (var i = 0; i < 4; i++)
        {
            await attempts.FailAsync("success", s_doubling, s_ct);
        }

        await attempts.ForgetAsync("success", s_ct);

        Assert.Null(await attempts.FailAsync("success", s_doubling, s_ct));
    });

    [Fact]
    public async Task Failures_of_many_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => InAsync((attempts, _) => attempts.FailAsync("many", s_doubling, s_ct))));

        Assert.Equal(12, await world.Api.InSystemAsync(db => db.AttemptCounters.Where(c => c.Key == "many").Select(c => c.Count).SingleAsync()));
    }

    private Task InAsync(Func<Attempts, FakeTimeProvider, Task> work) => world.Api.InSystemAsync(async db =>
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await work(new Attempts(db, clock), clock);
        return true;
    });
}
