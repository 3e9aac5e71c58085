using CrmGraph.Api.Errors;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Tasks;
using Xunit;

namespace CrmGraph.Api.Tests.Feedbacks;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_telling_the_customer_closes_the_loop()
    {
        var feedback = New();
        feedback.Triage(FeedbackCategory.Delivery, Priority.High, null);
        feedback.Act("ask the warehouse");
        feedback.Finish("changed the carrier");

        Assert.Equal(FeedbackStatus.Done, feedback.Status);
        feedback.ReplyWith("We changed the carrier.", Channel.Phone, s_now, null);

        Assert.Equal((FeedbackStatus.Replied, Channel.Phone, s_now), (feedback.Status, feedback.RepliedVia, feedback.RepliedAt));
    }

    [Fact]
    public void Nothing_can_be_told_before_something_was_done()
    {
        var feedback = New();

        Assert.Equal("FEEDBACK_IS_RECEIVED", Assert.Throws<InvalidStateException>(() => feedback.ReplyWith("thanks", Channel.Phone, s_now, null)).Code);
        Assert.Equal("FEEDBACK_IS_RECEIVED", Assert.Throws<InvalidStateException>(() => feedback.Act("note")).Code);
        Assert.Equal("FEEDBACK_IS_RECEIVED", Assert.Throws<InvalidStateException>(() => feedback.Finish(null)).Code);
    }

    [Fact]
    public void Declining_needs_a_reason_and_still_an_answer()
    {
        Assert.Equal("FEEDBACK_DECLINE_REASON_REQUIRED", Assert.Throws<ValidationException>(() => New().Decline("", "sorry", Channel.Email, s_now, null)).Code);
        Assert.Equal("FEEDBACK_REPLY_REQUIRED", Assert.Throws<ValidationException>(() => New().Decline("out of scope", " ", Channel.Email, s_now, null)).Code);

        var declined = New();
        declined.Decline("out of scope", "We do not offer this.", Channel.Email, s_now, null);
        Assert.Equal(FeedbackStatus.Declined, declined.Status);
    }

    [Fact]
    public void An_answer_that_is_missing_leaves_the_state_alone()
    {
        var feedback = New();
        feedback.Triage(FeedbackCategory.Price, null, null);
        feedback.Act("check");
        feedback.Finish(null);

        Assert.Throws<ValidationException>(() => feedback.ReplyWith(null, Channel.Phone, s_now, null));

        Assert.Equal(FeedbackStatus.Done, feedback.Status);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Scores_go_from_zero_to_ten(int score) =>
        Assert.Equal("FEEDBACK_SCORE_OUT_OF_RANGE", Assert.Throws<ValidationException>(() => New(score)).Code);

    private static Feedback New(int? score = null) =>
        new() { Title = "late again", Text = "The parcel came late again.", Source = FeedbackSource.Phone, ReceivedAt = s_now, Score = score };
}
