using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Tasks;

namespace CrmGraph.Seed.Story;

/// <summary>What a customer told the company, in every state between arrival and answer.</summary>
internal static class FeedbackStory
{
    private static readonly TimeSpan s_answerWithin = TimeSpan.FromHours(24);

    public static void Tell(Scene scene)
    {
        var expected = scene.Portrait.Lifecycle switch
        {
            Lifecycle.Lead => 0.05,
            Lifecycle.Prospect => 0.2,
            Lifecycle.Active or Lifecycle.WonBack or Lifecycle.AtRisk => 0.55,
            _ => 0.4,
        };
        for (var i = 0; i < 3 && scene.Dice.Chance(expected); i++)
        {
            Receive(scene);
        }
    }

    private static void Receive(Scene scene)
    {
        var (dice, words) = (scene.Dice, scene.World.Words);
        var status = dice.Weighted(
            (FeedbackStatus.Received, 9.0), (FeedbackStatus.Triaged, 9.0), (FeedbackStatus.Action, 10.0), (FeedbackStatus.Done, 7.0),
            (FeedbackStatus.Replied, 55.0), (FeedbackStatus.Declined, 10.0));
        var category = dice.Weighted(
            (FeedbackCategory.Product, 20.0), (FeedbackCategory.Service, 18.0), (FeedbackCategory.Delivery, 14.0), (FeedbackCategory.Price, 9.0),
            (FeedbackCategory.Complaint, 11.0), (FeedbackCategory.Suggestion, 13.0), (FeedbackCategory.Praise, 11.0), (FeedbackCategory.Other, 4.0));
        var isOpen = status is not (FeedbackStatus.Replied or FeedbackStatus.Declined);
        var from = isOpen && scene.From < scene.World.End.AddDays(-14) ? scene.World.End.AddDays(-14) : scene.From;
        var at = dice.OfficeTime(from, scene.World.End.AddHours(-10));
        var story = dice.Pick(words.Feedback[category]);
        var feedback = new Feedback
        {
            Id = dice.Id(at),
            CustomerId = scene.Customer.Id,
            ContactId = dice.Pick(scene.Contacts).Id,
            Source = dice.Weighted(
                (FeedbackSource.Wechat, 28.0), (FeedbackSource.Phone, 24.0), (FeedbackSource.Form, 14.0), (FeedbackSource.Survey, 14.0),
                (FeedbackSource.Email, 10.0), (FeedbackSource.Visit, 8.0), (FeedbackSource.Other, 2.0)),
            Category = status == FeedbackStatus.Received && dice.Chance(0.6) ? null : category,
            Title = scene.Phrase.Fill(dice, story.Title),
            Text = scene.Phrase.Fill(dice, story.Text),
            Score = dice.Chance(0.3) ? null : ScoreOf(category, dice),
            ReceivedAt = at,
            DueAt = at + s_answerWithin,
            CreatedAt = at.AddMinutes(dice.Number(1, 40)),
        };
        scene.Line(TimelineKind.Feedback, at, feedback.Title, null, feedbackId: feedback.Id);
        Handle(scene, feedback, status, category, story);
        scene.Batch.Add(feedback);
    }

    /// <summary>0 to 10 with every value possible: praise high, complaints low.</summary>
    private static int ScoreOf(FeedbackCategory category, Dice dice) => category switch
    {
        FeedbackCategory.Praise => dice.Number(8, 10),
        FeedbackCategory.Complaint => dice.Number(0, 5),
        FeedbackCategory.Suggestion => dice.Number(5, 9),
        _ => dice.Number(2, 9),
    };

    private static void Handle(Scene scene, Feedback feedback, FeedbackStatus status, FeedbackCategory category, Words.FeedbackCase story)
    {
        var (dice, world) = (scene.Dice, scene.World);
        var assignee = dice.Pick(world.Company.ServiceStaff).Id;
        var at = feedback.CreatedAt;

        // Most are answered within the day, some take a week.
        var pace = dice.Chance(0.7) ? TimeSpan.FromHours(dice.Number(1, 5)) : TimeSpan.FromHours(dice.Number(6, 40));
        var steps = Steps(status);
        for (var i = 0; i < steps.Length; i++)
        {
            at += at + pace < world.End ? pace : (world.End - at) / 2;
            switch (steps[i])
            {
                case FeedbackStatus.Triaged:
                    feedback.Triage(category, category == FeedbackCategory.Complaint ? Priority.High : null, assignee);
                    break;
                case FeedbackStatus.Action:
                    feedback.Act(story.Action);
                    break;
                case FeedbackStatus.Done:
                    feedback.Finish(null);
                    break;
                case FeedbackStatus.Replied:
                    feedback.ReplyWith(story.Reply, Via(dice), at, assignee);
                    break;
                case FeedbackStatus.Declined:
                    feedback.Decline(dice.Pick(world.Words.DeclineReasons), dice.Pick(world.Words.DeclineReplies), Via(dice), at, assignee);
                    break;
            }

            scene.Line(TimelineKind.Feedback, at, feedback.Title, assignee, feedbackId: feedback.Id);
        }

        feedback.Version = steps.Length + 1;
        feedback.UpdatedAt = at;
        feedback.UpdatedById = steps.Length > 0 ? assignee : null;
    }

    private static FeedbackStatus[] Steps(FeedbackStatus status) => status switch
    {
        FeedbackStatus.Received => [],
        FeedbackStatus.Triaged => [FeedbackStatus.Triaged],
        FeedbackStatus.Action => [FeedbackStatus.Triaged, FeedbackStatus.Action],
        FeedbackStatus.Done => [FeedbackStatus.Triaged, FeedbackStatus.Action, FeedbackStatus.Done],
        FeedbackStatus.Replied => [FeedbackStatus.Triaged, FeedbackStatus.Action, FeedbackStatus.Done, FeedbackStatus.Replied],
        _ => [FeedbackStatus.Triaged, FeedbackStatus.Declined],
    };

    private static Channel Via(Dice dice) => dice.Pick([Channel.Phone, Channel.Wechat, Channel.Email, Channel.Wecom]);
}
