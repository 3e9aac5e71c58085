using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>The first administrator of an empty database.</summary>
public sealed class FirstAdminTests
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_works_once()
    {
        var (admin, token, _) = await OfferAsync();

        Assert.False(admin.Redeem(token + "0"));
        Assert.True(admin.Redeem(token));
        Assert.False(admin.Redeem(token));
    }

    [Fact]
    public async Task Token_works_for_an_hour_and_giving_it_back_does_not_make_it_younger()
    {
        var (admin, token, clock) = await OfferAsync();
        clock.Advance(TimeSpan.FromMinutes(60));
        Assert.True(admin.Redeem(token));
        admin.Restore(token);

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(admin.Redeem(token));
    }

    [Fact]
    public async Task Of_many_who_redeem_at_once_one_succeeds()
    {
        var (admin, token, _) = await OfferAsync();
        var redeemed = 0;

        Parallel.For(0, 100, _ => Interlocked.Add(ref redeemed, admin.Redeem(token) ? 1 : 0));

        Assert.Equal(1, redeemed);
    }

    [Fact]
    public async Task Set_up_refuses_weak_passwords_and_bad_names_keeps_the_token_and_makes_one_admin()
    {
        await using var api = await CrmApi.StartAsync(s_ct);
        await api.InSystemAsync(db => db.Accounts.ExecuteDeleteAsync());
        await using var scope = api.Services.CreateAsyncScope();
        var token = await api.Services.GetRequiredService<FirstAdmin>().OfferAsync(scope.ServiceProvider, s_ct);
        var http = api.Anonymous().Http;

        Assert.Equal("400 invalid_token", await SetUpAsync("wrong", "Root", "root@example.com", CrmApi.Password));
        Assert.Equal("400 invalid_input", await SetUpAsync(token, "", "root@example.com", CrmApi.Password));
        Assert.Equal("400 weak_password", await SetUpAsync(token, "Root", "root@example.com", "short"));
        Assert.Equal("400 weak_password", await SetUpAsync(token, "Root", "root@example.com", "aaaaaaaaaaaaaaaa"));
        Assert.Equal("400 invalid_input", await SetUpAsync(token, new string('x', User.NameLength + 1), "root@example.com", CrmApi.Password));
        Assert.Equal("400 invalid_input", await SetUpAsync(token, "Root", new string('x', 300) + "@example.com", CrmApi.Password));
        Assert.Equal("204 ", await SetUpAsync(token, "Root", "root@example.com", CrmApi.Password));
        Assert.Equal("400 invalid_token", await SetUpAsync(token, "Second", "second@example.com", CrmApi.Password));
        var login = await http.PostAsJsonAsync("/account/login", new { email = "root@example.com", password = CrmApi.Password }, s_ct);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        Assert.Equal("ADMIN", (string?)JsonNode.Parse(await login.Content.ReadAsStringAsync(s_ct))!["roles"]![0]);
        Assert.Null(await api.Services.GetRequiredService<FirstAdmin>().OfferAsync(scope.ServiceProvider, s_ct));

        async Task<string> SetUpAsync(string? token, string name, string email, string password)
        {
            using var answer = await http.PostAsJsonAsync("/account/setup", new { token, name, email, password }, s_ct);
            var body = await answer.Content.ReadAsStringAsync(s_ct);
            return $"{(int)answer.StatusCode} {(body.Length > 0 ? JsonNode.Parse(body)!["error"] : "")}";
        }
    }

    [Fact]
    public async Task Token_survives_a_fault_and_makes_no_second_administrator()
    {
        await using var api = await CrmApi.StartAsync(s_ct);
        await api.InSystemAsync(db => db.Accounts.ExecuteDeleteAsync());
        await using var scope = api.Services.CreateAsyncScope();
        var admin = api.Services.GetRequiredService<FirstAdmin>();
        var token = await admin.OfferAsync(scope.ServiceProvider, s_ct);
        await api.InSystemAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Users BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
        Assert.Equal(HttpStatusCode.InternalServerError, await SetUpAsync("root@example.com"));
        await api.InSystemAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));

        Assert.Equal(HttpStatusCode.NoContent, await SetUpAsync("root@example.com"));

        var line = await api.InSystemAsync(db => db.AuditEvents.SingleAsync(e => e.Action == "createFirstAdmin"));
        Assert.Equal("root@example.com", await api.InSystemAsync(db => db.Users.Where(u => u.Id == line.ActorId).Select(u => u.Email).SingleAsync()));
        admin.Restore(token!);
        Assert.Equal(HttpStatusCode.BadRequest, await SetUpAsync("second@example.com"));
        Assert.False(await api.InSystemAsync(db => db.Users.AnyAsync(u => u.Email == "second@example.com")));

        async Task<HttpStatusCode> SetUpAsync(string email)
        {
            using var answer = await api.Anonymous().Http.PostAsJsonAsync("/account/setup", new { token, name = "Root", email, password = CrmApi.Password }, s_ct);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("zh-CN", "VIP客户,潜力客户,沉睡客户,流失客户", "销售流程,续约流程", "初次沟通,需求确认,报价,跟进谈判,签约")]
    [InlineData("en", "VIP,Potential,Dormant,Lost", "Sales,Renewal", "First talk,Needs confirmed,Quote,Negotiation,Signing")]
    [InlineData(null, "VIP客户,潜力客户,沉睡客户,流失客户", "销售流程,续约流程", "初次沟通,需求确认,报价,跟进谈判,签约")]
    public async Task Fresh_company_can_work_at_once_in_the_language_of_who_set_it_up(string? language, string tiers, string pipelines, string stages)
    {
        await using var api = await CrmApi.StartAsync(s_ct);
        var admin = await SetUpAsync(api, language);

        var data = await admin.DataAsync("{ tiers { name rank intervalDays channels } pipelines { name isDefault stages(order: [{ position: ASC }]) { name probability slaHours checklist { title required } } } }");
        var pipeline = data["pipelines"]!.AsArray().Single(p => (bool)p!["isDefault"]!)!;
        var customer = await admin.DoAsync("createCustomer", "customer", new { name = "First", kind = "COMPANY" });
        var deal = await admin.DoAsync("createOpportunity", "opportunity", new { customerId = (string)customer["id"]!, title = "First deal", amount = 100 }, "stage { name } probability");

        Assert.Equal(tiers, Names(data["tiers"]!));
        Assert.Equal(pipelines.Split(',').Order(), Names(data["pipelines"]!).Split(',').Order());
        Assert.Equal(stages, Names(pipeline["stages"]!));
        Assert.All(pipeline["stages"]!.AsArray(), s => Assert.True(s!["checklist"]!.AsArray().Count(i => (bool)i!["required"]!) == 2));
        Assert.Equal((stages.Split(',')[0], 10), ((string?)deal["stage"]!["name"], (int)deal["probability"]!));

        static string Names(JsonNode list) => string.Join(',', list.AsArray().Select(n => (string?)n!["name"]));
    }

    [Fact]
    public async Task Set_up_leaves_tiers_and_pipelines_that_are_there_as_they_are()
    {
        await using var api = await CrmApi.StartAsync(s_ct);
        await api.SaveAsync(new Tier { Name = "Ours", Rank = 1, IntervalDays = 7 });

        var data = await (await SetUpAsync(api, "en")).DataAsync("{ tiers { name } pipelines { name } }");

        Assert.Equal("""[{"name":"Ours"}]""", data["tiers"]!.ToJsonString());
        Assert.Equal("""[{"name":"Sales"},{"name":"Renewal"}]""", data["pipelines"]!.ToJsonString());
    }

    private static async Task<ApiClient> SetUpAsync(CrmApi api, string? language)
    {
        await api.InSystemAsync(db => db.Accounts.ExecuteDeleteAsync());
        await using var scope = api.Services.CreateAsyncScope();
        var token = await api.Services.GetRequiredService<FirstAdmin>().OfferAsync(scope.ServiceProvider, s_ct);
        var client = api.Anonymous();
        if (language is not null)
        {
            client.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        }

        using var made = await client.Http.PostAsJsonAsync("/account/setup", new { token, name = "Root", email = "root@example.com", password = CrmApi.Password }, s_ct);
        Assert.Equal(HttpStatusCode.NoContent, made.StatusCode);
        using var login = await client.Http.PostAsJsonAsync("/account/login", new { email = "root@example.com", password = CrmApi.Password }, s_ct);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        return client;
    }

    private static async Task<(FirstAdmin Admin, string Token, FakeTimeProvider Clock)> OfferAsync()
    {
        await using var database = await CrmDatabase.CreateAsync(s_ct);
        await using var scope = database.SystemScope();
        var admin = new FirstAdmin(database.Clock);
        return (admin, (await admin.OfferAsync(scope.ServiceProvider, s_ct))!, database.Clock);
    }
}
