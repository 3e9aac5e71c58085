using System.Net.Http.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Identity.SecondFactor;
using CrmGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Whoever's account is used from elsewhere, or gets another password or factor, finds a line in their bell, and nobody else does.</summary>
public sealed class SecurityNoticeTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Next = "another good password";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_of_password_and_factor_are_told_to_their_owner_in_the_language_of_the_request()
    {
        var (user, colleague) = (await NewUserAsync("noticed"), await NewUserAsync("bystander"));
        var client = await world.Api.SignInAsync(user);
        client.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        Assert.Equal([], await NoticesAsync(client));

        var secret = (string)(await client.DataAsync("mutation { beginTotp { setup { secret } } }"))["beginTotp"]!["setup"]!["secret"]!;
        var code = Totp.CodeOf(SecondFactorTests.SeedOf(secret), Totp.StepAt(DateTimeOffset.UtcNow));
        await client.DataAsync("mutation($code: String!) { confirmTotp(input: { code: $code }) { recoveryCodes } }", new { code });
        await client.DataAsync("mutation { renewRecoveryCodes { recoveryCodes } }");
        await client.DataAsync("mutation { disableTotp { disabled } }");
        (await client.Http.PostAsJsonAsync("/account/password", new { current = CrmApi.Password, next = Next }, s_ct)).EnsureSuccessStatusCode();

        Assert.Equal(
            [
                "SYSTEM New recovery codes were made.",
                "SYSTEM The authenticator app was switched off.",
                "SYSTEM The authenticator app was switched on.",
                "SYSTEM Your password was changed.",
            ],
            await NoticesAsync(client));
        Assert.Equal([], await NoticesAsync(await world.Api.SignInAsync(colleague)));
    }

    [Fact]
    public async Task Reset_is_told_and_an_accepted_invitation_is_not()
    {
        var user = await NewUserAsync("reset");
        var invited = new User { Name = "welcome", Email = "welcome@demo.example" };
        await world.Api.SaveAsync(invited);

        foreach (var (who, kind, expected) in new[] { (user, LinkKind.Reset, "SYSTEM 您的密码已更改。"), (invited, LinkKind.Invite, "") })
        {
            var token = await IssueAsync(who, kind);
            var client = world.Api.Anonymous();
            (await client.Http.PostAsJsonAsync("/account/redeem", new { token, password = Next }, s_ct)).EnsureSuccessStatusCode();
            (await client.Http.PostAsJsonAsync("/account/login", new { email = who.Email, password = Next }, s_ct)).EnsureSuccessStatusCode();

            Assert.Equal(expected, string.Join(';', await NoticesAsync(client)));
        }
    }

    [Fact]
    public async Task New_device_is_told_but_neither_the_first_of_all_nor_one_that_is_known()
    {
        await using var api = await CrmApi.StartAsync("Production", [new("GraphQL:OnlyTrustedDocuments", "false")], s_ct);
        var user = api.Users[RoleCode.Sales];
        var desk = await api.SignInAsync(user);
        Assert.Equal([], await NoticesAsync(desk));

        var phone = api.Anonymous("10.8.7.6");
        phone.Http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await LoginAsync(phone, user);
        await LoginAsync(phone, user);
        await LoginAsync(desk, user);

        Assert.Equal(["SYSTEM 您的账号在一台新设备上登录。"], await NoticesAsync(desk));
        var body = (string)(await desk.DataAsync("{ notifications { nodes { body } } }"))["notifications"]!["nodes"]![0]!["body"]!;
        Assert.StartsWith("Firefox · Linux · 10.8.7.6 ", body, StringComparison.Ordinal);
    }

    private static async Task LoginAsync(ApiClient client, User user) =>
        (await client.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct)).EnsureSuccessStatusCode();

    private static async Task<IEnumerable<string>> NoticesAsync(ApiClient client) =>
        (await client.DataAsync("{ notifications(first: 50) { nodes { kind title } } }"))["notifications"]!["nodes"]!.AsArray()
            .Select(n => $"{n!["kind"]} {n["title"]}").Order(StringComparer.Ordinal).ToList();

    private Task<User> NewUserAsync(string name) => world.Api.AddUserAsync($"notice-{name}", null, RoleCode.Sales);

    private async Task<string> IssueAsync(User user, LinkKind kind)
    {
        await using var scope = world.Api.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        return await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().IssueAsync(user.Id, kind, s_ct);
    }
}
