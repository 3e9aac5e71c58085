using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Opportunities;
using CrmGraph.Seed.Company;

namespace CrmGraph.Seed.Story;

/// <summary>The opportunities of a customer, walked through their pipeline with the application's own rules.</summary>
internal static class DealStory
{
    private enum Fate
    {
        Open,
        Won,
        Lost,
        Held,
    }

    public static List<Opportunity> Tell(Scene scene)
    {
        List<Opportunity> deals = [];
        foreach (var (fate, source) in Fates(scene))
        {
            deals.Add(Walk(scene, fate, source));
        }

        return deals;
    }

    private static IEnumerable<(Fate, OpportunitySource)> Fates(Scene scene)
    {
        var dice = scene.Dice;
        var first = dice.Chance(0.2) ? OpportunitySource.Referral : OpportunitySource.New;
        bool Chance(double probability) => dice.Chance(probability);
        OpportunitySource Later() => Chance(0.3) ? OpportunitySource.Renewal : OpportunitySource.Repurchase;
        List<(Fate, OpportunitySource)> fates = [];
        void Add(double probability, Fate fate, OpportunitySource source)
        {
            if (Chance(probability))
            {
                fates.Add((fate, source));
            }
        }

        var lifecycle = scene.Portrait.Lifecycle;
        if (lifecycle == Lifecycle.Lead)
        {
            Add(0.12, Fate.Open, first);
            return fates;
        }

        if (lifecycle is Lifecycle.Prospect or Lifecycle.Archived)
        {
            Add(lifecycle == Lifecycle.Prospect ? 0.75 : 0, Fate.Open, first);
            Add(lifecycle == Lifecycle.Prospect ? 0.2 : 0.5, Fate.Lost, first);
            Add(lifecycle == Lifecycle.Prospect ? 0.06 : 0, Fate.Held, first);
            return fates;
        }

        fates.Add((Fate.Won, first));
        Add(0.25, Fate.Lost, Later());
        switch (lifecycle)
        {
            case Lifecycle.Active or Lifecycle.WonBack:
                Add(0.45, Fate.Won, Later());
                Add(0.3, Fate.Open, Later());
                break;
            case Lifecycle.New:
                Add(0.25, Fate.Open, OpportunitySource.Repurchase);
                break;
            case Lifecycle.AtRisk:
                Add(0.25, Fate.Open, OpportunitySource.Renewal);
                Add(0.12, Fate.Held, Later());
                break;
            default:
                Add(0.4, Fate.Lost, Later());
                break;
        }

        return fates;
    }

    private static Opportunity Walk(Scene scene, Fate fate, OpportunitySource source)
    {
        var dice = scene.Dice;
        var way = source == OpportunitySource.Renewal ? scene.World.Company.Renewal : scene.World.Company.Sales;
        var steps = StepsOf(scene, fate, way.Stages.Count);
        var times = Times(scene, fate, steps);
        var openedAt = times[0];
        var deal = new Opportunity
        {
            Id = dice.Id(openedAt),
            Version = steps + 1,
            Title = scene.Say(scene.World.Words.OpportunityTitles[source]),
            CustomerId = scene.Customer.Id,
            ContactId = dice.Pick(scene.Contacts).Id,
            OwnerId = scene.OwnerId,
            Source = source,
            Amount = Math.Max(1000, Math.Round(scene.Portrait.Value * dice.Number(20, 80) / 10_000) * 100),
            Competitor = dice.Chance(0.25) ? dice.Pick(scene.World.Words.Competitors) : null,
            CreatedAt = openedAt,
            CreatedById = scene.OwnerId,
            UpdatedById = scene.OwnerId,
        };
        deal.OpenAt(way.Stages[0], openedAt, scene.OwnerId);
        for (var i = 1; i < steps; i++)
        {
            deal.MoveTo(way.Stages[i], times[i], scene.OwnerId);
        }

        End(scene, deal, fate, times[^1]);
        deal.UpdatedAt = deal.ClosedAt ?? deal.StageEnteredAt;
        deal.Rank = scene.World.NextRank(deal.StageId);
        deal.ExpectedCloseOn = BusinessDay.Of(deal.ClosedAt?.AddDays(dice.Number(-10, 20)) ?? scene.World.End.AddDays(dice.Number(-12, 75)));
        scene.Batch.Add(deal);
        Keep(scene, deal, way, steps, times, fate);
        return deal;
    }

