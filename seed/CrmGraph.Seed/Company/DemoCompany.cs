using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Setup;
using CrmGraph.Api.Tiers;
using CrmGraph.Seed.Words;
using CrmGraph.Seed.Writing;

namespace CrmGraph.Seed.Company;

/// <summary>A pipeline with its stages in order, as stories walk them.</summary>
internal sealed record Way(Pipeline Pipeline, IReadOnlyList<Stage> Stages, ILookup<Guid, ChecklistItem> Checklist);

/// <summary>A salesperson, how much of the customers are theirs, and where they work.</summary>
internal sealed record Seller(User User, double Weight, bool IsSouth);

/// <summary>The company that uses the CRM: people, teams, tiers, tags, pipelines. Its ids come from the dice.</summary>
internal sealed class DemoCompany
{
    public const string MailDomain = "demo.crmgraph.example";

    /// <summary>The share of the demo salesperson; enough to fill every page, little enough to look like one desk.</summary>
    private const double DemoShare = 0.15;

    private static readonly double[] s_otherShares = [0.19, 0.16, 0.12, 0.16, 0.12, 0.10];

    public required IReadOnlyDictionary<TeamKey, Team> Teams { get; init; }

    /// <summary>In the order of <see cref="Places.Staff"/>.</summary>
    public required IReadOnlyList<(StaffMember Member, User User)> Staff { get; init; }

    public required IReadOnlyList<Seller> Sellers { get; init; }

    public required IReadOnlyList<User> ServiceStaff { get; init; }

    /// <summary>VIP, potential, dormant, lost.</summary>
    public required IReadOnlyList<Tier> Tiers { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    public required Way Sales { get; init; }

    public required Way Renewal { get; init; }

    public User Demo(RoleCode role) => Staff.First(s => s.Member.Role == role).User;

    /// <summary>Founds the company and puts its records into <paramref name="batch"/>.</summary>
    public static DemoCompany Found(Vocabulary words, Dice dice, DateTimeOffset at, Batch batch)
    {
        var teams = TeamsOf(words, dice, at, batch);
        var staff = words.Places.Staff.Select(member => (member, Hire(member, teams, dice, at, batch))).ToList();
        var others = new Queue<double>(s_otherShares);
        AddCare(words, new Dice(2, words.BogusLocale), at, batch);
        return new DemoCompany
        {
            Teams = teams,
            Staff = staff,
            Sellers =
            [
                .. staff.Where(s => s.member.Role == RoleCode.Sales).Select((s, i) =>
                    new Seller(s.Item2, i == 0 ? DemoShare : others.Dequeue(), s.member.Team == TeamKey.South)),
            ],
            ServiceStaff = [.. staff.Where(s => s.member.Team == TeamKey.Service).Select(s => s.Item2)],
            Tiers = TiersOf(words, dice, at, batch),
            Tags = [.. words.Tags.Select(t => batch.Add(new Tag { Id = dice.Id(at), Name = t.Name, Group = t.Group, Color = t.Color }))],
            Sales = WayOf(words.Company.Pipelines[0], isDefault: true, dice, at, batch),
            Renewal = WayOf(words.Company.Pipelines[1], isDefault: false, dice, at, batch),
        };
    }

    private static Dictionary<TeamKey, Team> TeamsOf(Vocabulary words, Dice dice, DateTimeOffset at, Batch batch)
    {
        var head = batch.Add(new Team { Id = dice.Id(at), Name = words.Teams[TeamKey.Headquarters] });
        var teams = new Dictionary<TeamKey, Team> { [TeamKey.Headquarters] = head };
        foreach (var key in Enum.GetValues<TeamKey>().Skip(1))
        {
            teams[key] = batch.Add(new Team { Id = dice.Id(at), Name = words.Teams[key], ParentId = head.Id });
        }

        return teams;
    }

    private static User Hire(StaffMember member, Dictionary<TeamKey, Team> teams, Dice dice, DateTimeOffset at, Batch batch)
    {
        var user = batch.Add(new User
        {
            Id = dice.Id(at),
            Name = member.Name,
            Email = $"{member.Mailbox}@{MailDomain}",
            Title = member.Title,
            TeamId = teams[member.Team].Id,
        });
        batch.Add(new UserRole { UserId = user.Id, RoleId = Role.IdOf(member.Role) });
        return user;
    }

    private static List<Tier> TiersOf(Vocabulary words, Dice dice, DateTimeOffset at, Batch batch) =>
        [.. words.Company.Tiers.Select((plan, i) => batch.Add(new Tier
        {
            Id = dice.Id(at),
            Version = 1,
            Name = plan.Name,
            Rank = i + 1,
            IntervalDays = plan.IntervalDays,
            Content = plan.Content,
            Channels = [.. plan.Channels],
            OwnerRole = plan.OwnerRole,
            Color = plan.Color,
            CreatedAt = at,
            UpdatedAt = at,
        }))];

    // With dice of its own: the story of the company does not depend on its plans.
    private static void AddCare(Vocabulary words, Dice dice, DateTimeOffset at, Batch batch)
    {
        foreach (var (i, line) in words.Company.Care.Index())
        {
            var (item, made) = (line.ToItem(dice.Id(at)), at.AddSeconds(i));
            (item.Version, item.CreatedAt, item.UpdatedAt) = (1, made, made);
            batch.Add(item);
        }
    }

    private static Way WayOf(PipelineTemplate word, bool isDefault, Dice dice, DateTimeOffset at, Batch batch)
    {
        var pipeline = batch.Add(new Pipeline { Id = dice.Id(at), Name = word.Name, Kind = word.Kind, IsDefault = isDefault });
        List<Stage> stages = [];
        List<ChecklistItem> items = [];
        for (var i = 0; i < word.Stages.Length; i++)
        {
            var (name, probability, hours, checklist) = word.Stages[i];
            var stage = batch.Add(new Stage
            {
                Id = dice.Id(at),
                PipelineId = pipeline.Id,
                Name = name,
                Position = i + 1,
                Probability = probability,
                SlaHours = hours,
            });
            stages.Add(stage);
            items.AddRange(checklist.Select((title, position) => batch.Add(new ChecklistItem
            {
                Id = dice.Id(at),
                StageId = stage.Id,
                Title = title,
                Position = position + 1,
                Required = position < StageTemplate.RequiredItems,
            })));
        }

        return new Way(pipeline, stages, items.ToLookup(i => i.StageId));
    }
}
