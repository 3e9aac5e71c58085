using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Identity.SecondFactor;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>The authenticator app, its recovery codes, and the proof that sensitive actions ask for.</summary>
public sealed class SecondFactorTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Begin = "mutation { beginTotp { setup { secret uri } errors { __typename } } }";
    private const string Confirm = "mutation($code: String!) { confirmTotp(input: { code: $code }) { recoveryCodes errors { __typename } } }";
    private const string Disable = "mutation { disableTotp { disabled errors { __typename } } }";
    private const string Renew = "mutation { renewRecoveryCodes { recoveryCodes errors { __typename } } }";
    private const string State = "{ viewer { secondFactor { totp recoveryCodesLeft } } }";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static int s_users;

    // RFC 6238, appendix B, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long unixTime, string code)
    {
        var (seed, time) = ("12345678901234567890"u8.ToArray(), DateTimeOffset.FromUnixTimeSeconds(unixTime));

        Assert.Equal(code, Totp.CodeOf(seed, Totp.StepAt(time)));
        Assert.Equal(Totp.StepAt(time), Totp.StepOf(seed, code, time));
        Assert.Equal(Totp.StepAt(time), Totp.StepOf(seed, code, time.AddSeconds(30)));
        Assert.Null(Totp.StepOf(seed, code, time.AddSeconds(60)));
        Assert.Null(Totp.StepOf(seed, code, time.AddSeconds(-30)));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Base32(seed));
    }

    [Fact]
    public async Task Password_alone_no_longer_signs_in_once_the_app_has_shown_a_code()
    {
        var (user, seed, _) = await WithTotpAsync();
        var client = world.Api.Anonymous();

        var first = await LoginAsync(client, user);

        Assert.Equal("TOTP", (string?)first["secondFactor"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Http.GetAsync("/account/session", s_ct)).StatusCode);
        Assert.Equal("400 invalid_code", await CodeAsync(client, first, "000000"));
        Assert.Equal("200", await CodeAsync(client, first, CodeNow(seed)));
        Assert.Equal(HttpStatusCode.OK, (await client.Http.GetAsync("/account/session", s_ct)).StatusCode);
        Assert.Equal("pwd otp mfa", await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).OrderByDescending(s => s.CreatedAt).Select(s => s.Methods).FirstAsync()));
    }

    [Fact]
    public async Task Code_works_once_and_no_older_one_after_it()
    {
        var (user, seed, _) = await WithTotpAsync();
        var ticket = await LoginAsync(world.Api.Anonymous(), user);
        var step = Totp.StepAt(DateTimeOffset.UtcNow);
        var code = Totp.CodeOf(seed, step);
        Assert.Equal("200", await CodeAsync(world.Api.Anonymous(), ticket, code));

        Assert.Equal("400 invalid_code", await CodeAsync(world.Api.Anonymous(), ticket, code));
        Assert.Equal("400 invalid_code", await CodeAsync(world.Api.Anonymous(), ticket, Totp.CodeOf(seed, step - 1)));
    }

    [Fact]
    public async Task Of_many_who_show_the_same_code_at_once_one_gets_in()
    {
        var (user, seed, _) = await WithTotpAsync();
        var ticket = await LoginAsync(world.Api.Anonymous(), user);
        var code = CodeNow(seed);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeAsync(world.Api.Anonymous(), ticket, code)));

        Assert.Equal(1, answers.Count(a => a == "200"));
    }

    [Fact]
    public async Task Fifth_wrong_code_closes_the_second_step_also_for_the_right_one()
    {
        var (user, seed, _) = await WithTotpAsync();
        var ticket = await LoginAsync(world.Api.Anonymous(), user);
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await CodeAsync(world.Api.Anonymous(), ticket, "000000"));
        }

        Assert.Equal(["400 invalid_code", "400 invalid_code", "400 invalid_code", "400 invalid_code", "429 locked_out"], answers);
        Assert.Equal("429 locked_out", await CodeAsync(world.Api.Anonymous(), ticket, CodeNow(seed)));
    }

    [Fact]
    public async Task Recovery_code_opens_once_however_it_is_typed()
    {
        var (user, _, codes) = await WithTotpAsync();
        var ticket = await LoginAsync(world.Api.Anonymous(), user);
        var typed = $"{codes[0][..5]}-{codes[0][5..10]} {codes[0][10..]}".ToLowerInvariant();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(20, c.Length));
        Assert.Equal("200", await CodeAsync(world.Api.Anonymous(), ticket, typed));
        Assert.Equal("400 invalid_code", await CodeAsync(world.Api.Anonymous(), ticket, codes[0]));
        var client = world.Api.Anonymous();
        Assert.Equal("200", await CodeAsync(client, ticket, codes[1]));
        Assert.Equal(8, (int)(await client.DataAsync(State))["viewer"]!["secondFactor"]!["recoveryCodesLeft"]!);
    }

    [Fact]
    public async Task Ticket_of_the_second_step_dies_with_the_password_it_was_given_for()
    {
        var (user, seed, _) = await WithTotpAsync();
        var ticket = await LoginAsync(world.Api.Anonymous(), user);
        var stamp = Guid.NewGuid().ToString();
        await world.Api.InSystemAsync(db => db.Accounts.Where(a => a.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.SecurityStamp, stamp)));

        Assert.Equal("400 invalid_ticket", await CodeAsync(world.Api.Anonymous(), ticket, CodeNow(seed)));
        Assert.Equal("400 invalid_ticket", await CodeAsync(world.Api.Anonymous(), new JsonObject { ["ticket"] = "made up" }, CodeNow(seed)));
        Assert.Equal("400 invalid_ticket", await CodeAsync(world.Api.Anonymous(), [], CodeNow(seed)));
    }

    [Fact]
    public async Task Seed_is_stored_sealed_and_recovery_codes_as_hashes()
    {
        var (user, seed, codes) = await WithTotpAsync();

        var factor = await world.Api.InSystemAsync(db => db.TotpFactors.AsNoTracking().SingleAsync(f => f.UserId == user.Id));
        var hashes = await world.Api.InSystemAsync(db => db.RecoveryCodes.Where(c => c.UserId == user.Id).Select(c => c.Hash).ToListAsync());

        Assert.Equal(20, seed.Length);
        Assert.False(Convert.FromBase64String(factor.Seed).AsSpan().IndexOf(seed) >= 0);
        Assert.All(codes, c => Assert.Contains(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(c)), hashes));
    }

    [Fact]
    public async Task App_is_switched_on_by_a_right_code_only_and_not_twice()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        Assert.Equal("InvalidStateError", (string?)(await client.DataAsync(Confirm, new { code = "123456" }))["confirmTotp"]!["errors"]![0]!["__typename"]);
        var setup = (await client.DataAsync(Begin))["beginTotp"]!["setup"]!;

        Assert.StartsWith("otpauth://totp/CrmGraph:factor", (string)setup["uri"]!, StringComparison.Ordinal);
        Assert.Contains((string)setup["secret"]!, (string)setup["uri"]!, StringComparison.Ordinal);
        Assert.Equal("ValidationError", (string?)(await client.DataAsync(Confirm, new { code = "000000" }))["confirmTotp"]!["errors"]![0]!["__typename"]);
        Assert.False((bool)(await client.DataAsync(State))["viewer"]!["secondFactor"]!["totp"]!);

        await client.DataAsync(Confirm, new { code = CodeNow(SeedOf((string)setup["secret"]!)) });
        Assert.True((bool)(await client.DataAsync(State))["viewer"]!["secondFactor"]!["totp"]!);
        Assert.Equal("InvalidStateError", (string?)(await client.DataAsync(Begin))["beginTotp"]!["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task Sensitive_action_asks_for_a_proof_that_is_ten_minutes_old_at_most()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        await AgeProofAsync(user);

        var refused = await client.SendAsync(Begin);

        Assert.Equal("CRM_STEP_UP_REQUIRED", (string?)refused["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("""["PASSWORD"]""", refused["errors"]![0]!["extensions"]!["methods"]!.ToJsonString());
        Assert.Equal("400 invalid_credentials", await PostAsync(client, "step-up", new { password = "a wrong password" }));
        Assert.Equal("400 invalid_credentials", await PostAsync(client, "step-up", new { }));
        Assert.Equal("204", await PostAsync(client, "step-up", new { password = CrmApi.Password }));
        Assert.NotNull((await client.DataAsync(Begin))["beginTotp"]!["setup"]);
        Assert.Equal("401 signed_out", await PostAsync(world.Api.Anonymous(), "step-up", new { password = CrmApi.Password }));
    }

    [Fact]
    public async Task Step_up_gives_the_session_a_new_key_and_the_old_one_opens_nothing()
    {
        var user = await NewUserAsync();
        var login = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        var old = world.Api.Holding(ApiClient.SessionCookieOf(login));

        using var answer = await old.Http.PostAsJsonAsync("/account/step-up", new { password = CrmApi.Password }, s_ct);

        Assert.Equal(HttpStatusCode.Unauthorized, (await old.Http.GetAsync("/account/session", s_ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.Api.Holding(ApiClient.SessionCookieOf(answer)).Http.GetAsync("/account/session", s_ct)).StatusCode);
    }

    [Fact]
    public async Task With_the_app_on_the_password_no_longer_proves_enough_to_switch_it_off()
    {
        var (user, seed, codes) = await WithTotpAsync();
        var client = world.Api.Anonymous();
        await CodeAsync(client, await LoginAsync(client, user), codes[0]);
        await AgeProofAsync(user);

        var refused = await client.SendAsync(Disable);
        Assert.Equal("""["TOTP"]""", refused["errors"]![0]!["extensions"]!["methods"]!.ToJsonString());
        Assert.Equal("CRM_STEP_UP_REQUIRED", await client.ErrorCodeAsync(Renew));
        Assert.Equal("400 invalid_code", await PostAsync(client, "step-up", new { password = CrmApi.Password }));
        Assert.Equal("204", await PostAsync(client, "step-up", new { code = CodeNow(seed) }));

        Assert.Equal(10, (await client.DataAsync(Renew))["renewRecoveryCodes"]!["recoveryCodes"]!.AsArray().Count);
        Assert.True((bool)(await client.DataAsync(Disable))["disableTotp"]!["disabled"]!);
        Assert.NotNull((string?)(await LoginAsync(world.Api.Anonymous(), user))["email"]);
        Assert.Equal("InvalidStateError", (string?)(await client.DataAsync(Disable))["disableTotp"]!["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task A_password_changed_with_the_password_alone_opens_no_sensitive_action()
    {
        var (user, seed, codes) = await WithTotpAsync();
        var client = world.Api.Anonymous();
        await CodeAsync(client, await LoginAsync(client, user), codes[0]);
        await AgeProofAsync(user);

        Assert.Equal("204", await PostAsync(client, "password", new { current = CrmApi.Password, next = "seven lamps in a quiet harbour" }));

        Assert.Equal("CRM_STEP_UP_REQUIRED", await client.ErrorCodeAsync(Disable));
        Assert.Equal("204", await PostAsync(client, "step-up", new { code = CodeNow(seed) }));
        Assert.True((bool)(await client.DataAsync(Disable))["disableTotp"]!["disabled"]!);
    }

    [Fact]
    public async Task Wrong_codes_of_switching_it_on_count_as_those_of_a_sign_in()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        var seed = SeedOf((string)(await client.DataAsync(Begin))["beginTotp"]!["setup"]!["secret"]!);
        var answers = new List<string?>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await RefusedAsync(client, "000000"));
        }

        Assert.Equal(["TOTP_CODE_INVALID", "TOTP_LOCKED_OUT"], answers.Distinct());
        Assert.Equal("TOTP_LOCKED_OUT", await RefusedAsync(client, CodeNow(seed)));
        Assert.Equal(5, await world.Api.InSystemAsync(db => db.AuditEvents.CountAsync(e => e.ActorId == user.Id && e.Action == "confirmTotpFailed")));
    }

    [Fact]
    public async Task Seed_that_was_told_waits_a_quarter_of_an_hour_for_its_first_code()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        var seed = SeedOf((string)(await client.DataAsync(Begin))["beginTotp"]!["setup"]!["secret"]!);
        await world.Api.InSystemAsync(db => db.TotpFactors.Where(f => f.UserId == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, f => f.LastStep - TotpFactors.StepsToConfirm - 1)));

        Assert.Equal("TOTP_NOT_BEGUN", await RefusedAsync(client, CodeNow(seed)));

        seed = SeedOf((string)(await client.DataAsync(Begin))["beginTotp"]!["setup"]!["secret"]!);
        Assert.NotNull((await client.DataAsync(Confirm, new { code = CodeNow(seed) }))["confirmTotp"]!["recoveryCodes"]);
    }

    [Fact]
    public async Task Audit_tells_a_recovery_code_from_the_app_and_wrong_codes_from_none()
    {
        var (user, _, codes) = await WithTotpAsync();
        var client = world.Api.Anonymous();
        await CodeAsync(client, await LoginAsync(client, user), "000000");
        await CodeAsync(client, await LoginAsync(client, user), codes[0]);
        await PostAsync(client, "step-up", new { code = "000000" });
        await PostAsync(client, "step-up", new { code = codes[1] });

        var id = user.Id.ToString();
        var lines = await world.Api.InSystemAsync(db => db.AuditEvents.Where(e => e.EntityId == id).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Action).ToListAsync());

        Assert.Equal(["login", "beginTotp", "confirmTotp", "loginFailed", "useRecoveryCode", "login", "stepUpFailed", "useRecoveryCode", "stepUp"], lines);
    }

    private async Task<(User User, byte[] Seed, string[] Codes)> WithTotpAsync()
    {
        var user = await NewUserAsync();
        var client = await world.Api.SignInAsync(user);
        var seed = SeedOf((string)(await client.DataAsync(Begin))["beginTotp"]!["setup"]!["secret"]!);
        var answer = await client.DataAsync(Confirm, new { code = CodeNow(seed) });

        // The code that switched it on is used up; the next one would be half a minute away.
        await world.Api.InSystemAsync(db => db.TotpFactors.Where(f => f.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, 0)));
        return (user, seed, [.. answer["confirmTotp"]!["recoveryCodes"]!.AsArray().Select(c => (string)c!)]);
    }

    private static async Task<string?> RefusedAsync(ApiClient client, string code) => (string?)(await client.DataAsync(
        "mutation($code: String!) { confirmTotp(input: { code: $code }) { errors { ... on ValidationError { code } ... on InvalidStateError { code } } } }",
        new { code }))["confirmTotp"]!["errors"]![0]!["code"];

    private async Task AgeProofAsync(User user)
    {
        var past = DateTimeOffset.UtcNow.AddMinutes(-11);
        await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.AuthTime, past)));
        var sessions = await world.Api.InSystemAsync(db => db.UserSessions.Where(s => s.UserId == user.Id).Select(s => s.Id).ToListAsync());
        sessions.ForEach(world.Api.Services.GetRequiredService<SessionDirectory>().Forget);
    }

    private Task<User> NewUserAsync() => world.Api.AddUserAsync($"factor{Interlocked.Increment(ref s_users)}", null, RoleCode.Sales);

    private static string CodeNow(byte[] seed) => Totp.CodeOf(seed, Totp.StepAt(DateTimeOffset.UtcNow));

    internal static byte[] SeedOf(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    private static async Task<JsonObject> LoginAsync(ApiClient client, User user)
    {
        using var answer = await client.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!.AsObject();
    }

    private static Task<string> CodeAsync(ApiClient client, JsonObject first, string code) =>
        PostAsync(client, "login/totp", new { ticket = (string?)first["ticket"], code });

    private static async Task<string> PostAsync(ApiClient client, string path, object body)
    {
        using var answer = await client.Http.PostAsJsonAsync($"/account/{path}", body, s_ct);
        var text = await answer.Content.ReadAsStringAsync(s_ct);
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : $"{(int)answer.StatusCode} {JsonNode.Parse(text)!["error"]}";
    }
}
