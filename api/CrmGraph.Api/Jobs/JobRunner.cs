using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Jobs;

/// <summary>The background loop: claim, work, wait. Any number may run, in any number of processes; each does a few jobs at once.</summary>
internal sealed class JobRunner(IEnumerable<IJobWork> works, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> logger) : BackgroundService
{
    private const int Places = 2;
    private const int MaxAttempts = 5;
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_pulse = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<JobKind, IJobWork> works = works.ToDictionary(w => w.Kind);
    private readonly string worker = $"{Environment.MachineName}/{Environment.ProcessId}";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Places).Select(_ => Task.Run(() => LoopAsync(stoppingToken), stoppingToken)));

    /// <summary>Does one job, if any waits, and tells whether there was one.</summary>
    internal async Task<bool> RunOneAsync(CancellationToken ct)
    {
        if (await TakeAsync(ct) is not { } claim)
        {
            return false;
        }

        await RunAsync(claim, ct);
        return true;
    }

    /// <summary>Does a job that was claimed.</summary>
    internal async Task RunAsync(JobClaim claim, CancellationToken ct)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var pulse = new Pulse();
        var beating = BeatAsync(claim, pulse, work);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(claim.Language));
            if (claim.Attempts > MaxAttempts)
            {
                throw new InvalidStateException("JOB_GIVEN_UP");
            }

            var kind = works[claim.Kind];
            await kind.RunAsync(new JobRun(claim, kind.IsOfTheSystem, scopes, clock), work.Token);
            await WithClaimsAsync(claims => claims.EndAsync(claim, JobStatus.Done, null, CancellationToken.None));
        }
        catch (JobLostException)
        {
            Log.Lost(logger, claim.Kind, claim.Id);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            if (pulse.IsCancelled)
            {
                await WithClaimsAsync(claims => claims.EndAsync(claim, JobStatus.Cancelled, null, CancellationToken.None));
            }
            else if (!pulse.IsLost)
            {
                // The process ends: somebody else may go on at once.
                await WithClaimsAsync(claims => claims.GiveBackAsync(claim, clock.GetUtcNow(), CancellationToken.None));
            }
        }
        catch (GraphQLException refused) when (refused.Error.Code is { } code)
        {
            await WithClaimsAsync(claims => claims.EndAsync(claim, JobStatus.Failed, code, CancellationToken.None));
        }
        catch (Exception problem)
        {
            Log.Failed(logger, claim.Kind, claim.Id, claim.Attempts, problem);
            await WithClaimsAsync(claims => claims.GiveBackAsync(claim, clock.GetUtcNow() + s_afterFailure, CancellationToken.None));
        }
        finally
        {
            await work.CancelAsync();
            await beating;
        }
    }

    private async Task LoopAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                worked = await RunOneAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Log.ClaimFailed(logger, problem);
            }

            if (!worked)
            {
                await Task.Delay(s_poll, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Renews the lease while the work lasts, and ends the work when somebody asks for that or has taken the job.
    private async Task BeatAsync(JobClaim claim, Pulse pulse, CancellationTokenSource work)
    {
        while (!work.IsCancellationRequested)
        {
            try
            {
                var cancelled = false;
                await WithClaimsAsync(async claims => cancelled = await claims.RenewAsync(claim, work.Token));
                if (cancelled)
                {
                    pulse.IsCancelled = true;
                    await work.CancelAsync();
                    return;
                }

                await Task.Delay(s_pulse, clock, work.Token);
            }
            catch (JobLostException)
            {
                pulse.IsLost = true;
                await work.CancelAsync();
                return;
            }
            catch (OperationCanceledException) when (work.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                // The lease outlasts many beats.
                Log.BeatFailed(logger, claim.Kind, claim.Id, problem);
                await Task.Delay(s_pulse, clock, work.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<JobClaim?> TakeAsync(CancellationToken ct)
    {
        JobClaim? claim = null;
        await WithClaimsAsync(async claims => claim = await claims.TakeAsync(worker, works.Keys, ct));
        return claim;
    }

    private async Task WithClaimsAsync(Func<JobClaims, Task> use)
    {
        await using var scope = scopes.CreateSystemScope();
        await use(scope.ServiceProvider.GetRequiredService<JobClaims>());
    }

    private sealed class Pulse
    {
        public volatile bool IsCancelled;
        public volatile bool IsLost;
    }
}
