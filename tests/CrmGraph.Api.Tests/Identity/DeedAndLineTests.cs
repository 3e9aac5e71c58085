using System.Net;
using System.Net.Http.Json;
using CrmGraph.Api.Audit;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>A step of signing in and its audit line are written together or not at all.</summary>
public sealed class DeedAndLineTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_signs_in_without_a_line()
    {
        var user = await world.Api.AddUserAsync("unlined", null, RoleCode.Sales);
        await using (await WithoutLinesOfAsync("login"))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, await LoginAsync(user));
        }

        Assert.Equal(0, await SessionsOfAsync(user));
        Assert.Equal(HttpStatusCode.OK, await LoginAsync(user));
        Assert.Equal(1, await SessionsOfAsync(user));
    }

    [Theory]
    [InlineData("endSession")]
    [InlineData("endOtherSessions")]
    [InlineData("endUserSession")]
    public async Task No_session_ends_without_a_line(string action)
    {
        var user = await world.Api.AddUserAsync($"lined-{action}", null, RoleCode.Sales);
        var client = await world.Api.SignInAsync(user);
        await LoginAsync(user);
        var other = await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).OrderByDescending(s => s.CreatedAt).Select(s => s.Id).FirstAsync());
        var id = ApiClient.Id<Session>(other);
        var (whose, mutation) = action switch
        {
            "endSession" => (client, $"mutation {{ endSession(input: {{ id: \"{id}\" }}) {{ endedSessionId }} }}"),
            "endOtherSessions" => (client, "mutation { endOtherSessions { endedCount } }"),
            _ => (await world.AsAsync(RoleCode.Admin), $"mutation {{ endUserSession(input: {{ id: \"{id}\", userId: \"{ApiClient.Id<User>(user.Id)}\" }}) {{ endedSessionId }} }}"),
        };

        await using (await WithoutLinesOfAsync(action))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => whose.DataAsync(mutation));
        }

        Assert.Equal(2, await SessionsOfAsync(user));
        await whose.DataAsync(mutation);
        Assert.Equal(1, await SessionsOfAsync(user));
    }

    [Fact]
    public async Task Of_links_made_at_once_one_is_good()
    {
        var user = await world.Api.AddUserAsync("linked", null, RoleCode.Sales);
        var admin = await world.AsAsync(RoleCode.Admin);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.DoAsync("resetUserPassword", "link", new { id = ApiClient.Id<User>(user.Id) }, "path")));

        Assert.Equal(1, await world.Api.InSystemAsync(db => db.OneTimeLinks.CountAsync(l => l.UserId == user.Id && l.UsedAt == null)));
    }

    [Fact]
    public async Task Known_device_does_not_queue_behind_guesses_from_elsewhere()
    {
        Assert.SkipWhen(Environment.ProcessorCount < 2, "One core checks one password at a time.");
        var user = await world.Api.AddUserAsync("besieged", null, RoleCode.Sales);
        var device = await world.Api.SignInAsync(user);
        var guess = new TaskCompletionSource<object>();
        var lane = world.Api.Services.GetRequiredService<ProofLane>();
        var siege = lane.RunAsync(Attempts.Key("name", user.Email.ToUpperInvariant()), () => guess.Task, s_ct);

        using var answer = await device.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct).WaitAsync(TimeSpan.FromMinutes(1), s_ct);
        Assert.False(siege.IsCompleted);
        guess.SetResult(new object());
        await siege;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Want_of_a_proof_is_told_as_a_refusal()
    {
        var user = await world.Api.AddUserAsync("unproven", null, RoleCode.Admin);
        var admin = await world.Api.SignInAsync(user);
        var past = DateTimeOffset.UtcNow.AddMinutes(-11);
        await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.AuthTime, past)));
        var session = await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).Select(s => s.Id).SingleAsync());
        world.Api.Services.GetRequiredService<SessionDirectory>().Forget(session);

        await admin.ErrorCodeAsync("mutation { beginTotp { setup { uri } } }");
        await world.Api.Services.GetRequiredService<AuditKeeper>().KeepAsync(s_ct);

        var line = await world.Api.InSystemAsync(db => db.AuditEvents.SingleAsync(e => e.ActorId == user.Id && e.Outcome == AuditOutcome.Refused));
        Assert.Equal(("beginTotp", "CRM_STEP_UP_REQUIRED", "Mutation.beginTotp"), (line.Action, line.Reason, line.Summary));
    }

    private async Task<HttpStatusCode> LoginAsync(User user)
    {
        using var answer = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        return answer.StatusCode;
    }

    private Task<int> SessionsOfAsync(User user) => world.Api.InSystemAsync(db => db.UserSessions.CountAsync(s => s.UserId == user.Id));

    private async Task<IAsyncDisposable> WithoutLinesOfAsync(string action)
    {
        // Constant text of ours.
        var trigger = $"CREATE TRIGGER NoLine BEFORE INSERT ON AuditEvents WHEN NEW.Action = '{action}' BEGIN SELECT RAISE(ABORT, 'no line'); END";
        await world.Api.InSystemAsync(db => db.Database.ExecuteSqlRawAsync(trigger));
        return new Again(world.Api);
    }

    private sealed class Again(CrmApi api) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await api.InSystemAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER NoLine"));
    }
}
