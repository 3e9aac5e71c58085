using System.Text.RegularExpressions;
using CrmGraph.Api.Identity;
using CrmGraph.Seed;
using CrmGraph.Seed.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Tests.Seed;

public sealed partial class SeedCommandTests
{
    [Fact]
    public async Task Same_arguments_give_the_same_rows()
    {
        using var first = await SeededCompany.CreateAsync("--customers", "60", "--seed", "7");
        using var again = await SeededCompany.CreateAsync("--seed=7", "--customers=60");
        using var other = await SeededCompany.CreateAsync("--customers", "60", "--seed", "8");

        Assert.Equal(first.Digest(), again.Digest());
        Assert.NotEqual(first.Digest(), other.Digest());
    }

    [Fact]
    public async Task A_bigger_company_begins_with_the_same_customers()
    {
        using var small = await SeededCompany.CreateAsync("--customers", "20");
        using var bigger = await SeededCompany.CreateAsync("--customers", "40");
        const string sql = "SELECT \"Id\", \"Name\", \"AnnualValue\", \"NextContactAt\" FROM \"Customers\" ORDER BY \"Code\" LIMIT 20";

        Assert.Equal(small.Rows(sql), bigger.Rows(sql));
    }

    [Fact]
    public async Task If_empty_leaves_a_company_alone_and_without_it_seeding_is_refused()
    {
        using var company = await SeededCompany.CreateAsync("--customers", "10");
        var (before, accounts) = (company.Digest(), await File.ReadAllTextAsync(company.AccountsFile, TestContext.Current.CancellationToken));

        var ifEmpty = await company.RunAsync(Environments.Development, "--if-empty", "--customers", "20");
        var plain = await company.RunAsync(Environments.Development, "--customers", "20");

        Assert.Equal(0, ifEmpty);
        Assert.Equal(SeedCommand.NotEmpty, plain);
        Assert.Contains("already has users", company.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, company.Digest());
        Assert.Equal(accounts, await File.ReadAllTextAsync(company.AccountsFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_seed_that_was_interrupted_is_not_taken_for_a_company()
    {
        using var company = await SeededCompany.CreateAsync("--customers", "5");
        company.Rows("PRAGMA user_version = 20261");

        var exitCode = await company.RunAsync(Environments.Development, "--if-empty");

        Assert.Equal(SeedCommand.NotEmpty, exitCode);
        Assert.Contains("interrupted", company.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indexes_put_aside_for_a_huge_company_are_all_back()
    {
        using var company = await SeededCompany.CreateAsync("--customers", "5");
        const string sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name";
        var before = company.Rows(sql);

        var during = await company.ReadAsync(async db =>
        {
            await using var writer = await RowWriter.OpenAsync(db, rebuildsIndexes: true, TestContext.Current.CancellationToken);
            var left = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").SingleAsync();
            await writer.FinishAsync(TestContext.Current.CancellationToken);
            return left;
        });

        Assert.Equal(0, during);
        Assert.Equal(before, company.Rows(sql));
    }

    [Theory]
    [InlineData("Unknown option '--customer'.", "--customer", "5")]
    [InlineData("Unknown option '600'.", "600")]
    [InlineData("Unknown option '--if-empty=yes'.", "--if-empty=yes")]
    [InlineData("--customers needs a value.", "--customers")]
    [InlineData("--customers is 'many', which is not a whole number.", "--customers", "many")]
    [InlineData("--customers is 0. It can be 1 to 1000000.", "--customers", "0")]
    [InlineData("--customers is 1000001. It can be 1 to 1000000.", "--customers", "1000001")]
    [InlineData("--locale is 'fr'. It can be 'zh' or 'en'.", "--locale", "fr")]
    [InlineData("--seed is '1.5', which is not a whole number.", "--seed", "1.5")]
    [InlineData("--as-of is '22.11.2026'. It is a day such as 2026-11-22, from 2000 on.", "--as-of", "22.11.2026")]
    public async Task An_option_that_cannot_be_followed_is_named_and_nothing_is_made(string message, params string[] arguments)
    {
        using var company = new SeededCompany();

        var exitCode = await company.RunAsync(Environments.Development, arguments);

        Assert.Equal(SeedCommand.BadArguments, exitCode);
        Assert.StartsWith($"error: {message}\n\nusage: ", company.Errors.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.False(File.Exists(company.File));
    }

    [Fact]
    public async Task Production_asks_for_demo_and_then_has_no_sign_ins()
    {
        using var company = new SeededCompany();

        var refused = await company.RunAsync(Environments.Production, "--customers", "5");
        Assert.Equal(SeedCommand.BadArguments, refused);
        Assert.False(File.Exists(company.File));

        Assert.Equal(0, await company.RunAsync(Environments.Production, "--customers", "5", "--demo"));
        Assert.Equal(5, company.Count("SELECT count(*) FROM \"Customers\""));
        Assert.Equal(0, company.Count("SELECT count(*) FROM \"Accounts\""));
        Assert.False(File.Exists(company.AccountsFile));
    }

    [Fact]
    public async Task The_number_of_customers_can_be_a_setting()
    {
        using var company = new SeededCompany();
        company.Settings["Seed:Customers"] = "7";

        Assert.Equal(0, await company.RunAsync(Environments.Development));

        Assert.Equal(7, company.Count("SELECT count(*) FROM \"Customers\""));
    }

    [Fact]
    public async Task Each_role_has_a_demo_account_whose_password_works_and_is_new_every_time()
    {
        using var company = await SeededCompany.CreateAsync("--customers", "5");
        using var again = await SeededCompany.CreateAsync("--customers", "5");
        var accounts = company.Accounts();
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions()));

        var stored = await company.ReadAsync(db => db.Accounts.ToDictionaryAsync(a => a.NormalizedEmail!));

        Assert.Equal(Enum.GetValues<RoleCode>(), accounts.Select(a => a.Role));
        foreach (var account in accounts)
        {
            var entry = stored[account.Email.ToUpperInvariant()];
            Assert.NotEqual(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(entry, entry.PasswordHash!, account.Password));
            Assert.True(entry.LockoutEnabled);
            Assert.Equal(account.Email.ToUpperInvariant(), entry.NormalizedUserName);
            Assert.True(account.Password.Length >= 20);
        }

        Assert.Empty(accounts.Select(a => a.Password).Intersect(again.Accounts().Select(a => a.Password)));
    }

    [Fact]
    public async Task The_English_company_speaks_English_and_the_Chinese_one_Chinese()
    {
        using var english = await SeededCompany.CreateAsync("--customers", "40", "--locale", "en");
        using var chinese = await SeededCompany.CreateAsync("--customers", "40", "--locale", "zh");

        Assert.DoesNotContain(Texts(english), t => ChineseCharacter().IsMatch(t));
        Assert.All(chinese.Rows("SELECT \"Name\" FROM \"Customers\""), row => Assert.Matches(ChineseCharacter(), (string)row[0]));
        Assert.All(chinese.Rows("SELECT \"Summary\" FROM \"Interactions\""), row => Assert.Matches(ChineseCharacter(), (string)row[0]));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task No_sentence_is_left_with_a_blank_to_fill(string locale)
    {
        using var company = await SeededCompany.CreateAsync("--customers", "60", "--locale", locale);

        Assert.DoesNotContain(Texts(company), t => Blank().IsMatch(t));
    }

    private static IEnumerable<string> Texts(SeededCompany company) =>
        company.Tables().SelectMany(table => company.Rows($"SELECT * FROM \"{table}\"")).SelectMany(row => row).OfType<string>();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseCharacter();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Blank();
}
