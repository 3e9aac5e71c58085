using CrmGraph.Api.Errors;
using CrmGraph.Api.Reminders;
using Xunit;

namespace CrmGraph.Api.Tests.Reminders;

public sealed class ReminderTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_a_delivered_reminder_can_be_acknowledged() =>
        Assert.Equal("REMINDER_IS_SCHEDULED", Assert.Throws<InvalidStateException>(() => New().Acknowledge(s_now)).Code);

    [Fact]
    public void A_reminder_cannot_be_snoozed_into_the_past()
    {
        var refused = Assert.Throws<ValidationException>(() => New().Snooze(s_now, s_now));

        Assert.Equal(("REMINDER_UNTIL_IN_PAST", "until"), (refused.Code, refused.Field));
    }

    [Fact]
    public void Snoozing_keeps_the_time_that_was_asked_for_and_opens_a_new_round()
    {
        var reminder = New();

        reminder.Snooze(s_now.AddHours(2), s_now);

        Assert.Equal((s_now.AddHours(1), s_now.AddHours(2), 1), (reminder.FireAt, reminder.DueAt, reminder.Round));
    }

    [Fact]
    public void What_is_settled_stays_settled()
    {
        var completed = New();
        completed.Complete("done", s_now);
        var cancelled = New();
        cancelled.Cancel();

        Assert.Equal("REMINDER_IS_COMPLETED", Assert.Throws<InvalidStateException>(() => completed.Snooze(s_now.AddHours(1), s_now)).Code);
        Assert.Equal("REMINDER_IS_COMPLETED", Assert.Throws<InvalidStateException>(() => completed.Complete(null, s_now)).Code);
        Assert.Equal("REMINDER_IS_CANCELLED", Assert.Throws<InvalidStateException>(() => cancelled.Complete(null, s_now)).Code);
        Assert.Equal("REMINDER_IS_CANCELLED", Assert.Throws<InvalidStateException>(() => cancelled.Snooze(s_now.AddHours(1), s_now)).Code);
    }

    private static Reminder New() => new() { Title = "call", UserId = Guid.NewGuid(), FireAt = s_now.AddHours(1) };
}
