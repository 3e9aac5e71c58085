using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Guessing passwords gets slower and slower for a stranger, and never makes the owner wait on a device of theirs.</summary>
public sealed class LockoutTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static int s_count;

    [Fact]
    public async Task Stranger_locks_a_name_for_unknown_devices_but_not_for_a_known_one()
    {
        var user = await NewUserAsync();
        var owner = world.Api.Anonymous(Address());
        Assert.Equal("200", await LoginAsync(owner, user.Email, CrmApi.Password));
        var stranger = world.Api.Anonymous(Address());
        for (var i = 0; i < 6; i++)
        {
            await LoginAsync(stranger, user.Email, "a wrong password");
        }

        Assert.Equal("429 locked_out", await LoginAsync(stranger, user.Email, CrmApi.Password));
        Assert.Equal("429 locked_out", await LoginAsync(world.Api.Anonymous(Address()), user.Email, CrmApi.Password));
        Assert.Equal("200", await LoginAsync(owner, user.Email, CrmApi.Password));
    }

    [Fact]
    public async Task Known_device_is_counted_on_its_own()
    {
        var user = await NewUserAsync();
        var device = world.Api.Anonymous(Address());
        await LoginAsync(device, user.Email, CrmApi.Password);

        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await LoginAsync(device, user.Email, "a wrong password"));
        }

        Assert.Equal("429 locked_out", answers[^1]);
        Assert.Equal("200", await LoginAsync(world.Api.Anonymous(Address()), user.Email, CrmApi.Password));
    }

    [Fact]
    public async Task Known_device_of_one_user_is_a_stranger_to_another()
    {
        var (attacker, victim) = (await NewUserAsync(), await NewUserAsync());
        var device = world.Api.Anonymous(Address());
        await LoginAsync(device, attacker.Email, CrmApi.Password);
        for (var i = 0; i < 6; i++)
        {
            await LoginAsync(world.Api.Anonymous(Address()), victim.Email, "a wrong password");
        }

        Assert.Equal("429 locked_out", await LoginAsync(device, victim.Email, CrmApi.Password));
    }

    [Theory]
    [InlineData("10.9.8.7", "10.9.8.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:7:2::1", "2001:db8:7:3::1", false)]
    public async Task Address_that_guesses_many_names_waits_for_all_of_them(string guessing, string asking, bool waits)
    {
        var user = await NewUserAsync();
        var guesser = world.Api.Anonymous(guessing);
        var answers = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            answers.Add(await LoginAsync(guesser, $"guess{Interlocked.Increment(ref s_count)}@demo.example", "a wrong password"));
        }

        Assert.All(answers, a => Assert.Equal("400 invalid_credentials", a));
        Assert.Equal(waits ? "429 locked_out" : "200", await LoginAsync(world.Api.Anonymous(asking), user.Email, CrmApi.Password));
        await world.Api.InSystemAsync(db => db.AttemptCounters.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Made_up_device_cookie_is_no_known_device()
    {
        var user = await NewUserAsync();
        for (var i = 0; i < 6; i++)
        {
            await LoginAsync(world.Api.Anonymous(Address()), user.Email, "a wrong password");
        }

        Assert.Equal("429 locked_out", await LoginAsync(world.Api.Holding($"crmgraph-device=1|{user.Id}"), user.Email, CrmApi.Password));
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_counted_one_by_one()
    {
        var user = await NewUserAsync();
        var client = world.Api.Anonymous(Address());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => LoginAsync(client, user.Email, "a wrong password")));

        Assert.Equal(4, answers.Count(a => a == "400 invalid_credentials"));
        Assert.Equal(8, answers.Count(a => a == "429 locked_out"));
    }

    // The hash is nearly all of an answer's time. A clock would tell the same on a quiet machine only.
    [Fact]
    public async Task Password_of_an_unknown_name_is_hashed_as_often_as_that_of_a_known_one()
    {
        var user = await NewUserAsync();
        var known = await world.Api.InSystemAsync(db => db.Accounts.Where(a => a.Id == user.Id).Select(a => a.PasswordHash!).SingleAsync());

        Assert.Equal("400 invalid_credentials", await LoginAsync(world.Api.Anonymous(Address()), "nobody@demo.example", "a wrong password"));

        // Format, function, rounds and length of the salt.
        Assert.Equal(Convert.FromBase64String(known)[..13], Convert.FromBase64String(SignIn.NobodysHash!)[..13]);
    }

    [Fact]
    public async Task Every_step_leaves_a_line_in_the_audit()
    {
        var user = await NewUserAsync();
        var client = world.Api.Anonymous(Address());
        await LoginAsync(client, user.Email, "a wrong password");
        await LoginAsync(client, user.Email, CrmApi.Password);
        await client.Http.PostAsync("/account/logout", null, s_ct);

        var lines = await world.Api.InSystemAsync(db => db.AuditEvents.Where(e => e.EntityId == user.Id.ToString()).OrderBy(e => e.At).Select(e => e.Action).ToListAsync());

        Assert.Equal(["loginFailed", "login", "logout"], lines);
    }

    private static string Address() => $"10.1.{Interlocked.Increment(ref s_count) / 250}.{1 + (s_count % 250)}";

    private Task<User> NewUserAsync() => world.Api.AddUserAsync($"lock{Interlocked.Increment(ref s_count)}", null, RoleCode.Sales);

    private static async Task<string> LoginAsync(ApiClient client, string email, string password)
    {
        using var answer = await client.Http.PostAsJsonAsync("/account/login", new { email, password }, s_ct);
        return answer.StatusCode == HttpStatusCode.OK
            ? "200"
            : $"{(int)answer.StatusCode} {JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!["error"]}";
    }
}
