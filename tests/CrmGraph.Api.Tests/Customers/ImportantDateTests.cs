using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using Xunit;

namespace CrmGraph.Api.Tests.Customers;

public sealed class ImportantDateTests
{
    [Theory]
    [InlineData(3, 2, "2026-03-02", "2026-03-02")]
    [InlineData(3, 1, "2026-03-02", "2027-03-01")]
    [InlineData(2, 29, "2026-01-01", "2026-02-28")]
    [InlineData(2, 29, "2028-01-01", "2028-02-29")]
    public void A_solar_day_comes_once_a_year(int month, int day, string today, string next) =>
        Assert.Equal(DateOnly.Parse(next), Date(month, day, Calendar.Solar).Plan(DateOnly.Parse(today)).NextOn);

    [Theory]
    [InlineData(1, 1, "2026-01-01", "2026-02-17")] // Spring Festival
    [InlineData(1, 1, "2026-02-18", "2027-02-06")]
    [InlineData(8, 15, "2026-01-01", "2026-09-25")] // Mid-Autumn
    [InlineData(8, 15, "2025-01-01", "2025-10-06")] // after a leap sixth month
    [InlineData(5, 5, "2025-01-01", "2025-05-31")] // Dragon Boat, before it
    public void A_lunar_day_is_found_in_the_solar_year(int month, int day, string today, string next) =>
        Assert.Equal(DateOnly.Parse(next), Date(month, day, Calendar.Lunar).Plan(DateOnly.Parse(today)).NextOn);

    [Fact]
    public void The_thirtieth_of_a_short_lunar_month_is_its_last_day()
    {
        var next = Date(12, 30, Calendar.Lunar).Plan(new DateOnly(2026, 1, 1)).NextOn;

        Assert.Equal(new DateOnly(2026, 2, 16), next);
    }

    private static ImportantDate Date(int month, int day, Calendar calendar) => new()
    {
        CustomerId = Guid.NewGuid(),
        Kind = ImportantDateKind.Birthday,
        Title = "birthday",
        Month = month,
        Day = day,
        Calendar = calendar,
    };
}
