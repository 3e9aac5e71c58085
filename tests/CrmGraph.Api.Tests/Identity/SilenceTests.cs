using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CrmGraph.Api.Access;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>No answer tells who has an account here, and none sends a browser elsewhere.</summary>
public sealed partial class SilenceTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static int s_addresses;

    [Fact]
    public async Task Sign_in_answers_alike_whoever_is_asked_for_from_the_first_failure_to_the_lock()
    {
        var known = await NewUserAsync("known");
        var disabled = await NewUserAsync("kept-out");
        var invited = new User { Name = "invited", Email = "invited@demo.example" };
        await world.Api.SaveAsync(invited);
        await world.Api.InSystemAsync(db => db.Users.Where(u => u.Id == disabled.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false)));
        (string Who, string Email, string Password)[] table =
        [
            ("nobody", "nobody-at-all@demo.example", "a wrong password"),
            ("a known name with a wrong password", known.Email, "a wrong password"),
            ("the same in capitals", (await NewUserAsync("capital")).Email.ToUpperInvariant(), "a wrong password"),
            ("a disabled user with a wrong password", disabled.Email, "a wrong password"),
            ("an invited user without a password", invited.Email, "a wrong password"),
        ];

        var expected = await SixTimesAsync(table[0].Email, table[0].Password);
        Assert.Contains("invalid_credentials", expected[0], StringComparison.Ordinal);
        Assert.Contains("429", expected[4], StringComparison.Ordinal);
        foreach (var (who, email, password) in table[1..])
        {
            Assert.True(expected.SequenceEqual(await SixTimesAsync(email, password)), who);
        }

        await world.Api.InSystemAsync(db => db.AttemptCounters.ExecuteDeleteAsync());
        Assert.Equal(expected, await SixTimesAsync(disabled.Email, CrmApi.Password));
        Assert.Equal(expected[5], await SignInAsync(known.Email, "a wrong password", times: 6));
        Assert.Equal(expected[5], await SignInAsync(known.Email, CrmApi.Password));
    }

    [Fact]
    public async Task Link_that_does_not_work_answers_alike_whatever_it_was_and_whomever_it_was_for()
    {
        var (user, disabled) = (await NewUserAsync("linked"), await NewUserAsync("linked-out"));
        var invited = new User { Name = "linked-in", Email = "linked-in@demo.example" };
        await world.Api.SaveAsync(invited);
        var replaced = await IssueAsync(user, LinkKind.Reset);
        var used = await IssueAsync(user, LinkKind.Reset);
        await RedeemAsync(used, "another good password");
        var late = await IssueAsync(invited, LinkKind.Invite);
        await world.Api.InSystemAsync(db => db.OneTimeLinks.Where(l => l.UserId == invited.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, default(DateTimeOffset))));
        var keptOut = await IssueAsync(disabled, LinkKind.Reset);
        await world.Api.InSystemAsync(db => db.Users.Where(u => u.Id == disabled.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false)));

        var expected = await RedeemAsync("crm_ol_" + new string('A', 43), "another good password");

        Assert.Contains("invalid_token", expected, StringComparison.Ordinal);
        foreach (var (what, token) in new[] { ("replaced", replaced), ("used", used), ("late", late), ("of a disabled user", keptOut), ("no link at all", "x"), ("nothing", "") })
        {
            Assert.True(expected == await RedeemAsync(token, "another good password"), what);
            Assert.True(expected == await RedeemAsync(token, "short"), $"{what}, with a weak password");
        }
    }

    [Fact]
    public async Task Second_step_without_a_good_ticket_answers_alike()
    {
        var expected = await PostAsync("login/totp", new { ticket = "made up", code = "123456" });

        Assert.Contains("invalid_ticket", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await PostAsync("login/totp", new { code = "123456" }));
        Assert.Equal(expected, await PostAsync("login/totp", new { ticket = new string('x', 5000), code = "123456" }));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task No_route_sends_a_browser_anywhere_whatever_its_parameters_ask_for(string target)
    {
        var paths = world.Api.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => "/" + CatchAll().Replace(e.RoutePattern.RawText!.TrimStart('/'), "customers")).Append("/sign-in").Distinct();
        string[] names = ["returnTo", "returnUrl", "return_to", "redirect", "redirect_uri", "url", "next", "continue", "target"];
        var query = string.Join('&', names.Select(n => $"{n}={Uri.EscapeDataString(target)}"));
        var client = await world.AsAsync(RoleCode.Admin);

        foreach (var path in paths)
        {
            using var answer = await client.Http.GetAsync($"{path}?{query}", s_ct);

            Assert.False((int)answer.StatusCode is >= 300 and < 400, path);
            Assert.Null(answer.Headers.Location);
            Assert.False(answer.Headers.Contains("Refresh"), path);
        }
    }

    private async Task<List<string>> SixTimesAsync(string email, string password)
    {
        // A network of its own, so that what the others failed at does not count here.
        var address = $"10.77.0.{Interlocked.Increment(ref s_addresses)}";
        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await AnswerAsync(await world.Api.Anonymous(address).Http.PostAsJsonAsync("/account/login", new { email, password }, s_ct)));
        }

        return answers;
    }

    private async Task<string> SignInAsync(string email, string password, int times = 1)
    {
        var answer = "";
        for (var i = 0; i < times; i++)
        {
            answer = await PostAsync("login", new { email, password });
        }

        return answer;
    }

    private Task<string> RedeemAsync(string token, string password) => PostAsync("redeem", new { token, password });

    private async Task<string> PostAsync(string path, object body) =>
        await AnswerAsync(await world.Api.Anonymous().Http.PostAsJsonAsync($"/account/{path}", body, s_ct));

    /// <summary>Status, every header and the body; how many seconds are left of a wait is the clock's.</summary>
    private static async Task<string> AnswerAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var headers = answer.Headers.Concat(answer.Content.Headers).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
            var text = $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync(s_ct)}";
            return (int)answer.StatusCode == 429 ? Seconds().Replace(text, "#") : text;
        }
    }

    private Task<User> NewUserAsync(string name) => world.Api.AddUserAsync($"silent-{name}", null, RoleCode.Sales);

    private async Task<string> IssueAsync(User user, LinkKind kind)
    {
        await using var scope = world.Api.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        return await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().IssueAsync(user.Id, kind, s_ct);
    }

    [GeneratedRegex(@"(?<=Retry-After: |retryAfter"":)\d+|(?<=Content-Length: )\d+")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\{\*.*\}")]
    private static partial Regex CatchAll();
}
