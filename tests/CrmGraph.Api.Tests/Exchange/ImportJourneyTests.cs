using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Exchange;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Jobs;
using CrmGraph.Api.Tiers;
using CrmGraph.GraphQL.Planning;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Exchange;

public sealed class ImportJourneyTests : IAsyncLifetime
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private CrmApi _api = null!;
    private ApiClient _admin = null!;

    static ImportJourneyTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public async ValueTask InitializeAsync()
    {
        _api = await CrmApi.StartAsync("Development", [new("Exchange:ImportsPerHour", "1000"), new("Exchange:ExportsPerDay", "1000")], s_ct);
        _admin = await _api.SignInAsync(RoleCode.Admin);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_spreadsheet_of_a_chinese_office_is_mapped_checked_imported_mended_and_taken_back()
    {
        await _api.SaveAsync(
            new Tier { Name = "VIP", Rank = 1, IntervalDays = 30, Content = "x", Channels = [] },
            new Customer { Name = "已有客户", Code = "C1", Kind = CustomerKind.Company, OwnerId = _api.Users[RoleCode.Sales].Id, City = "旧城" });
        const string Sheet =
            "客户名称*,客户编码,联系电话,客户级别,业务员,年价值（元）,客户状态,看不懂的列\r\n"
            + "海林科技,C2,13812345678,VIP,sales,\"¥12,000.50\",活跃,x\r\n"
            + "已有客户,C1,010-12345678,,other@demo.example,,,\r\n"
            + ",C3,,,,,,\r\n"
            + "坏等级,C4,,钻石,,,,\r\n"
            + "'=cmd,C5,,,,,老客户,\r\n";
        var id = await UploadAsync(_admin, Encoding.GetEncoding("GB18030").GetBytes(Sheet), "客户表.csv");

        var guessed = await ImportAsync(_admin, id);
        Assert.Equal(["name", "code", "phone", "tier", "owner", "annualValue", "lifecycle"], guessed["mapping"]!.AsArray().Select(m => (string)m!["field"]!));
        Assert.Equal(("客户表.csv", 5, "UPLOADED", "CODE"), ((string)guessed["fileName"]!, (int)guessed["rows"]!, (string)guessed["status"]!, (string)guessed["key"]!));
        Assert.Equal("海林科技", (string)guessed["columns"]![0]!["samples"]![0]!);

        var check = await CheckAsync(_admin, id, guessed["mapping"]!, "UPDATE", "CODE", new { field = "lifecycle", text = "老客户", value = "ACTIVE" });
        Assert.Equal((2, 1, 0, 2), Counts(check));
        Assert.Equal(
            ["3 FAIL CUSTOMER_NAME_REQUIRED", "4 FAIL TIER_NOT_FOUND"],
            check["preview"]!.AsArray().Where(r => (string)r!["outcome"]! == "FAIL").Select(r => $"{r!["row"]} {r["outcome"]} {r["code"]}"));
        Assert.Equal(1, await _api.InSystemAsync(db => db.Customers.CountAsync(s_ct)));

        var job = await StartAsync(_admin, "importCustomers", id);
        Assert.Equal(("DONE", 5, 2), ((string)job["status"]!, (int)job["done"]!, (int)job["failed"]!));
        var errors = Exports.Read(await (await _admin.FetchAsync((string)job["file"]!["url"]!, s_ct)).Content.ReadAsByteArrayAsync(s_ct));
        Assert.Equal(["客户名称*", "客户编码", "联系电话", "客户级别", "业务员", "年价值（元）", "客户状态", "看不懂的列", "导入失败原因"], errors[0]);
        Assert.Equal(["C3", "C4"], errors.Skip(1).Select(r => r[1]));
        var customers = await _api.InSystemAsync(db => db.Customers.Include(c => c.Tier).ToDictionaryAsync(c => c.Code!, s_ct));
        Assert.Equal(("海林科技", "13812345678", "VIP", (decimal?)12000.50m, Lifecycle.Active, _api.Users[RoleCode.Sales].Id),
            (customers["C2"].Name, customers["C2"].Phone, customers["C2"].Tier!.Name, customers["C2"].AnnualValue, customers["C2"].Lifecycle, customers["C2"].OwnerId));
        Assert.Equal((_api.OtherSales.Id, "旧城", "010-12345678"), (customers["C1"].OwnerId, customers["C1"].City, customers["C1"].Phone));
        Assert.Equal("=cmd", customers["C5"].Name);
        Assert.Equal("IMPORT_IS_OVER", await RefusalAsync(_admin, "importCustomers", id));

        // Somebody goes on with one of them; the rest is as it was.
        await _api.InSystemAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Code == "C5", s_ct)).City = "Oslo";
            return await db.SaveChangesAsync(s_ct);
        });
        var undone = await StartAsync(_admin, "undoCustomerImport", id);
        Assert.Equal(("DONE", 3, 1), ((string)undone["status"]!, (int)undone["done"]!, (int)undone["failed"]!));
        Assert.Equal(("UNDONE", 1), ((string)(await ImportAsync(_admin, id))["status"]!, (int)(await ImportAsync(_admin, id))["kept"]!));
        customers = await _api.InSystemAsync(db => db.Customers.ToDictionaryAsync(c => c.Code!, s_ct));
        Assert.Equal(["C1", "C5"], customers.Keys.Order());
        Assert.Equal((_api.Users[RoleCode.Sales].Id, (string?)null), (customers["C1"].OwnerId, customers["C1"].Phone));
        Assert.Equal("IMPORT_NOT_UNDOABLE", await RefusalAsync(_admin, "undoCustomerImport", id));

        // The next file with these headers is mapped as this one was, by the same person alone.
        var next = await ImportAsync(_admin, await UploadAsync(_admin, Encoding.UTF8.GetBytes(Sheet), "2.csv"));
        Assert.Equal(("UPDATE", "老客户"), ((string)next["duplicates"]!, (string)next["values"]![0]!["text"]!));
        var manager = await _api.SignInAsync(RoleCode.Manager);
        Assert.Equal("SKIP", (string)(await ImportAsync(manager, await UploadAsync(manager, Encoding.UTF8.GetBytes(Sheet), "3.csv")))["duplicates"]!);
        Assert.Null((await manager.DataAsync("query($id: ID!) { customerImport(id: $id) { id } }", new { id }))["customerImport"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("xlsx")]
    public async Task What_is_exported_comes_back_as_it_was(string form)
    {
        var random = new Random(11);
        var admin = _api.Users[RoleCode.Admin].Id;
        Customer[] customers = [.. Enumerable.Range(0, 1_100).Select(i => Odd(i, random, admin))];
        await _api.SaveAsync(customers);
        string[] columns = ["name", "code", "kind", "lifecycle", "industry", "size", "region", "city", "address", "website", "phone", "taxNumber", "source", "annualValue", "remark", "owner"];
        var file = await _admin.BytesAsync(new { columns, format = form == "xlsx" ? "XLSX" : "CSV" }, s_ct);
        if (form is "GB18030" or "utf-16")
        {
            var encoding = Encoding.GetEncoding(form);
            file = [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(file).TrimStart('\ufeff'))];
        }

        await _api.InSystemAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Customers SET Code = NULL, DeletedAt = 1", s_ct));
        var id = await UploadAsync(_admin, file, "back");
        var import = await ImportAsync(_admin, id);
        Assert.Equal(columns.Length, import["mapping"]!.AsArray().Count);
        Assert.Equal((1_100, 0, 0, 0), Counts(await CheckAsync(_admin, id, import["mapping"]!, "CREATE", "CODE")));
        Assert.Equal("DONE", (string)(await StartAsync(_admin, "importCustomers", id))["status"]!);

        var back = await _api.InSystemAsync(db => db.Customers.AsNoTracking().ToDictionaryAsync(c => c.Code!, s_ct));
        Assert.Equal(1_100, back.Count);
        Assert.All(customers, c => Assert.Equal(Shown(c), Shown(back[c.Code!])));
    }

    [Fact]
    public async Task An_import_killed_in_the_middle_goes_on_without_doubling()
    {
        var sheet = "name,code\r\n" + string.Concat(Enumerable.Range(0, 1_600).Select(i => $"customer {i},K{i:D4}\r\n"));
        var id = await UploadAsync(_admin, Encoding.UTF8.GetBytes(sheet), "many.csv");
        await CheckAsync(_admin, id, (await ImportAsync(_admin, id))["mapping"]!, "CREATE", "CODE");
        var runner = _api.Services.GetRequiredService<JobRunner>();
        await runner.StopAsync(s_ct);
        var jobId = await RequestAsync(_admin, "importCustomers", id);

        // The first runner dies after two chunks: it is stopped in the middle and its lease is left to end.
        var scopes = _api.Services.GetRequiredService<IServiceScopeFactory>();
        JobClaim? claim = null;
        await WithClaimsAsync(async claims => claim = await claims.TakeAsync("killed", [JobKind.CustomerImport], s_ct));
        using (var power = new CancellationTokenSource())
        {
            var work = _api.Services.GetServices<IJobWork>().Single(w => w.Kind == JobKind.CustomerImport);
            var running = work.RunAsync(new JobRun(claim!, false, scopes, TimeProvider.System), power.Token);
            while (!running.IsCompleted && await _api.InSystemAsync(db => db.Jobs.Where(j => j.Id == claim!.Id).Select(j => j.Done).SingleAsync(s_ct)) < 1_000)
            {
                await Task.Delay(5, s_ct);
            }

            await power.CancelAsync();
            await Record.ExceptionAsync(() => running);
        }

        await WithClaimsAsync(claims => claims.GiveBackAsync(claim!, DateTimeOffset.UnixEpoch, s_ct));
        Assert.True(await runner.RunOneAsync(s_ct) || claim is not null);

        var done = await _admin.EndAsync(jobId, s_ct);
        Assert.Equal(("DONE", 1_600, 0), ((string)done["status"]!, (int)done["done"]!, (int)done["failed"]!));
        Assert.Equal(1_600, await _api.InSystemAsync(db => db.Customers.CountAsync(c => c.Code!.StartsWith("K"), s_ct)));

        Task WithClaimsAsync(Func<JobClaims, Task> use) => _api.InSystemAsync(async db =>
        {
            await using var scope = scopes.CreateSystemScope();
            await use(scope.ServiceProvider.GetRequiredService<JobClaims>());
            return 1;
        });
    }

    [Fact]
    public async Task Rows_are_written_by_the_rights_of_who_sent_them_and_tell_nothing_of_what_is_out_of_sight()
    {
        await _api.SaveAsync(
            new Customer { Name = "Theirs", Code = "T1", Kind = CustomerKind.Company, OwnerId = _api.OtherSales.Id, TaxNumber = "TAX" },
            new Customer { Name = "Mine", Code = "M1", Kind = CustomerKind.Company, OwnerId = _api.Users[RoleCode.Sales].Id });
        await GrantAsync(role => role.SpecialRights = [.. role.SpecialRights, Permissions.Import]);
        var sales = await _api.SignInAsync(RoleCode.Sales);
        var id = await UploadAsync(sales, "name,tax number\r\nTheirs,TAX\r\nMine,X\r\n"u8.ToArray(), "a.csv");
        var mapping = (await ImportAsync(sales, id))["mapping"]!;

        // Another's customer is not there: the row adds one.
        Assert.Equal((1, 1, 0, 0), Counts(await CheckAsync(sales, id, mapping, "UPDATE", "NAME")));
        await StartAsync(sales, "importCustomers", id);
        Assert.Equal("TAX", await _api.InSystemAsync(db => db.Customers.Where(c => c.Code == "T1").Select(c => c.TaxNumber).SingleAsync(s_ct)));
        Assert.Equal("X", await _api.InSystemAsync(db => db.Customers.Where(c => c.Code == "M1").Select(c => c.TaxNumber).SingleAsync(s_ct)));

        // A field that may not be written is no column, one that is not read in full is no key, and nothing is handed over.
        await GrantAsync(role => role.FieldRights.Add(new FieldRight { RoleId = role.Id, Type = nameof(Customer), Field = "taxNumber", Read = FieldAccess.Mask, Write = false, Export = FieldAccess.None }));
        id = await UploadAsync(sales, "name,tax number,owner\r\nNew,1,other\r\n"u8.ToArray(), "b.csv");
        Assert.Equal("Customer.taxNumber", await CoordinateAsync(sales, id, [new { column = 0, field = "name" }, new { column = 1, field = "taxNumber" }], "CREATE", "NAME"));
        Assert.Equal("Customer.owner", await CoordinateAsync(sales, id, [new { column = 0, field = "name" }, new { column = 2, field = "owner" }], "CREATE", "NAME"));
        Assert.Equal("IMPORT_COLUMNS_INVALID", await CodeAsync(sales, id, [new { column = 0, field = "searchText" }], "CREATE", "NAME"));
        Assert.Equal("IMPORT_COLUMNS_INVALID", await CodeAsync(sales, id, [new { column = 0, field = "name" }], "SKIP", "CODE"));

        // Without the right there is no way in at all.
        var service = await _api.SignInAsync(RoleCode.Service);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(service, "name\r\nx\r\n"u8.ToArray(), "c.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(_api.Anonymous(), "name\r\nx\r\n"u8.ToArray(), "c.csv")).StatusCode);
    }

    private static IEnumerable<(string What, byte[] File, string Code)> Broken =>
    [
        ("nothing", [], "IMPORT_FILE_EMPTY"),
        ("a header alone", "name,code\r\n"u8.ToArray(), "IMPORT_FILE_EMPTY"),
        ("a cell without end", "name\r\n\"half of it"u8.ToArray(), "IMPORT_FILE_TRUNCATED"),
        ("an encoding nobody knows", [.. "name\r\n"u8, 0x81, 0xFF, 0xFF, (byte)'\n'], "IMPORT_ENCODING_INVALID"),
        ("half a UTF-16 file", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name\r\nx"), 0x41], "IMPORT_ENCODING_INVALID"),
        ("a program", [.. "MZ"u8, 0, 0, 0, 1, 2, 3], "IMPORT_FORMAT_INVALID"),
        ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0], "IMPORT_FORMAT_INVALID"),
        ("half a workbook", Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row>")[..300], "IMPORT_FILE_TRUNCATED"),
        ("a workbook that is no XML", Workbook("<row r=\"1\"><c"), "IMPORT_FILE_TRUNCATED"),
        ("an archive of something else", Archive(("a.txt", "x")), "IMPORT_FORMAT_INVALID"),
        ("a way out of the folder", Archive(("xl/workbook.xml", "<x/>"), ("../evil", "x")), "IMPORT_FORMAT_INVALID"),
        ("macros", Archive(("xl/workbook.xml", "<x/>"), ("xl/vbaProject.bin", "x")), "IMPORT_FORMAT_INVALID"),
        ("a bomb", Archive(("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", new string(' ', 30_000_000))), "IMPORT_FILE_TOO_LARGE"),
        ("16,384 columns", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 16_384)) + "\r\nx\r\n"), "IMPORT_TOO_MANY_COLUMNS"),
        ("a workbook of 16,384 columns", Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"XFD1\"><v>1</v></c></row>"), "IMPORT_TOO_MANY_COLUMNS"),
        ("a cell like a book", Encoding.UTF8.GetBytes("name\r\n" + new string('x', 40_000) + "\r\n"), "IMPORT_CELL_TOO_LONG"),
    ];

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        foreach (var (language, isChinese) in (IEnumerable<(string, bool)>)[("zh-CN", true), ("en", false)])
        {
            _admin.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
            _admin.Http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
            foreach (var (what, file, code) in Broken)
            {
                using var answer = await SendAsync(_admin, file, "x");
                var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!;
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && (string?)said["error"] == code, $"{what}: {said}");
                Assert.Equal(isChinese, ((string)said["message"]!).Any(c => c is >= '\u4e00' and <= '\u9fff'));
            }
        }
    }

    [Fact]
    public void A_formula_in_a_workbook_is_the_text_it_showed()
    {
        var rows = FileReader.Rows(Workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>1+1</f><v>two</v></c><c r=\"B1\"><f>HYPERLINK(\"http://evil\")</f><v>13800000000</v></c></row>"), TimeProvider.System).ToList();

        Assert.Equal("two 13800000000", string.Join(' ', Assert.Single(rows)));
    }

    private static Customer Odd(int i, Random random, Guid owner)
    {
        string? Text(string more) => random.Next(4) == 0 ? null : $"{"=+-@'\"；,\t中😀 "[random.Next(8)]}{more}{random.Next(100)}\n\"x\"";
        var customer = new Customer
        {
            Name = $"{(char)('一' + random.Next(2_000))},\"{i}\"",
            Code = $"R{i:D5}",
            Kind = (CustomerKind)random.Next(2),
            OwnerId = owner,
            Industry = Text("行业"),
            Size = random.Next(2) == 0 ? null : (CompanySize)random.Next(5),
            Region = Text("r"),
            City = Text("城"),
            Address = Text("路"),
            Website = Text("w"),
            Phone = random.Next(2) == 0 ? null : $"+86 {random.Next(1_000_000)}",
            TaxNumber = random.Next(2) == 0 ? null : $"00{random.Next(1_000_000)}",
            Source = random.Next(2) == 0 ? null : (CustomerSource)random.Next(8),
            AnnualValue = random.Next(2) == 0 ? null : random.Next(1_000_000) / 100m,
            Remark = Text("備註"),
        };
        return customer.StartAs((Lifecycle)random.Next(8));
    }

    private static object Shown(Customer c) =>
        (c.Name, c.Code, c.Kind, c.Lifecycle, (c.Industry, c.Size, c.Region, c.City, c.Address, c.Website), (c.Phone, c.TaxNumber, c.Source, c.AnnualValue, c.Remark, c.OwnerId));

    private static byte[] Workbook(string rows) => Archive([.. XlsxParts.Fixed, ("xl/worksheets/sheet1.xml", XlsxParts.SheetStart + rows + XlsxParts.SheetEnd)]);

    private static byte[] Archive(params (string Name, string Text)[] parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    private async Task GrantAsync(Action<Role> change)
    {
        await _api.InSystemAsync(async db =>
        {
            var role = await db.Roles.Include(r => r.EntityRights).Include(r => r.FieldRights).SingleAsync(r => r.Code == RoleCode.Sales, s_ct);
            change(role);
            role.Version++;
            return await db.SaveChangesAsync(s_ct);
        });
        _api.Services.GetRequiredService<ViewerDirectory>().ForgetAll();
    }

    private static async Task<HttpResponseMessage> SendAsync(ApiClient client, byte[] file, string name)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.Http.PostAsync($"/files/imports?name={Uri.EscapeDataString(name)}", content, s_ct);
    }

    private static async Task<string> UploadAsync(ApiClient client, byte[] file, string name)
    {
        using var answer = await SendAsync(client, file, name);
        var said = await answer.Content.ReadAsStringAsync(s_ct);
        return answer.IsSuccessStatusCode ? (string)JsonNode.Parse(said)!["id"]! : throw new HttpRequestException(said);
    }

    private static async Task<JsonNode> ImportAsync(ApiClient client, string id) => (await client.DataAsync(
        """
        query($id: ID!) {
          customerImport(id: $id) {
            fileName rows status duplicates key created updated skipped failed kept undoableUntil
            columns { title samples } mapping { column field } values { field text value } preview { row outcome name code field message }
          }
        }
        """, new { id }))["customerImport"]!;

    private static (int, int, int, int) Counts(JsonNode import) => ((int)import["created"]!, (int)import["updated"]!, (int)import["skipped"]!, (int)import["failed"]!);

    private const string Check =
        "mutation($input: CheckCustomerImportInput!) { checkCustomerImport(input: $input) { job { id } errors { ... on ValidationError { code } ... on InvalidStateError { code } } } }";

    private static async Task<JsonNode> CheckAsync(ApiClient client, string id, JsonNode mapping, string duplicates, string key, params object[] values)
    {
        var payload = (await client.DataAsync(Check, new { input = new { id, columns = mapping, values, duplicates, key, defaultKind = "COMPANY" } }))["checkCustomerImport"]!;
        var job = await client.EndAsync((string)payload["job"]!["id"]!, s_ct);
        Assert.Equal("DONE", (string)job["status"]!);
        return await ImportAsync(client, id);
    }

    private static async Task<string> CodeAsync(ApiClient client, string id, object[] columns, string duplicates, string key) =>
        (string)(await client.DataAsync(Check, new { input = new { id, columns, duplicates, key, defaultKind = "COMPANY" } }))["checkCustomerImport"]!["errors"]![0]!["code"]!;

    private static async Task<string> CoordinateAsync(ApiClient client, string id, object[] columns, string duplicates, string key) =>
        (string)(await client.SendAsync(Check, new { input = new { id, columns, duplicates, key, defaultKind = "COMPANY" } }))["errors"]![0]!["extensions"]!["coordinate"]!;

    private static async Task<string> RequestAsync(ApiClient client, string mutation, string id) =>
        (string)(await client.DataAsync($"mutation($id: ID!) {{ {mutation}(input: {{ id: $id }}) {{ job {{ id }} }} }}", new { id }))[mutation]!["job"]!["id"]!;

    private static async Task<JsonNode> StartAsync(ApiClient client, string mutation, string id) => await client.EndAsync(await RequestAsync(client, mutation, id), s_ct);

    private static async Task<string> RefusalAsync(ApiClient client, string mutation, string id) => (string)(await client.DataAsync(
        $"mutation($id: ID!) {{ {mutation}(input: {{ id: $id }}) {{ errors {{ ... on InvalidStateError {{ code }} }} }} }}", new { id }))[mutation]!["errors"]![0]!["code"]!;
}
