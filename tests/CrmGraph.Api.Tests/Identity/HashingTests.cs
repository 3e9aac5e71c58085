using System.Net.Http.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Hashing takes long, and SQLite has one writer: it must not wait for a password.</summary>
public sealed class HashingTests
{
    private const string Next = "seven lamps in a quiet harbour";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_password_is_hashed_within_a_transaction()
    {
        WatchingHasher.Hashed = 0;
        await using var api = await CrmApi.StartAsync("Development", [], services => services.AddScoped<IPasswordHasher<Account>, WatchingHasher>(), s_ct);
        var sales = await api.SignInAsync(RoleCode.Sales);
        var user = api.OtherSales;
        var invited = new User { Name = "Invited", Email = "invited@demo.example" };
        await api.SaveAsync(invited);

        using var changed = await sales.Http.PostAsJsonAsync("/account/password", new { current = CrmApi.Password, next = Next }, s_ct);
        using var reset = await RedeemAsync(user, LinkKind.Reset);
        using var accepted = await RedeemAsync(invited, LinkKind.Invite);

        Assert.All([changed, reset, accepted], a => Assert.True(a.IsSuccessStatusCode));
        Assert.True(WatchingHasher.Hashed > 3);

        async Task<HttpResponseMessage> RedeemAsync(User whose, LinkKind kind)
        {
            await using var scope = api.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
            var token = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().IssueAsync(whose.Id, kind, s_ct);
            return await api.Anonymous().Http.PostAsJsonAsync("/account/redeem", new { token, password = Next }, s_ct);
        }
    }

    private sealed class WatchingHasher(CrmDbContext db, IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
    {
        public static int Hashed { get; set; }

        public override string HashPassword(Account user, string password)
        {
            Watch();
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Watch();
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        private void Watch()
        {
            Assert.Null(db.Database.CurrentTransaction);
            Hashed++;
        }
    }
}
