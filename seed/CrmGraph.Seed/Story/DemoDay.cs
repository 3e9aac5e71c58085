using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Tasks;
using CrmGraph.Seed.Words;
using CrmGraph.Seed.Writing;

namespace CrmGraph.Seed.Story;

/// <summary>
/// A full desk for each demo account that works on the as-of day: tasks overdue, today and this week; reminders that are
/// overdue, rang, were put off or wait; feedback that belongs to no customer yet.
/// </summary>
internal sealed class DemoDay(World world, IReadOnlyList<(Customer Customer, string[] Products)> known)
{
    // The dispatcher rings what is overdue as soon as it starts: few enough not to be a storm.
    private static readonly (RoleCode Role, int Overdue, int Rang, int Upcoming)[] s_desks =
    [
        (RoleCode.Admin, 0, 1, 2),
        (RoleCode.Manager, 1, 1, 4),
        (RoleCode.Sales, 3, 2, 6),
        (RoleCode.Service, 2, 1, 4),
    ];

    private readonly Dice dice = world.Dice;

    public void Tell(Batch batch)
    {
        foreach (var (role, overdue, rang, upcoming) in s_desks)
        {
            var user = world.Company.Demo(role);
            var customers = Near(role, user);
            Tasks(user, customers, batch);
            Reminders(user, customers, overdue, rang, upcoming, batch);
            Welcome(user);
        }

        Unclaimed(batch);
    }

    /// <summary>Customers the desk is about: the salesperson's own, the manager's team's, any for the others.</summary>
    private List<(Customer Customer, string[] Products)> Near(RoleCode role, User user)
    {
        var team = world.Company.Staff.Where(s => s.User.TeamId == user.TeamId).Select(s => s.User.Id).ToHashSet();
        return [.. known.Where(k => role switch
        {
            RoleCode.Sales => k.Customer.OwnerId == user.Id,
            RoleCode.Manager => team.Contains(k.Customer.OwnerId),
            _ => true,
        })];
    }

    private void Tasks(User user, List<(Customer, string[])> customers, Batch batch)
    {
        // Days from the as-of day: three late, four today, five in the days after.
        double[] dues = [-3.4, -2.3, -1.4, 0.42, 0.5, 0.6, 0.7, 1.4, 2.4, 3.6, 4.4, 6.5];
        TaskType[] types = [TaskType.Visit, TaskType.Care, TaskType.Survey, TaskType.Review, TaskType.Other, TaskType.FollowUp];
        for (var i = 0; i < dues.Length; i++)
        {
            var (title, customer) = About(types[i % types.Length], customers);
            var created = world.End.AddDays(Math.Min(dues[i], 0) - dice.Number(2, 6));
            var task = new CrmTask
            {
                Id = dice.Id(created),
                Version = 1,
                Title = title,
                Type = types[i % types.Length],
                Priority = i % 4 == 0 ? Priority.High : i == 3 ? Priority.Urgent : Priority.Normal,
                DueAt = world.End.AddDays(dues[i]),
                CustomerId = customer?.Id,
                AssigneeId = user.Id,
                CreatedAt = created,
                CreatedById = user.Id,
                UpdatedAt = created,
                UpdatedById = user.Id,
            };
            if (i is 1 or 4)
            {
                task.Start();
            }

            batch.Add(task);
        }
    }

    private void Reminders(User user, List<(Customer, string[])> customers, int overdue, int rang, int upcoming, Batch batch)
    {
        for (var i = 0; i < overdue; i++)
        {
            batch.Add(Reminder(user, customers, world.End.AddHours(-2 - (i * 5))));
        }

        for (var i = 0; i < rang; i++)
        {
            batch.Add(world.Bells.Ring(Reminder(user, customers, world.End.AddDays(-1 - i).AddHours(10)), readAt: null, dice));
        }

        for (var i = 0; i < upcoming; i++)
        {
            batch.Add(Reminder(user, customers, world.At(1 + i, 9.5 + i)));
        }

        var (rangAt, putOffAt) = (world.End.AddHours(-7), world.End.AddHours(-6.5));
        var later = world.Bells.Ring(Reminder(user, customers, rangAt), readAt: putOffAt, dice);
        later.Snooze(world.At(2, 10), putOffAt);
        later.Version++;
        later.UpdatedAt = putOffAt;
        batch.Add(later);
    }

    private Reminder Reminder(User user, List<(Customer, string[])> customers, DateTimeOffset fireAt)
    {
        var (title, customer) = About(TaskType.FollowUp, customers);
        var created = (fireAt < world.End ? fireAt : world.End).AddDays(-dice.Number(1, 5));
        return new Reminder
        {
            Id = dice.Id(created),
            Version = 1,
            Title = title,
            FireAt = fireAt,
            UserId = user.Id,
            CustomerId = customer?.Id,
            CreatedAt = created,
            CreatedById = user.Id,
            UpdatedAt = created,
            UpdatedById = user.Id,
        };
    }

    private (string Title, Customer? Customer) About(TaskType type, List<(Customer Customer, string[] Products)> customers)
    {
        if (customers.Count == 0)
        {
            return (world.Words.NextSteps[0].Replace("{product}", world.Words.Places.Industries[0].Products[0], StringComparison.Ordinal), null);
        }

        var (customer, products) = dice.Pick(customers);
        var phrase = new Phrase(customer.Name, customer.City!, customer.Name, products);
        return (phrase.Fill(dice, dice.Pick(world.Words.TaskTitles[type])), customer);
    }

    private void Welcome(User user)
    {
        var at = world.End.AddDays(-6);
        world.Bells.Add(
            new Notification { Id = dice.Id(at), UserId = user.Id, Kind = NotificationKind.System, Title = world.Words.Welcome, CreatedAt = at },
            readAt: at.AddHours(2));
    }

    /// <summary>Feedback from a survey that could not be matched: only its assignee and those who see everything see it.</summary>
    private void Unclaimed(Batch batch)
    {
        var service = world.Company.Demo(RoleCode.Service);
        foreach (var (category, i) in new[] { FeedbackCategory.Product, FeedbackCategory.Suggestion, FeedbackCategory.Praise }.Select((c, i) => (c, i)))
        {
            var story = world.Words.Feedback[category][0];
            var phrase = new Phrase("", "", "", dice.Pick(world.Words.Places.Industries).Products);
            var at = world.End.AddHours(-9 - (i * 20));
            batch.Add(new Feedback
            {
                Id = dice.Id(at),
                Version = 1,
                Source = FeedbackSource.Survey,
                Category = category,
                Title = phrase.Fill(dice, story.Title),
                Text = phrase.Fill(dice, story.Text),
                Score = 3 + (i * 3),
                ReceivedAt = at,
                DueAt = at.AddHours(24),
                AssigneeId = service.Id,
                CreatedAt = at,
                UpdatedAt = at,
            });
        }
    }
}
