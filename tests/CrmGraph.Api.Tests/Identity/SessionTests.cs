using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Sessions live on the server: what the browser holds is a key to a row, and the row decides.</summary>
public sealed class SessionTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string List = "{ viewer { sessions { id current device persistent createdAt lastSeenAt expiresAt } } }";
    private const string End = "mutation($id: ID!) { endSession(input: { id: $id }) { endedSessionId errors { __typename ... on NotFoundError { code } } } }";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static int s_users;

    [Fact]
    public async Task Cookie_carries_a_random_key_whose_hash_alone_is_stored()
    {
        var user = await NewUserAsync();

        var cookie = ApiClient.SessionCookieOf(await LoginAsync(world.Api.Anonymous(), user));

        var key = SessionKey.Parse(cookie["crmgraph=".Length..])!.Value;
        var row = await SessionOfAsync(user);
        Assert.Equal(32, key.Secret.Length);
        Assert.Equal(row.KeyHash, System.Security.Cryptography.SHA256.HashData(key.Secret));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(world.Api.Holding(cookie)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(world.Api.Holding($"crmgraph={SessionKey.NewFor(key.SessionId)}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%00A")]
    [InlineData("================================================================")]
    public async Task Cookie_that_is_no_key_is_nobody(string value) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(world.Api.Holding($"crmgraph={value}")));

    [Fact]
    public async Task Copied_cookie_is_worth_nothing_after_signing_out()
    {
        var user = await NewUserAsync();
        var browser = world.Api.Anonymous();
        var copy = world.Api.Holding(ApiClient.SessionCookieOf(await LoginAsync(browser, user)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(copy));

        await browser.Http.PostAsync("/account/logout", null, s_ct);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copy));
    }

    [Fact]
    public async Task Key_planted_before_signing_in_is_not_the_one_of_the_session()
    {
        var (victim, attacker) = (await NewUserAsync(), await NewUserAsync());
        var planted = ApiClient.SessionCookieOf(await LoginAsync(world.Api.Anonymous(), attacker));
        var browser = world.Api.Holding(planted);

        var given = ApiClient.SessionCookieOf(await LoginAsync(browser, victim));

        Assert.NotEqual(planted, given);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(world.Api.Holding(planted)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(world.Api.Holding(given)));
    }

    [Fact]
    public async Task Session_that_idles_for_an_hour_is_over_unless_it_was_asked_to_stay()
    {
        foreach (var (remember, minutes, expected) in new[] { (false, 59, HttpStatusCode.OK), (false, 61, HttpStatusCode.Unauthorized), (true, 61, HttpStatusCode.OK) })
        {
            var user = await NewUserAsync();
            var client = world.Api.Anonymous();
            await LoginAsync(client, user, remember);
            var past = DateTimeOffset.UtcNow.AddMinutes(-minutes);

            await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, past)));

            Assert.Equal(expected, await StatusAsync(client));
        }
    }

    [Fact]
    public async Task Session_ends_after_twelve_hours_and_one_that_stays_after_fourteen_days()
    {
        foreach (var (remember, hours) in new[] { (false, 12), (true, 14 * 24) })
        {
            var user = await NewUserAsync();
            var client = world.Api.Anonymous();
            var answer = await LoginAsync(client, user, remember);
            var row = await SessionOfAsync(user);

            Assert.Equal(TimeSpan.FromHours(hours), row.ExpiresAt - row.CreatedAt);
            Assert.Equal(remember, answer.Headers.GetValues("Set-Cookie").First().Contains("expires=", StringComparison.OrdinalIgnoreCase));

            var past = DateTimeOffset.UtcNow.AddSeconds(-1);
            await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, past)));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client));
        }
    }

    [Fact]
    public async Task Request_notes_that_the_session_is_in_use_once_a_minute()
    {
        var user = await NewUserAsync();
        var client = world.Api.Anonymous();
        await LoginAsync(client, user);
        var began = (await SessionOfAsync(user)).LastSeenAt;
        await StatusAsync(client);
        Assert.Equal(began, (await SessionOfAsync(user)).LastSeenAt);

        var past = began.AddMinutes(-2);
        await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, past)));

        await EventuallyAsync(async () =>
        {
            await StatusAsync(client);
            return (await SessionOfAsync(user)).LastSeenAt >= began;
        });
    }

    [Fact]
    public async Task Eleventh_session_ends_the_oldest()
    {
        var user = await NewUserAsync();
        var clients = new List<ApiClient>();
        for (var i = 0; i < 11; i++)
        {
            clients.Add(await world.Api.SignInAsync(user));
        }

        Assert.Equal(10, await world.Api.InSystemAsync(db => db.UserSessions.CountAsync(s => s.UserId == user.Id)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(clients[0]));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(clients[1]));
    }

    [Fact]
    public async Task Viewer_sees_their_own_sessions_and_ends_one_by_its_id()
    {
        var (user, other) = (await NewUserAsync(), await NewUserAsync());
        var (here, there) = (await world.Api.SignInAsync(user), await world.Api.SignInAsync(user));
        var stranger = await world.Api.SignInAsync(other);
        var mine = (await here.DataAsync(List))["viewer"]!["sessions"]!.AsArray();
        var elsewhere = (string)mine.Single(s => !(bool)s!["current"]!)!["id"]!;
        Assert.Equal(2, mine.Count);

        var refused = await stranger.DataAsync(End, new { id = elsewhere });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there));
        var ended = await here.DataAsync(End, new { id = elsewhere });

        Assert.Equal("SESSION_NOT_FOUND", (string?)refused["endSession"]!["errors"]![0]!["code"]);
        Assert.Equal(elsewhere, (string?)ended["endSession"]!["endedSessionId"]);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(there));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
        Assert.Equal(1, await world.Api.InSystemAsync(db => db.AuditEvents.CountAsync(e => e.Action == "endSession" && e.ActorId == user.Id)));
    }

    [Fact]
    public async Task Viewer_ends_all_sessions_but_the_one_that_asks()
    {
        var user = await NewUserAsync();
        var here = await world.Api.SignInAsync(user);
        ApiClient[] elsewhere = [await world.Api.SignInAsync(user), await world.Api.SignInAsync(user)];

        var answer = await here.DataAsync("mutation { endOtherSessions { endedCount } }");

        Assert.Equal(2, (int)answer["endOtherSessions"]!["endedCount"]!);
        await Assert.AllAsync(elsewhere, async client => Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
    }

    [Fact]
    public async Task Session_ended_by_another_instance_is_over_within_a_second_and_its_socket_closes()
    {
        var user = await NewUserAsync();
        var client = world.Api.Anonymous();
        var cookie = ApiClient.SessionCookieOf(await LoginAsync(client, user));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));
        using var socket = await world.Api.ConnectSocketAsync(cookie, s_ct);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"connection_init"}"""), WebSocketMessageType.Text, true, s_ct);

        // As another instance would: this one is not told.
        await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync());

        await EventuallyAsync(async () => await StatusAsync(client) == HttpStatusCode.Unauthorized);
        Assert.Equal(4403, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task Service_ends_the_sessions_of_a_user_at_once()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));

        await using (var scope = Api.Access.SystemScope.CreateSystemScope(world.Api.Services.GetRequiredService<IServiceScopeFactory>()))
        {
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<Sessions>().EndAsync(user.Id, null, s_ct));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome · Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50", "WeChat · Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux")]
    [InlineData("curl/8.5.0", null)]
    public async Task Device_is_named_as_a_person_would(string userAgent, string? expected)
    {
        var user = await NewUserAsync();
        var client = world.Api.Anonymous();
        client.Http.DefaultRequestHeaders.Add("User-Agent", userAgent);

        await LoginAsync(client, user);

        Assert.Equal(expected, (await SessionOfAsync(user)).Device);
    }

    private Task<User> NewUserAsync() => world.Api.AddUserAsync($"session{Interlocked.Increment(ref s_users)}", null, RoleCode.Sales);

    private static async Task<HttpResponseMessage> LoginAsync(ApiClient client, User user, bool remember = false)
    {
        var answer = await client.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password, remember }, s_ct);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiClient client) => (await client.Http.GetAsync("/account/session", s_ct)).StatusCode;

    private Task<UserSession> SessionOfAsync(User user) => world.Api.InSystemAsync(db => db.UserSessions.AsNoTracking().SingleAsync(s => s.UserId == user.Id));

    private static async Task<int> CloseCodeAsync(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(s_ct);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        return (int)socket.CloseStatus!;
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        // What is known of a session is a second old at most; an overloaded machine gets more.
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "It did not come to hold.");
            await Task.Delay(100, s_ct);
        }
    }
}
