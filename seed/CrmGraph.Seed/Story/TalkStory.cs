using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Tasks;

namespace CrmGraph.Seed.Story;

/// <summary>The talks with a customer, and the tasks and reminders their next steps became.</summary>
internal static class TalkStory
{
    public static void Tell(Scene scene, IReadOnlyList<Opportunity> deals)
    {
        var times = Times(scene);
        for (var i = 0; i < times.Count; i++)
        {
            DateTimeOffset? next = i + 1 < times.Count ? times[i + 1] : null;
            Talk(scene, times[i], next, deals);
        }
    }

    private static List<DateTimeOffset> Times(Scene scene)
    {
        var (from, to) = Count(scene.Portrait.Lifecycle);
        var count = scene.Dice.Number(from, to) + (scene.Portrait.IsVip ? 6 : 0);
        var last = scene.Portrait.LastContact;
        List<DateTimeOffset> times = [last];
        while (times.Count < count)
        {
            times.Add(scene.Dice.OfficeTime(scene.From, last));
        }

        times.Sort();
        return times;
    }

    private static (int From, int To) Count(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Lead => (1, 4),
        Lifecycle.Prospect => (3, 9),
        Lifecycle.New => (4, 10),
        Lifecycle.Active => (9, 20),
        Lifecycle.AtRisk => (8, 18),
        Lifecycle.Dormant => (5, 14),
        Lifecycle.Lost => (4, 14),
        Lifecycle.WonBack => (10, 20),
        _ => (2, 8),
    };

    private static void Talk(Scene scene, DateTimeOffset at, DateTimeOffset? nextTalk, IReadOnlyList<Opportunity> deals)
    {
        var (dice, words) = (scene.Dice, scene.World.Words);
        var channel = dice.Weighted(
            (Channel.Phone, 34.0), (Channel.Wechat, 28.0), (Channel.Wecom, 8.0), (Channel.Visit, 11.0), (Channel.Email, 9.0),
            (Channel.Sms, 3.0), (Channel.Chat, 3.0), (Channel.Event, 4.0));
        var sentiment = Mood(scene);
        var contact = dice.Chance(0.65) ? scene.Contacts[0] : dice.Pick(scene.Contacts);
        var phrase = scene.Phrase with { Person = contact.FullName };
        var nextStep = HasNextStep(scene, nextTalk) ? phrase.Fill(dice, dice.Pick(words.NextSteps)) : null;
        DateTimeOffset? nextAt = nextStep is null ? null : NextAt(scene, at, nextTalk);
        var interaction = new Interaction
        {
            Id = dice.Id(at),
            CustomerId = scene.Customer.Id,
            ContactId = contact.Id,
            OpportunityId = deals.FirstOrDefault(d => d.CreatedAt <= at && (d.ClosedAt ?? scene.World.End) >= at)?.Id,
            AuthorId = Author(scene),
            At = at,
            Channel = channel,
            Direction = channel == Channel.Chat || dice.Chance(0.25) ? Direction.Inbound : Direction.Outbound,
            Summary = phrase.Fill(dice, dice.Pick(words.Openings[channel]) + dice.Pick(words.Topics) + dice.Pick(words.Outcomes[sentiment])),
            Feedback = dice.Chance(0.25) ? dice.Pick(words.Voices[sentiment]) : null,
            Sentiment = dice.Chance(0.85) ? sentiment : null,
            NextStep = nextStep,
            NextAt = nextAt,
            DurationMinutes = channel switch
            {
                Channel.Phone => dice.Number(3, 35),
                Channel.Visit => dice.Number(4, 24) * 10,
                Channel.Event => dice.Number(3, 18) * 10,
                _ => null,
            },
            CreatedAt = Earlier(at.AddMinutes(dice.Number(1, 50)), nextTalk),
        };
        scene.Batch.Add(interaction);
        scene.Customer.RecordContact(at, nextStep, nextAt);
        scene.Line(TimelineKind.Interaction, at, interaction.Summary, interaction.AuthorId, interaction.Id, interaction.OpportunityId);
        if (nextStep is not null && nextAt is { } due)
        {
            Owe(scene, interaction, nextStep, due, nextTalk);
        }
    }

    // Written down soon after, and before the next talk.
    private static DateTimeOffset Earlier(DateTimeOffset at, DateTimeOffset? nextTalk) => nextTalk < at ? nextTalk.Value : at;

    private static Sentiment Mood(Scene scene) => scene.Portrait.Lifecycle switch
    {
        Lifecycle.Lost or Lifecycle.AtRisk or Lifecycle.Dormant => scene.Dice.Weighted((Sentiment.Positive, 22.0), (Sentiment.Neutral, 40.0), (Sentiment.Negative, 38.0)),
        Lifecycle.Active or Lifecycle.New or Lifecycle.WonBack => scene.Dice.Weighted((Sentiment.Positive, 55.0), (Sentiment.Neutral, 36.0), (Sentiment.Negative, 9.0)),
        _ => scene.Dice.Weighted((Sentiment.Positive, 34.0), (Sentiment.Neutral, 52.0), (Sentiment.Negative, 14.0)),
    };

