using System.Buffers.Binary;
using Bogus;
using Bogus.DataSets;

namespace CrmGraph.Seed;

/// <summary>All chance of the seed: the same number gives the same throws. Ids are thrown as well.</summary>
internal sealed class Dice
{
    private static readonly TimeSpan s_business = TimeSpan.FromHours(8);

    private readonly Name names;
    private Randomizer random;

    public Dice(int seed, string locale)
    {
        random = new Randomizer(seed);
        names = new Name(locale) { Random = random };
    }

    /// <summary>Begins anew from a number of its own, so that one customer's story never depends on another's.</summary>
    public void Restart(int seed, int index)
    {
        random = new Randomizer(StreamOf(seed, index));
        names.Random = random;
    }

    public string FirstName() => names.FirstName();

    public string LastName() => names.LastName();

    public int Number(int min, int max) => random.Number(min, max);

    public double Share() => random.Double();

    public bool Chance(double probability) => random.Double() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Number(0, items.Count - 1)];

    public T Weighted<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var total = 0.0;
        foreach (var item in items)
        {
            total += weight(item);
        }

        var place = random.Double() * total;
        foreach (var item in items)
        {
            place -= weight(item);
            if (place < 0)
            {
                return item;
            }
        }

        return items[^1];
    }

    public T Weighted<T>(params (T Item, double Weight)[] items) => Weighted(items, i => i.Weight).Item;

    /// <summary>A moment in office hours (China Standard Time), on a weekday more often than not.</summary>
    public DateTimeOffset OfficeTime(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return from;
        }

        var at = from + ((to - from) * random.Double());
        var day = at.ToOffset(s_business);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && Chance(0.8))
        {
            day = day.AddDays(-2);
        }

        var office = new DateTimeOffset(day.Date, s_business).AddMinutes(random.Number(9 * 60, (18 * 60) - 1)).ToUniversalTime();
        return office < from || office > to ? at : office;
    }

    /// <summary>A version 7 id that sorts among the records of <paramref name="at"/>.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], random.Long(long.MinValue, long.MaxValue));
        BinaryPrimitives.WriteInt64BigEndian(bytes, (at.ToUnixTimeMilliseconds() << 16) | (uint)random.Number(0, 0xfff));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>
    /// The stream of throws for an index: another one for every index from -1 on. It stays below 2^31 because the generator
    /// throws alike for a number and its negative; each step can be undone, so no two indexes meet.
    /// </summary>
    internal static int StreamOf(int seed, int index)
    {
        const uint Below = int.MaxValue;
        var mixed = (((uint)index + 1) ^ ((uint)seed * 0x9e3779b9u)) & Below;
        mixed = (mixed ^ (mixed >> 15)) * 0x2c1b3c6du & Below;
        mixed = (mixed ^ (mixed >> 12)) * 0x297a2d39u & Below;
        return (int)(mixed ^ (mixed >> 15));
    }
}
