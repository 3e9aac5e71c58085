using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Errors;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Jobs;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task A_waiting_job_is_claimed_by_one_of_many_runners()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync(new Counting());
        await EnqueueAsync(database);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => TakeAsync(database, $"worker{n}"), ct)));

        Assert.Single(claims, c => c is not null);
    }

    [Fact]
    public async Task A_job_of_a_killed_runner_goes_on_from_its_last_batch_without_doubling()
    {
        var ct = TestContext.Current.CancellationToken;
        var counting = new Counting { StopAfter = 3 };
        await using var database = await DatabaseAsync(counting);
        var id = await EnqueueAsync(database);
        var killed = (await TakeAsync(database, "killed"))!;

        // It dies with its third batch written, and its lease is not given back.
        await Assert.ThrowsAsync<OutOfPower>(() => counting.RunAsync(RunOf(database, killed), ct));
        Assert.Null(await TakeAsync(database, "early"));
        database.Clock.Advance(JobClaims.Lease + TimeSpan.FromSeconds(1));
        counting.StopAfter = int.MaxValue;
        var runner = database.Services.GetRequiredService<JobRunner>();
        Assert.True(await runner.RunOneAsync(ct));

        Assert.Equal(Enumerable.Range(0, Counting.Batches).Select(n => $"batch {n}"), await TagsAsync(database));
        var job = await JobAsync(database, id);
        Assert.Equal((JobStatus.Done, Counting.Batches, Counting.Batches, (int?)Counting.Batches), (job.Status, counting.Ran, job.Done, job.Total));
        Assert.NotNull(job.FinishedAt);
    }

    [Fact]
    public async Task A_runner_that_slept_past_its_lease_writes_nothing_more()
    {
        var ct = TestContext.Current.CancellationToken;
        var counting = new Counting();
        await using var database = await DatabaseAsync(counting);
        var id = await EnqueueAsync(database);
        var zombie = (await TakeAsync(database, "zombie"))!;
        database.Clock.Advance(JobClaims.Lease + TimeSpan.FromSeconds(1));
        var heir = (await TakeAsync(database, "heir"))!;

        await Assert.ThrowsAsync<JobLostException>(() => counting.RunAsync(RunOf(database, zombie), ct));
        await WithClaimsAsync(database, claims => claims.EndAsync(zombie, JobStatus.Failed, "X", ct));

        Assert.Empty(await TagsAsync(database));
        await Assert.ThrowsAsync<JobLostException>(() => WithClaimsAsync(database, claims => claims.RenewAsync(zombie, ct)));
        await counting.RunAsync(RunOf(database, heir), ct);
        Assert.Equal(Counting.Batches, (await TagsAsync(database)).Count);
        Assert.Equal(JobStatus.Running, (await JobAsync(database, id)).Status);
    }

    [Fact]
    public async Task A_job_that_keeps_failing_is_given_up_and_one_that_is_refused_says_why()
    {
        var ct = TestContext.Current.CancellationToken;
        var counting = new Counting { StopAfter = 0 };
        await using var database = await DatabaseAsync(counting);
        var id = await EnqueueAsync(database);
        var runner = database.Services.GetRequiredService<JobRunner>();
        for (var i = 0; i < 6; i++)
        {
            Assert.True(await runner.RunOneAsync(ct));
            database.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.False(await runner.RunOneAsync(ct));
        Assert.Equal((JobStatus.Failed, "JOB_GIVEN_UP"), await OutcomeAsync(database, id));

        counting.Refusal = "CUSTOMER_NOT_FOUND";
        var refused = await EnqueueAsync(database);
        Assert.True(await runner.RunOneAsync(ct));
        Assert.Equal((JobStatus.Failed, "CUSTOMER_NOT_FOUND"), await OutcomeAsync(database, refused));
    }

    [Fact]
    public async Task Work_of_a_name_is_done_once_however_often_it_is_asked_for()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync(new Counting());
        var scopes = database.Services.GetRequiredService<IServiceScopeFactory>();

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => scopes.EnqueueOnceAsync(JobKind.Nightly, "night 2026-03-02", null, ct), ct)));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await database.InSystemAsync(db => db.Jobs.CountAsync(ct)));
    }

    [Fact]
    public async Task News_of_a_job_come_at_most_once_a_second_and_always_at_its_end()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await DatabaseAsync(new Counting());
        await EnqueueAsync(database);

        await database.Services.GetRequiredService<JobRunner>().RunOneAsync(ct);

        // The clock stood still: claimed, the first batch, over.
        Assert.Equal(3, await database.InSystemAsync(db => db.EventLog.CountAsync(e => e.Topic.StartsWith("jobs/"), ct)));
    }

    private static Task<CrmDatabase> DatabaseAsync(Counting work) => CrmDatabase.CreateAsync(
        TestContext.Current.CancellationToken, services => services.AddSingleton<IJobWork>(work).AddScoped<JobClaims>().AddSingleton<JobRunner>());

    private static Task<Guid> EnqueueAsync(CrmDatabase database) => database.InSystemAsync(async db =>
    {
        var job = db.Enqueue(JobKind.Nightly);
        await db.SaveChangesAsync();
        return job.Id;
    });

    private static async Task<JobClaim?> TakeAsync(CrmDatabase database, string worker)
    {
        JobClaim? claim = null;
        await WithClaimsAsync(database, async claims => claim = await claims.TakeAsync(worker, [JobKind.Nightly], CancellationToken.None));
        return claim;
    }

    private static JobRun RunOf(CrmDatabase database, JobClaim claim) =>
        new(claim, true, database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock);

    private static async Task WithClaimsAsync(CrmDatabase database, Func<JobClaims, Task> use)
    {
        await using var scope = database.SystemScope();
        await use(scope.ServiceProvider.GetRequiredService<JobClaims>());
    }

    private static Task<Job> JobAsync(CrmDatabase database, Guid id) => database.InSystemAsync(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

    private static async Task<(JobStatus, string?)> OutcomeAsync(CrmDatabase database, Guid id) => await JobAsync(database, id) is var job ? (job.Status, job.Error) : default;

    private static Task<List<string>> TagsAsync(CrmDatabase database) => database.InSystemAsync(db => db.Tags.OrderBy(t => t.Name).Select(t => t.Name).ToListAsync());

    private sealed class OutOfPower : Exception;

    /// <summary>Writes a tag for each batch, and how far it came, in one transaction.</summary>
    private sealed class Counting : IJobWork
    {
        public const int Batches = 8;

        public int StopAfter { get; set; } = int.MaxValue;

        public string? Refusal { get; set; }

        public int Ran { get; private set; }

        public JobKind Kind => JobKind.Nightly;

        public bool IsOfTheSystem => true;

        public async Task RunAsync(JobRun run, CancellationToken ct)
        {
            if (Refusal is { } code)
            {
                throw new NotFoundException(code);
            }

            for (var batch = run.State<Progress>()?.Next ?? 0; batch < Batches; batch++)
            {
                if (Ran >= StopAfter)
                {
                    throw new OutOfPower();
                }

                await using var scope = await run.EnterAsync(ct);
                var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                db.Tags.Add(new Tag { Name = $"batch {batch}", Color = "#112233", Group = "g" });
                await db.SaveChangesAsync(ct);
                await run.AdvanceAsync(db, new Progress(batch + 1), batch + 1, Batches, 0, ct);
                await transaction.CommitAsync(ct);
                Ran++;
            }
        }

        private sealed record Progress(int Next);
    }
}
