using CrmGraph.Api.Errors;
using CrmGraph.Api.Tasks;
using Xunit;

namespace CrmGraph.Api.Tests.Tasks;

public sealed class CrmTaskTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_task_is_begun_and_done()
    {
        var task = New();
        task.Start();

        task.Complete("visited", s_now);

        Assert.Equal((CrmTaskStatus.Done, "visited", s_now), (task.Status, task.Result, task.CompletedAt));
    }

    [Fact]
    public void Skipping_asks_why()
    {
        var task = New();

        Assert.Equal("TASK_SKIP_REASON_REQUIRED", Assert.Throws<ValidationException>(() => task.Skip("", s_now)).Code);
        Assert.Equal(CrmTaskStatus.Todo, task.Status);
    }

    [Fact]
    public void What_has_ended_ends_once_and_can_be_reopened()
    {
        var task = New();
        task.Skip("moved away", s_now);

        Assert.Equal("TASK_IS_SKIPPED", Assert.Throws<InvalidStateException>(() => task.Complete(null, s_now)).Code);
        task.Reopen();

        Assert.Equal((CrmTaskStatus.Todo, null, null), (task.Status, task.Result, task.CompletedAt));
        Assert.Equal("TASK_IS_OPEN", Assert.Throws<InvalidStateException>(task.Reopen).Code);
    }

    private static CrmTask New() => new() { Title = "visit", AssigneeId = Guid.NewGuid(), DueAt = s_now };
}
