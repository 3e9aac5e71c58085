using CrmGraph.Seed;

namespace CrmGraph.Api.Tests.Seed;

public sealed class DiceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-7)]
    [InlineData(int.MaxValue)]
    public void A_million_customers_throw_a_million_different_streams(int seed)
    {
        HashSet<int> streams = [.. Enumerable.Range(-1, SeedOptions.MaxCustomers + 2).Select(i => Dice.StreamOf(seed, i))];

        Assert.Equal(SeedOptions.MaxCustomers + 2, streams.Count);
        Assert.DoesNotContain(streams, s => s < 0);
    }
}
