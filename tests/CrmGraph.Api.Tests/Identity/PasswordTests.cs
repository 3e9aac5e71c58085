using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Identity.Passwords;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>What a password may be, and the two ways to another one.</summary>
public sealed class PasswordTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Next = "seven lamps in a quiet harbour";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static int s_users;

    [Theory]
    [InlineData("short pass", "PasswordTooShort")]
    [InlineData("aaaaaaaaaaaa", "PasswordTooSimple")]
    [InlineData("123456789012", "PasswordTooCommon")]
    [InlineData("aaaa1234dcba", "PasswordTooSimple")]
    [InlineData("abcdefghijkl", "PasswordTooSimple")]
    [InlineData("password1234", "PasswordTooCommon")]
    [InlineData("P@ssw0rd2024!", "PasswordTooCommon")]
    [InlineData("qwertyuiop12", "PasswordTooCommon")]
    [InlineData("1q2w3e4r5t6y", "PasswordTooCommon")]
    [InlineData("iloveyou!!!!", "PasswordTooCommon")]
    [InlineData("passwordqwerty", "PasswordTooCommon")]
    [InlineData("dragondragondragon", "PasswordTooCommon")]
    [InlineData("woaini5201314", "PasswordTooCommon")]
    [InlineData("my CrmGraph login", "PasswordNamesProduct")]
    [InlineData("for zhang.wei only", "PasswordNamesOwner")]
    [InlineData("张伟的密码很长很长很长很长", "PasswordNamesOwner")]
    [InlineData("correct horse battery staple", null)]
    [InlineData("  spaces around it  ", null)]
    [InlineData("今天天气真好我们去公园吧", null)]
    [InlineData("🦉🦉🌧️ over the hill", null)]
    [InlineData("sunflower coffee dragon", null)]
    public void Rules_refuse_what_is_tried_first_and_nothing_else(string password, string? expected)
    {
        Assert.Equal(expected, PasswordRules.Refusal(password, "张伟", "zhang.wei@demo.example"));
    }

    [Fact]
    public void Password_of_128_characters_is_taken_and_one_more_is_not()
    {
        var text = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('a' + (i * 7 % 26))));

        Assert.Null(PasswordRules.Refusal(text, null, null));
        Assert.Equal("PasswordTooLong", PasswordRules.Refusal(text + "x", null, null));
    }

    [Fact]
    public async Task Password_is_taken_exactly_as_it_was_typed()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);

        Assert.Equal("204", await PostAsync(client, "password", new { current = CrmApi.Password, next = $" {Next} " }));

        Assert.Equal("400 invalid_credentials", await LoginAsync(user, Next));
        Assert.Equal("400 invalid_credentials", await LoginAsync(user, $" {Next.ToUpperInvariant()} "));
        Assert.Equal("200", await LoginAsync(user, $" {Next} "));
    }

    [Fact]
    public async Task Changing_the_password_needs_the_present_one_and_ends_the_other_sessions()
    {
        var user = await NewUserAsync();
        var (browser, elsewhere) = (world.Api.Anonymous(), await world.Api.SignInAsync(user));
        var login = await browser.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        var before = world.Api.Holding(ApiClient.SessionCookieOf(login));

        Assert.Equal("400 invalid_credentials", await PostAsync(browser, "password", new { current = "not the present one", next = Next }));
        Assert.Equal("400 weak_password", await PostAsync(browser, "password", new { current = CrmApi.Password, next = "password1234" }));
        Assert.Equal(HttpStatusCode.OK, await SessionAsync(elsewhere));
        Assert.Equal("204", await PostAsync(browser, "password", new { current = CrmApi.Password, next = Next }));

        Assert.Equal(HttpStatusCode.OK, await SessionAsync(browser));
        Assert.Equal(HttpStatusCode.Unauthorized, await SessionAsync(elsewhere));
        Assert.Equal(HttpStatusCode.Unauthorized, await SessionAsync(before));
        Assert.Equal("400 invalid_credentials", await LoginAsync(user, CrmApi.Password));
        Assert.Equal("200", await LoginAsync(user, Next));
        Assert.Equal("401 signed_out", await PostAsync(world.Api.Anonymous(), "password", new { current = CrmApi.Password, next = Next }));
    }

    [Fact]
    public async Task Invited_colleague_chooses_a_password_once()
    {
        var user = new User { Name = "Invited", Email = $"invited{Interlocked.Increment(ref s_users)}@demo.example" };
        await world.Api.SaveAsync(user);
        var token = await IssueAsync(user, LinkKind.Invite);

        Assert.Equal("400 weak_password", await PostAsync(world.Api.Anonymous(), "redeem", new { token, password = "password1234" }));
        Assert.Equal("200", await PostAsync(world.Api.Anonymous(), "redeem", new { token, password = Next }));

        Assert.Equal("400 invalid_token", await PostAsync(world.Api.Anonymous(), "redeem", new { token, password = Next }));
        Assert.Equal("200", await LoginAsync(user, Next));
    }

    [Fact]
    public async Task Reset_ends_every_session_and_signs_nobody_in()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        var token = await IssueAsync(user, LinkKind.Reset);

        var answer = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/redeem", new { token, password = Next }, s_ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SessionAsync(client));
        Assert.Equal("200", await LoginAsync(user, Next));
    }

    [Fact]
    public async Task Of_many_who_redeem_a_link_at_once_one_succeeds()
    {
        var user = await NewUserAsync();
        var token = await IssueAsync(user, LinkKind.Reset);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => PostAsync(world.Api.Anonymous(), "redeem", new { token, password = $"{Next} {i}" })));

        Assert.Equal(1, answers.Count(a => a == "200"));
        Assert.Equal(5, answers.Count(a => a == "400 invalid_token"));
    }

    [Fact]
    public async Task Link_is_worth_nothing_when_it_is_old_replaced_made_up_or_its_user_disabled()
    {
        var user = await NewUserAsync();
        var replaced = await IssueAsync(user, LinkKind.Reset);
        var token = await IssueAsync(user, LinkKind.Reset);
        Assert.Equal("400 invalid_token", await PostAsync(world.Api.Anonymous(), "redeem", new { token = replaced, password = Next }));
        Assert.Equal("400 invalid_token", await PostAsync(world.Api.Anonymous(), "redeem", new { token = token[..^1], password = Next }));
        Assert.Equal("400 invalid_token", await PostAsync(world.Api.Anonymous(), "redeem", new { password = Next }));

        var past = DateTimeOffset.UtcNow.AddSeconds(-1);
        await world.Api.InSystemAsync(db => db.OneTimeLinks.Where(l => l.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, past)));
        Assert.Equal("400 invalid_token", await PostAsync(world.Api.Anonymous(), "redeem", new { token, password = Next }));

        var fresh = await IssueAsync(user, LinkKind.Reset);
        await world.Api.InSystemAsync(db => db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false)));
        Assert.Equal("400 invalid_token", await PostAsync(world.Api.Anonymous(), "redeem", new { token = fresh, password = Next }));
    }

    [Theory]
    [InlineData(LinkKind.Invite, 72 * 60)]
    [InlineData(LinkKind.Reset, 30)]
    public async Task Link_lives_as_long_as_its_kind_says_and_only_its_hash_is_stored(LinkKind kind, int minutes)
    {
        var user = await NewUserAsync();

        var token = await IssueAsync(user, kind);

        var link = await world.Api.InSystemAsync(db => db.OneTimeLinks.AsNoTracking().SingleAsync(l => l.UserId == user.Id));
        Assert.Equal(TimeSpan.FromMinutes(minutes), link.ExpiresAt - link.CreatedAt);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)), link.TokenHash);
        Assert.StartsWith("crm_ol_", token, StringComparison.Ordinal);
    }

    private async Task<string> IssueAsync(User user, LinkKind kind)
    {
        await using var scope = Api.Access.SystemScope.CreateSystemScope(world.Api.Services.GetRequiredService<IServiceScopeFactory>());
        return await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().IssueAsync(user.Id, kind, s_ct);
    }

    private Task<User> NewUserAsync() => world.Api.AddUserAsync($"secretive{Interlocked.Increment(ref s_users)}", null, RoleCode.Sales);

    private Task<string> LoginAsync(User user, string password) => PostAsync(world.Api.Anonymous(), "login", new { email = user.Email, password });

    private static async Task<HttpStatusCode> SessionAsync(ApiClient client) => (await client.Http.GetAsync("/account/session", s_ct)).StatusCode;

    private static async Task<string> PostAsync(ApiClient client, string path, object body)
    {
        using var answer = await client.Http.PostAsJsonAsync($"/account/{path}", body, s_ct);
        var text = await answer.Content.ReadAsStringAsync(s_ct);
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : $"{(int)answer.StatusCode} {JsonNode.Parse(text)!["error"]}";
    }
}
