using System.Net;
using System.Text;
using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Exchange;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Jobs;
using CrmGraph.GraphQL.Planning;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Exchange;

public sealed class ExportJourneyTests : IAsyncLifetime
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static readonly string[] s_two = ["name", "phone"];
    private CrmApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await CrmApi.StartAsync("Development", [new("Exchange:ExportsPerDay", "1000")], s_ct);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task What_the_list_shows_leaves_in_the_columns_and_the_language_that_were_asked_for()
    {
        var sales = _api.Users[RoleCode.Sales].Id;
        await SaveAsync(
            new Customer { Name = "=cmd|' /C calc'!A0", Kind = CustomerKind.Company, OwnerId = sales, AnnualValue = 1234.5m, Phone = "+44 20 7946 0000", Remark = "two\nlines, \"quoted\"" },
            new Customer { Name = "海林科技", Kind = CustomerKind.Person, OwnerId = sales, City = "杭州" },
            new Customer { Name = "Left out", Kind = CustomerKind.Company, OwnerId = sales, City = "Oslo" });
        var admin = await _api.SignInAsync(RoleCode.Admin);
        admin.Http.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");
        object Asked(string format) => new
        {
            where = new { or = new object[] { new { city = new { neq = "Oslo" } }, new { city = new { eq = (string?)null } } } },
            order = new[] { new { name = "ASC" } },
            columns = new[] { "name", "kind", "annualValue", "phone", "remark", "owner" },
            format,
        };

        var csv = await admin.BytesAsync(Asked("CSV"), s_ct);
        var xlsx = await admin.RowsAsync(Asked("XLSX"), s_ct);

        Assert.Equal(
            "\ufeff客户名称,客户类型,年价值,电话,备注,负责人\r\n'=cmd|' /C calc'!A0,企业,1234.5,'+44 20 7946 0000,\"two\nlines, \"\"quoted\"\"\",sales\r\n海林科技,个人,,,,sales\r\n",
            Encoding.UTF8.GetString(csv));
        Assert.Equal(["=cmd|' /C calc'!A0", "企业", "1234.5", "+44 20 7946 0000", "two\nlines, \"quoted\"", "sales"], xlsx[1]);
        Assert.Equal(["海林科技", "个人", "", "", "", "sales"], xlsx[2]);
        Assert.Equal(3, xlsx.Count);

        admin.Http.DefaultRequestHeaders.Remove("Accept-Language");
        admin.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        Assert.Equal(["Name", "Kind", "Annual value", "Phone", "Remark", "Owner"], (await admin.RowsAsync(Asked("CSV"), s_ct))[0]);
        var lines = await _api.InSystemAsync(db => db.AuditEvents.Where(e => e.Action == ExportMutations.Action && e.Summary!.StartsWith("2 customers")).ToListAsync(s_ct));
        Assert.Equal(3, lines.Count);
        Assert.All(lines, l => Assert.Contains("Oslo", l.Reason, StringComparison.Ordinal));
        Assert.Equal(3, await _api.InSystemAsync(db => db.AuditEvents.CountAsync(e => e.Action == "download", s_ct)));
    }

    [Fact]
    public async Task A_file_holds_what_may_leave_and_of_whom_however_much_may_be_read()
    {
        var sales = _api.Users[RoleCode.Sales].Id;
        var shared = new Customer { Name = "Shared", Kind = CustomerKind.Company, OwnerId = _api.OtherSales.Id };
        await SaveAsync(
            new Customer { Name = "Own", Kind = CustomerKind.Company, OwnerId = sales, Phone = "13812345678", Address = "杭州市西湖区文三路9号" },
            new Customer { Name = "Other", Kind = CustomerKind.Company, OwnerId = _api.OtherSales.Id }, shared);
        await _api.SaveAsync(new CustomerShare { CustomerId = shared.Id, UserId = sales, CanEdit = true });
        await GrantAsync(RoleCode.Sales, export: Reach.Own, ("phone", FieldAccess.Mask), ("address", FieldAccess.None));
        var client = await _api.SignInAsync(RoleCode.Sales);

        Assert.Equal(2, (int)(await client.DataAsync("{ customers { totalCount } }"))["customers"]!["totalCount"]!);
        var rows = await client.RowsAsync(new { columns = s_two, format = "CSV" }, s_ct);
        Assert.Equal([["Own", "138****5678"]], rows.Skip(1));

        // Read in full and not to leave: not as a column, not as a condition.
        var refused = await client.SendAsync("mutation { exportCustomers(input: { columns: [\"name\", \"address\"], format: CSV }) { job { id } } }");
        Assert.Equal("Customer.address", (string)refused["errors"]![0]!["extensions"]!["coordinate"]!);
        Assert.Equal("AUTH_NOT_AUTHORIZED", (string)refused["errors"]![0]!["extensions"]!["code"]!);
        await GrantAsync(RoleCode.Sales, export: Reach.Own, ("city", FieldAccess.None));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await client.ErrorCodeAsync("mutation { exportCustomers(input: { where: { city: { eq: \"x\" } }, columns: [\"name\"], format: CSV }) { job { id } } }"));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await _api.SignInAsync(RoleCode.Service)).ErrorCodeAsync("mutation { exportCustomers(input: { columns: [\"name\"], format: CSV }) { job { id } } }"));
        var unknown = await client.DataAsync("mutation { exportCustomers(input: { columns: [\"searchText\"], format: CSV }) { errors { ... on ValidationError { code } } } }");
        Assert.Equal("EXPORT_COLUMN_INVALID", (string)unknown["exportCustomers"]!["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task A_file_is_given_to_nobody_but_whose_it_is_and_not_when_they_may_no_longer_export()
    {
        await SaveAsync(new Customer { Name = "Own", Kind = CustomerKind.Company, OwnerId = _api.Users[RoleCode.Manager].Id });
        var manager = await _api.SignInAsync(RoleCode.Manager);
        var url = await manager.UrlAsync(new { columns = s_two, format = "XLSX" }, s_ct);

        using var answer = await manager.FetchAsync(url, s_ct);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.Anonymous().Http.GetAsync(url, s_ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _api.SignInAsync(RoleCode.Admin)).Http.GetAsync(url, s_ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Http.GetAsync("/files/..%2f..%2fcrm.db", s_ct)).StatusCode);

        await GrantAsync(RoleCode.Manager, export: Reach.None);
        _api.Services.GetRequiredService<ViewerDirectory>().ForgetAll();
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Http.GetAsync(url, s_ct)).StatusCode);
    }

    [Fact]
    public async Task An_export_of_many_pages_is_followed_live_and_holds_each_customer_once()
    {
        var manager = _api.Users[RoleCode.Manager].Id;
        await SaveAsync([.. Enumerable.Range(0, 1_234).Select(i => new Customer { Name = $"customer {i:D4}", Kind = CustomerKind.Company, OwnerId = manager })]);
        var client = await _api.SignInAsync(RoleCode.Manager);

        var rows = await client.RowsAsync(new { search = "customer", columns = new[] { "name", "tags" }, order = new[] { new { name = "ASC" } }, format = "CSV" }, s_ct);

        Assert.Equal(Enumerable.Range(0, 1_234).Select(i => $"customer {i:D4}"), rows.Skip(1).Select(r => r[0]));
        Assert.Equal(3, await _api.InSystemAsync(db => db.RowChunks.IgnoreQueryFilters().CountAsync(s_ct)));
        await _api.InSystemAsync(db => db.StoredFiles.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(f => f.ExpiresAt, DateTimeOffset.UnixEpoch), s_ct));
        await ActivatorUtilities.CreateInstance<FileTidy>(_api.Services).TidyAsync(s_ct);
        Assert.Equal(0, await _api.InSystemAsync(db => db.RowChunks.IgnoreQueryFilters().CountAsync(s_ct)));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" \u200b@x", "' \u200b@x")]
    [InlineData("＝x", "'＝x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=x", "''=x")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("-5", "'-5")]
    public void A_text_that_looks_like_a_formula_is_shielded_and_comes_back_as_it_was(string text, string shielded)
    {
        Assert.Equal(shielded, CellText.Shield(text));
        Assert.Equal(text, CellText.Unshield(shielded));
    }

    private Task<int> SaveAsync(params Customer[] customers) => _api.SaveAsync(customers);

    private Task<int> GrantAsync(RoleCode code, Reach export, params (string Field, FieldAccess Export)[] fields) => _api.InSystemAsync(async db =>
    {
        var role = await db.Roles.Include(r => r.EntityRights).Include(r => r.FieldRights).SingleAsync(r => r.Code == code, s_ct);
        role.EntityRights.Single(r => r.Entity == RecordEntity.Customer).Export = export;
        foreach (var (field, access) in fields)
        {
            role.FieldRights.RemoveAll(r => r.Type == nameof(Customer) && r.Field == field);
            role.FieldRights.Add(new FieldRight { RoleId = role.Id, Type = nameof(Customer), Field = field, Read = FieldAccess.Full, Write = true, Export = access });
        }

        role.Version++;
        await db.SaveChangesAsync(s_ct);
        _api.Services.GetRequiredService<ViewerDirectory>().ForgetAll();
        return 1;
    });
}
