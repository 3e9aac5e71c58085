using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Xunit;

namespace CrmGraph.Api.Tests.Customers;

/// <summary>Days to think of a customer, over GraphQL.</summary>
public sealed class ImportantDateJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Fields = "id version kind title month day year calendar leadDays nextOn";

    [Fact]
    public async Task A_day_is_added_changed_and_taken_away()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var today = BusinessDay.Of(DateTimeOffset.UtcNow);
        var tomorrow = today.AddDays(1);

        var made = await sales.DoAsync("createImportantDate", "importantDate", new { customerId, kind = "ANNIVERSARY", title = "合作纪念日", month = tomorrow.Month, day = tomorrow.Day }, Fields);
        Assert.Equal((1, "SOLAR", 0, $"{tomorrow:yyyy-MM-dd}"), ((int)made["version"]!, (string)made["calendar"]!, (int)made["leadDays"]!, (string)made["nextOn"]!));

        var id = RunningApi.Text(made, "id");
        var changed = await sales.DoAsync("updateImportantDate", "importantDate", new { id, version = 1, calendar = "LUNAR", month = 8, day = 15, year = 1990, leadDays = 7 }, Fields);
        Assert.Equal((2, "合作纪念日", 1990, 7), ((int)changed["version"]!, (string)changed["title"]!, (int)changed["year"]!, (int)changed["leadDays"]!));
        Assert.NotEqual((string)made["nextOn"]!, (string)changed["nextOn"]!);

        Assert.Equal("VERSION_CONFLICT", await DeleteAsync(sales, id, version: 1));
        Assert.Null(await DeleteAsync(sales, id, version: 2));
        Assert.Empty((await sales.DataAsync("query($id: ID!) { customer(id: $id) { importantDates { id } } }", new { id = customerId }))["customer"]!["importantDates"]!.AsArray());
    }

    [Theory]
    [InlineData(13, 1, 0, "ValidationError IMPORTANT_DATE_MONTH_OUT_OF_RANGE month")]
    [InlineData(2, 32, 0, "ValidationError IMPORTANT_DATE_DAY_OUT_OF_RANGE day")]
    [InlineData(2, 1, 91, "ValidationError IMPORTANT_DATE_LEAD_DAYS_OUT_OF_RANGE leadDays")]
    public async Task A_day_no_year_has_is_refused(int month, int day, int leadDays, string expected)
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();

        Assert.Equal(expected, await sales.RefusedAsync("createImportantDate", "importantDate", new { customerId, kind = "CUSTOM", title = "x", month, day, leadDays }));
    }

    [Fact]
    public async Task Who_may_not_change_the_customer_may_not_change_its_days()
    {
        var customerId = await world.CustomerAsync();
        var reader = await world.AsAsync(RoleCode.ReadOnly);

        Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            await reader.ErrorCodeAsync(
                "mutation($input: CreateImportantDateInput!) { createImportantDate(input: $input) { importantDate { id } } }",
                new { input = new { customerId, kind = "CUSTOM", title = "x", month = 1, day = 1 } }));
    }

    private static async Task<string?> DeleteAsync(ApiClient client, string id, int version) =>
        (string?)(await client.DataAsync(
            "mutation($input: DeleteImportantDateInput!) { deleteImportantDate(input: $input) { deletedImportantDateId errors { ... on VersionConflictError { code } } } }",
            new { input = new { id, version } }))["deleteImportantDate"]!["errors"]?[0]?["code"];
}
