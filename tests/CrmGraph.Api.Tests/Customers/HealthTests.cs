using CrmGraph.Api.Customers;

namespace CrmGraph.Api.Tests.Customers;

public sealed class HealthTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 3, "FAIR", "NO_CONTACT_YET")]
    [InlineData(30, 3, "GOOD", "")]
    [InlineData(31, 3, "FAIR", "CONTACT_OVERDUE")]
    [InlineData(60, 3, "FAIR", "CONTACT_OVERDUE")]
    [InlineData(61, 3, "POOR", "CONTACT_OVERDUE")]
    [InlineData(1, null, "FAIR", "NO_NEXT_STEP")]
    [InlineData(1, -1, "FAIR", "NEXT_STEP_OVERDUE")]
    [InlineData(61, null, "POOR", "CONTACT_OVERDUE NO_NEXT_STEP")]
    public void Health_follows_the_interval_of_the_tier_and_the_next_step(int? daysSince, int? nextInDays, string level, string reasons)
    {
        var customer = Customer(Lifecycle.Active);
        if (daysSince is { } days)
        {
            customer.RecordContact(s_now.AddDays(-days), nextInDays is null ? null : "call", nextInDays is { } next ? s_now.AddDays(next) : null);
        }
        else
        {
            SetNextContact(customer, s_now.AddDays(nextInDays!.Value));
        }

        var health = CustomerHealth.Of(customer, intervalDays: 30, s_now);

        Assert.Equal((level, daysSince, reasons), (health.Level.ToString().ToUpperInvariant(), health.DaysSinceContact, string.Join(' ', health.Reasons)));
    }

    [Fact]
    public void Customer_at_risk_is_in_poor_health_however_often_we_talk()
    {
        var customer = Customer(Lifecycle.AtRisk);
        customer.RecordContact(s_now, "call", s_now.AddDays(1));

        var health = CustomerHealth.Of(customer, intervalDays: 30, s_now);

        Assert.Equal(HealthLevel.Poor, health.Level);
        Assert.Equal(["LIFECYCLE_AT_RISK"], health.Reasons);
    }

    [Fact]
    public void Without_a_tier_no_contact_is_overdue()
    {
        var customer = Customer(Lifecycle.Active);
        customer.RecordContact(s_now.AddDays(-4000), "call", s_now.AddDays(1));

        Assert.Equal(HealthLevel.Good, CustomerHealth.Of(customer, intervalDays: null, s_now).Level);
    }

    private static void SetNextContact(Customer customer, DateTimeOffset at) =>
        typeof(Customer).GetProperty(nameof(Api.Customers.Customer.NextContactAt))!.SetValue(customer, at);

    private static Customer Customer(Lifecycle lifecycle) =>
        new Customer { Name = "Acme", Kind = CustomerKind.Company, OwnerId = Guid.NewGuid() }.StartAs(lifecycle);
}
