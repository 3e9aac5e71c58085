using CrmGraph.Api.Customers;
using CrmGraph.Seed.Company;
using CrmGraph.Seed.Words;

namespace CrmGraph.Seed.Story;

/// <summary>What a relation is like, thrown before its story is told: how valuable, how alive, whose.</summary>
internal sealed record Portrait(
    Lifecycle Lifecycle, decimal Value, bool IsVip, Seller Seller, City City, Industry Industry, DateTimeOffset Since, DateTimeOffset LastContact)
{
    // Pareto with this exponent, cut at the largest value, gives the best fifth of the customers four fifths of the value.
    private const double Exponent = 1.0;
    private const double SmallestValue = 6_000;
    private const double LargestValue = 12_000_000;
    private const double VipValue = 30_000;

    private static readonly (Lifecycle Item, double Weight)[] s_lifecycles =
    [
        (Lifecycle.Lead, 12), (Lifecycle.Prospect, 13), (Lifecycle.New, 8), (Lifecycle.Active, 34), (Lifecycle.AtRisk, 9),
        (Lifecycle.Dormant, 11), (Lifecycle.Lost, 7), (Lifecycle.WonBack, 3), (Lifecycle.Archived, 3),
    ];

    public bool IsCustomer => Lifecycle is not (Lifecycle.Lead or Lifecycle.Prospect or Lifecycle.Archived);

    public static Portrait Throw(World world)
    {
        var dice = world.Dice;
        var lifecycle = dice.Weighted(s_lifecycles);
        var value = Math.Min(LargestValue, SmallestValue / Math.Pow(1 - dice.Share(), 1 / Exponent));
        var isVip = value >= VipValue && lifecycle is Lifecycle.New or Lifecycle.Active or Lifecycle.AtRisk or Lifecycle.WonBack;
        var seller = dice.Weighted(world.Company.Sellers, s => s.Weight);
        var city = dice.Weighted(world.Words.Places.Cities, c => c.IsSouth == seller.IsSouth ? c.Weight : c.Weight * 0.04);
        var (silentFrom, silentTo) = Silence(lifecycle, isVip);
        var last = world.End.AddDays(-dice.Number(silentFrom, silentTo));
        var (ageFrom, ageTo) = Age(lifecycle);
        var since = world.End.AddDays(-Math.Max(dice.Number(ageFrom, ageTo), silentTo + 5));
        return new Portrait(
            lifecycle,
            Math.Round((decimal)value / 100) * 100,
            isVip,
            seller,
            city,
            dice.Weighted(world.Words.Places.Industries, i => i.Weight),
            dice.OfficeTime(since, since.AddHours(20)),
            dice.OfficeTime(last, last.AddHours(20)));
    }

    /// <summary>How many days ago we last spoke.</summary>
    private static (int From, int To) Silence(Lifecycle lifecycle, bool isVip) => lifecycle switch
    {
        Lifecycle.Lead => (1, 40),
        Lifecycle.Prospect => (1, 28),
        Lifecycle.New => (1, 20),
        Lifecycle.Active when isVip => (1, 16),
        Lifecycle.Active => (1, 38),
        Lifecycle.AtRisk => (35, 90),
        Lifecycle.Dormant => (100, 240),
        Lifecycle.Lost => (60, 400),
        Lifecycle.WonBack => (1, 25),
        _ => (120, 500),
    };

    /// <summary>How many days ago it began.</summary>
    private static (int From, int To) Age(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Lead => (5, 120),
        Lifecycle.Prospect => (25, 240),
        Lifecycle.New => (40, 150),
        _ => (220, 980),
    };
}
