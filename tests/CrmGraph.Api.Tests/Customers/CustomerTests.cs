using CrmGraph.Api.Customers;
using CrmGraph.Api.Errors;
using Xunit;

namespace CrmGraph.Api.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_relation_goes_from_lead_to_active_and_back_from_lost()
    {
        var customer = New();

        foreach (var step in (Lifecycle[])[Lifecycle.Prospect, Lifecycle.New, Lifecycle.Active, Lifecycle.AtRisk, Lifecycle.Active, Lifecycle.Dormant, Lifecycle.Lost, Lifecycle.WonBack, Lifecycle.Active])
        {
            customer.Become(step, "because");
        }

        Assert.Equal(Lifecycle.Active, customer.Lifecycle);
    }

    [Theory]
    [InlineData(Lifecycle.Lead, Lifecycle.Active)]
    [InlineData(Lifecycle.Active, Lifecycle.Lead)]
    [InlineData(Lifecycle.Lost, Lifecycle.Active)]
    [InlineData(Lifecycle.Dormant, Lifecycle.New)]
    public void Steps_that_are_none_are_refused(Lifecycle from, Lifecycle to)
    {
        var customer = New().StartAs(from);

        var refused = Assert.Throws<ValidationException>(() => customer.Become(to, "because"));

        Assert.Equal(("CUSTOMER_LIFECYCLE_STEP_NOT_ALLOWED", "lifecycle", from), (refused.Code, refused.Field, customer.Lifecycle));
    }

    [Fact]
    public void Losing_a_customer_asks_for_the_reason()
    {
        var customer = New().StartAs(Lifecycle.Dormant);

        Assert.Equal("CUSTOMER_LIFECYCLE_REASON_REQUIRED", Assert.Throws<ValidationException>(() => customer.Become(Lifecycle.Lost, " ")).Code);
    }

    [Fact]
    public void An_archived_customer_returns_to_where_it_was()
    {
        var customer = New().StartAs(Lifecycle.Dormant);
        customer.Become(Lifecycle.Archived, "closed down");

        Assert.Throws<ValidationException>(() => customer.Become(Lifecycle.Active, null));
        customer.Become(Lifecycle.Dormant, null);

        Assert.Equal((Lifecycle.Dormant, null), (customer.Lifecycle, customer.ArchivedFrom));
    }

    [Fact]
    public void The_first_deal_makes_a_lead_a_customer()
    {
        var customer = New();

        customer.RecordDeal(s_now);
        customer.RecordDeal(s_now.AddDays(1));

        Assert.Equal((Lifecycle.New, s_now), (customer.Lifecycle, customer.FirstDealAt));
    }

    [Fact]
    public void An_older_contact_does_not_move_the_last_one_back()
    {
        var customer = New();
        customer.RecordContact(s_now, "send the quote", s_now.AddDays(3));

        customer.RecordContact(s_now.AddDays(-5), null, null);

        Assert.Equal(s_now, customer.LastContactAt);
    }

    [Theory]
    [InlineData(null, "CUSTOMER_NAME_REQUIRED")]
    [InlineData("   ", "CUSTOMER_NAME_REQUIRED")]
    [InlineData("a\0b", "CUSTOMER_NAME_INVALID")]
    public void Names_that_cannot_be_stored_are_refused(string? name, string code)
    {
        var refused = Assert.Throws<ValidationException>(() => New().Name = name!);

        Assert.Equal((code, "name"), (refused.Code, refused.Field));
    }

    [Fact]
    public void Half_of_a_character_is_refused() => // not inline data: the runner would mend it on the way here
        Assert.Equal("CUSTOMER_NAME_INVALID", Assert.Throws<ValidationException>(() => New().Name = "half a \ud83d smile").Code);

    [Theory]
    [InlineData("  杭州　数云科技  ", "杭州　数云科技")]
    [InlineData("😀 <script>alert(1)</script>", "😀 <script>alert(1)</script>")]
    public void Any_other_text_is_kept_as_it_is(string name, string kept)
    {
        var customer = New();

        customer.Name = name;

        Assert.Equal(kept, customer.Name);
    }

    [Fact]
    public void A_name_is_measured_at_its_limit()
    {
        var customer = New();

        customer.Name = new string('客', Customer.NameLength);

        Assert.Equal("CUSTOMER_NAME_TOO_LONG", Assert.Throws<ValidationException>(() => customer.Name = new string('客', Customer.NameLength + 1)).Code);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("9999999999999.99", true)]
    [InlineData("10000000000000", false)]
    [InlineData("-0.01", false)]
    [InlineData("1.005", false)]
    public void Money_has_two_decimals_and_bounds(string amount, bool allowed)
    {
        var customer = New();
        var refused = Record.Exception(() => customer.AnnualValue = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(allowed ? null : "CUSTOMER_ANNUAL_VALUE_OUT_OF_RANGE", (refused as ValidationException)?.Code);
    }

    [Fact]
    public void Search_finds_full_width_and_capital_letters()
    {
        var customer = New();
        customer.Name = "ＡＢＣ科技 Group";
        customer.Code = "K-１";

        Assert.Contains(SearchTerm.Of("abc科技"), customer.SearchText);
        Assert.Contains(SearchTerm.Of("k-1"), customer.SearchText);
    }

    private static Customer New() => new() { Name = "客户", Kind = CustomerKind.Company, OwnerId = Guid.NewGuid() };
}
