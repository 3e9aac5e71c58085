using CrmGraph.Api.Data;
using CrmGraph.Seed.Company;
using CrmGraph.Seed.Words;

namespace CrmGraph.Seed.Story;

/// <summary>What all stories share. Histories end before the as-of day begins: nothing seeded lies in the future by accident.</summary>
internal sealed class World(Vocabulary words, DemoCompany company, Dice dice, DateOnly asOf)
{
    private readonly Dictionary<Guid, double> ranks = [];

    public Vocabulary Words { get; } = words;

    public DemoCompany Company { get; } = company;

    public Dice Dice { get; } = dice;

    public DateOnly AsOf { get; } = asOf;

    public DateTimeOffset End { get; } = BusinessDay.Start(asOf);

    /// <summary>Where histories begin.</summary>
    public DateTimeOffset Start { get; } = StartOf(asOf);

    public static DateTimeOffset StartOf(DateOnly asOf) => BusinessDay.Start(asOf.AddMonths(-24));

    public Bells Bells { get; } = new();

    /// <summary>A moment of the as-of day or near it, in China Standard Time.</summary>
    public DateTimeOffset At(int dayOffset, double hour) => End.AddDays(dayOffset).AddHours(hour);

    /// <summary>The next free place on the board of a stage.</summary>
    public double NextRank(Guid stageId) => ranks[stageId] = ranks.GetValueOrDefault(stageId) + 1024;
}