    private static Guid Author(Scene scene) =>
        scene.Portrait.IsCustomer && scene.Dice.Chance(0.12) ? scene.Dice.Pick(scene.World.Company.ServiceStaff).Id : scene.OwnerId;

    private static bool HasNextStep(Scene scene, DateTimeOffset? nextTalk) => nextTalk is not null
        ? scene.Dice.Chance(0.3)
        : scene.Dice.Chance(scene.Portrait.Lifecycle switch
        {
            Lifecycle.Active or Lifecycle.New or Lifecycle.Prospect or Lifecycle.WonBack => 0.84,
            Lifecycle.Lead => 0.6,
            Lifecycle.AtRisk => 0.5,
            Lifecycle.Dormant => 0.25,
            Lifecycle.Lost => 0.15,
            _ => 0,
        });

    private static DateTimeOffset NextAt(Scene scene, DateTimeOffset at, DateTimeOffset? nextTalk)
    {
        var (dice, world) = (scene.Dice, scene.World);
        if (nextTalk is { } next)
        {
            return dice.OfficeTime(at.AddHours(2), next > at.AddDays(1) ? next : at.AddDays(1));
        }

        var oldest = Math.Max(-20, -(int)(world.End - at).TotalDays);
        return oldest < 0 && dice.Chance(0.14)
            ? world.At(dice.Number(oldest, -1), dice.Number(10, 17))
            : world.At(dice.Weighted((dice.Number(0, 7), 0.45), (dice.Number(1, 30), 0.55)), dice.Number(18, 36) / 2.0);
    }

    /// <summary>The next step as a task of whoever owns the customer: settled by the next talk, or still open.</summary>
    private static void Owe(Scene scene, Interaction interaction, string step, DateTimeOffset dueAt, DateTimeOffset? nextTalk)
    {
        var dice = scene.Dice;
        var task = new CrmTask
        {
            Id = dice.Id(interaction.CreatedAt),
            Version = 1,
            Title = step,
            Type = TaskType.FollowUp,
            Priority = scene.Portrait.IsVip && dice.Chance(0.4) ? Priority.High : Priority.Normal,
            DueAt = dueAt,
            CustomerId = scene.Customer.Id,
            OpportunityId = interaction.OpportunityId,
            AssigneeId = scene.OwnerId,
            CreatedAt = interaction.CreatedAt,
            CreatedById = interaction.AuthorId,
            UpdatedAt = interaction.CreatedAt,
            UpdatedById = interaction.AuthorId,
        };
        if (nextTalk is { } doneAt)
        {
            Settle(scene, task, doneAt);
        }
        else if (dueAt > scene.World.End.AddDays(1) && dice.Chance(0.35) && scene.World.Bells.MayPlan(task.AssigneeId))
        {
            scene.Batch.Add(ReminderOf(scene, task));
        }

        scene.Batch.Add(task);
    }

    private static void Settle(Scene scene, CrmTask task, DateTimeOffset at)
    {
        var (dice, words) = (scene.Dice, scene.World.Words);
        if (dice.Chance(0.06))
        {
            task.Skip(dice.Pick(words.SkipReasons), at);
        }
        else
        {
            task.Complete(dice.Pick(words.TaskResults), at);
        }

        task.Version++;
        task.UpdatedAt = at;
        scene.Line(TimelineKind.Task, at, task.Title, task.AssigneeId, taskId: task.Id);
        if (at > task.DueAt && at > scene.World.End.AddDays(-120) && scene.World.Bells.MayRing(task.AssigneeId))
        {
            var reminder = scene.World.Bells.Ring(ReminderOf(scene, task), task.DueAt.AddMinutes(dice.Number(1, 90)), dice);
            reminder.Complete(null, at);
            reminder.Version++;
            reminder.UpdatedAt = at;
            scene.Batch.Add(reminder);
        }
    }

    private static Reminder ReminderOf(Scene scene, CrmTask task) => new()
    {
        Id = scene.Dice.Id(task.CreatedAt),
        Version = 1,
        Title = task.Title,
        FireAt = task.DueAt.AddHours(-1),
        UserId = task.AssigneeId,
        CustomerId = task.CustomerId,
        TaskId = task.Id,
        CreatedAt = task.CreatedAt,
        CreatedById = task.AssigneeId,
        UpdatedAt = task.CreatedAt,
        UpdatedById = task.AssigneeId,
    };
}