    /// <summary>How many stages it entered.</summary>
    private static int StepsOf(Scene scene, Fate fate, int stages) => fate switch
    {
        Fate.Won => stages,
        Fate.Open when scene.Portrait.Lifecycle == Lifecycle.Lead => 1,
        Fate.Open => Math.Min(stages, scene.Dice.Weighted((1, 24.0), (2, 26.0), (3, 22.0), (4, 18.0), (5, 10.0))),
        _ => scene.Dice.Number(1, stages - 1),
    };

    /// <summary>When each stage was entered, and last when it ended (for open ones: unused).</summary>
    private static List<DateTimeOffset> Times(Scene scene, Fate fate, int steps)
    {
        var dice = scene.Dice;
        var from = scene.From;
        var to = fate == Fate.Open ? scene.World.End.AddHours(-6) : scene.Portrait.LastContact;
        to = to > from.AddDays(1) ? to : from.AddDays(1);

        // Open deals are young, the others lie anywhere between the beginning and the last contact.
        var begin = fate == Fate.Open ? Later(from, to.AddDays(-dice.Number(3, 70))) : from + ((to - from) * dice.Share() * 0.75);
        var end = fate == Fate.Open ? to : Earlier(to, begin.AddDays(dice.Number(12, 110)));
        var span = (end - begin) / (steps + 1);
        List<DateTimeOffset> times = [];
        for (var i = 0; i <= steps; i++)
        {
            var start = begin + (span * i);
            times.Add(dice.OfficeTime(start, start + (span * 0.9)));
        }

        return times;
    }

    private static void End(Scene scene, Opportunity deal, Fate fate, DateTimeOffset at)
    {
        var (dice, words) = (scene.Dice, scene.World.Words);
        switch (fate)
        {
            case Fate.Won:
                deal.Win(dice.Chance(0.3) ? Math.Round(deal.Amount * 0.95m, 0) : null, dice.Pick(words.WonNotes), at, scene.OwnerId);
                scene.Customer.RecordDeal(at);
                break;
            case Fate.Lost:
                var reason = dice.Weighted(
                    (LostReason.Price, 28.0), (LostReason.Competitor, 20.0), (LostReason.NoBudget, 15.0), (LostReason.NoDecision, 12.0),
                    (LostReason.Timing, 8.0), (LostReason.Requirements, 8.0), (LostReason.Service, 5.0), (LostReason.Other, 4.0));
                deal.Lose(reason, words.LostNotes[reason], at, scene.OwnerId);
                break;
            case Fate.Held:
                deal.Hold(dice.Pick(words.HoldNotes), at, scene.OwnerId);
                break;
        }
    }

    private static void Keep(Scene scene, Opportunity deal, Way way, int steps, List<DateTimeOffset> times, Fate fate)
    {
        var dice = scene.Dice;
        foreach (var change in deal.StageChanges)
        {
            // The rules throw ids of their own; the seed's must be the same every time.
            scene.Batch.Add(new StageChange
            {
                Id = dice.Id(change.At),
                OpportunityId = deal.Id,
                At = change.At,
                FromStageId = change.FromStageId,
                ToStageId = change.ToStageId,
                Status = change.Status,
                ById = change.ById,
                Note = change.Note,
            });
            scene.Line(TimelineKind.StageChange, change.At, deal.Title, change.ById, opportunityId: deal.Id);
        }

        // Nobody ticks old lists: marks are kept for what is open and some of what was won.
        if (fate != Fate.Open && !dice.Chance(0.25))
        {
            return;
        }

        for (var i = 0; i < steps; i++)
        {
            var isPassed = i < steps - 1 || fate == Fate.Won;
            foreach (var item in way.Checklist[way.Stages[i].Id])
            {
                if (dice.Chance(isPassed ? 0.9 : 0.4))
                {
                    var at = dice.OfficeTime(times[i], times[i + 1]);
                    scene.Batch.Add(new ChecklistMark { Id = dice.Id(at), OpportunityId = deal.Id, ItemId = item.Id, DoneAt = at, DoneById = scene.OwnerId });
                }
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
