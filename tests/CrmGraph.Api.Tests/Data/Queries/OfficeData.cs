namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>Random records with many ties and nulls; the same seed gives the same values.</summary>
internal static class OfficeData
{
    public static IReadOnlyList<Firm> Firms(int seed, int count)
    {
        var random = new Random(seed);
        Team[] teams = [new() { Name = "North" }, new() { Name = "South" }];
        Agent[] agents =
        [
            new() { Name = "Ada", Level = 2, Team = teams[0] }, new() { Name = "Bob", Level = 1, Team = teams[1] }, new() { Name = "Cy", Level = 3 },
        ];
        Label[] labels = [new() { Name = "gold" }, new() { Name = "new" }, new() { Name = "vip" }];
        return [.. Enumerable.Range(0, count).Select(i => Firm(i))];

        T? Maybe<T>(T value)
            where T : struct => random.Next(4) == 0 ? null : value;

        Firm Firm(int number)
        {
            var firm = new Firm
            {
                Id = OfficeData.Id(random),
                Name = $"firm {number}",
                City = random.Next(5) switch { 0 => null, 1 => "Bonn", 2 => "Oslo", 3 => "bonn", _ => "北京" },
                Size = random.Next(6),
                Score = Maybe(random.Next(6)),
                Revenue = Maybe(random.Next(12) / 2m),
                Weight = random.Next(4) / 4.0,
                FoundedOn = Maybe(new DateOnly(2000 + random.Next(6), 1, 1)),
                CreatedAt = new DateTimeOffset(2024, 1, 1 + random.Next(6), 0, 0, 0, default),
                SeenAt = Maybe(new DateTimeOffset(2024, 1, 1 + random.Next(6), 0, 0, 0, default)),
                Mood = (Mood)random.Next(3),
                Before = Maybe((Mood)random.Next(3)),
                Active = random.Next(2) == 0,
                Phones = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"{1 + random.Next(2)}{random.Next(3)}")],
                Owner = random.Next(4) == 0 ? null : agents[random.Next(3)],
                Labels = [.. labels.Where(_ => random.Next(2) == 0)],
            };
            firm.Contacts.AddRange(Enumerable.Range(0, random.Next(4)).Select(i => new Contact
            {
                Name = $"contact {number}.{i}",
                Rank = random.Next(4),
                Phone = random.Next(3) == 0 ? null : $"{random.Next(3)}{random.Next(3)}",
            }));
            return firm;
        }
    }

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
