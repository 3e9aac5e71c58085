namespace CrmGraph.Seed.Words;

/// <summary>The half of a <see cref="Vocabulary"/> that names people and places; the other half is what they say.</summary>
internal sealed record Places
{
    public required StaffMember[] Staff { get; init; }

    public required City[] Cities { get; init; }

    public required Industry[] Industries { get; init; }

    public required Func<Dice, City, Industry, Spelled> CompanyName { get; init; }

    public required Func<Dice, Spelled> PersonName { get; init; }

    public required Func<Dice, string> MobileNumber { get; init; }

    public required Func<Dice, City, string> OfficeNumber { get; init; }

    public required Func<Dice, City, string> Address { get; init; }
}
