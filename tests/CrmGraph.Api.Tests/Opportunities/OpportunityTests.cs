using CrmGraph.Api.Errors;
using CrmGraph.Api.Opportunities;
using Xunit;

namespace CrmGraph.Api.Tests.Opportunities;

public sealed class OpportunityTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Pipeline s_pipeline = new() { Name = "sales" };
    private static readonly Stage s_first = StageOf(s_pipeline, 10);
    private static readonly Stage s_second = StageOf(s_pipeline, 40);

    [Fact]
    public void Moving_takes_over_the_chance_of_the_stage_and_is_remembered()
    {
        var deal = New();

        deal.MoveTo(s_second, s_now.AddDays(1), null, "quote sent");

        Assert.Equal((40, 4_000m, s_now.AddDays(1)), (deal.Probability, deal.WeightedAmount, deal.StageEnteredAt));
        Assert.Equal([(null, s_first.Id), ((Guid?)s_first.Id, s_second.Id)], deal.StageChanges.Select(c => (c.FromStageId, c.ToStageId)));
    }

    [Fact]
    public void Moving_within_the_stage_is_no_step()
    {
        var deal = New();

        deal.MoveTo(s_first, s_now.AddDays(1), null);

        Assert.Equal((1, s_now), (deal.StageChanges.Count, deal.StageEnteredAt));
    }

    [Fact]
    public void A_stage_of_another_pipeline_is_refused()
    {
        var refused = Assert.Throws<ValidationException>(() => New().MoveTo(StageOf(new Pipeline { Name = "service" }, 50), s_now, null));

        Assert.Equal(("OPPORTUNITY_STAGE_IN_OTHER_PIPELINE", "stageId"), (refused.Code, refused.Field));
    }

    [Fact]
    public void Winning_may_settle_the_amount()
    {
        var deal = New();

        deal.Win(9_500.50m, "signed", s_now.AddDays(9), null);

        Assert.Equal(
            (OpportunityStatus.Won, 9_500.50m, 9_500.50m, 100, s_now.AddDays(9), "signed"),
            (deal.Status, deal.Amount, deal.WeightedAmount, deal.Probability, deal.ClosedAt, deal.CloseNote));
    }

    [Fact]
    public void A_closed_opportunity_neither_moves_nor_closes_again()
    {
        var won = New();
        won.Win(null, null, s_now, null);

        Assert.Equal("OPPORTUNITY_IS_WON", Assert.Throws<InvalidStateException>(() => won.MoveTo(s_second, s_now, null)).Code);
        Assert.Equal("OPPORTUNITY_IS_WON", Assert.Throws<InvalidStateException>(() => won.Lose(LostReason.Price, null, s_now, null)).Code);
        Assert.Equal("OPPORTUNITY_IS_WON", Assert.Throws<InvalidStateException>(() => won.Hold(null, s_now, null)).Code);
        Assert.Equal("OPPORTUNITY_IS_OPEN", Assert.Throws<InvalidStateException>(() => New().Reopen(s_first, null, s_now, null)).Code);
    }

    [Fact]
    public void Reopening_keeps_the_history_and_forgets_the_end()
    {
        var deal = New();
        deal.Lose(LostReason.Price, "too dear", s_now.AddDays(1), null);

        deal.Reopen(s_second, "new budget", s_now.AddDays(2), null);

        Assert.Equal((OpportunityStatus.Open, null, null, null, 40), (deal.Status, deal.ClosedAt, deal.LostReason, deal.CloseNote, deal.Probability));
        Assert.Equal(
            [OpportunityStatus.Open, OpportunityStatus.Lost, OpportunityStatus.Open],
            deal.StageChanges.Select(c => c.Status));
    }

    [Fact]
    public void A_held_opportunity_can_be_won_or_reopened_but_not_moved()
    {
        var held = New();
        held.Hold("budget freeze", s_now, null);

        Assert.Equal("OPPORTUNITY_IS_ON_HOLD", Assert.Throws<InvalidStateException>(() => held.MoveTo(s_second, s_now, null)).Code);
        held.Reopen(s_first, null, s_now, null);
        Assert.Equal(OpportunityStatus.Open, held.Status);
    }

    private static Opportunity New() =>
        new Opportunity { Title = "deal", CustomerId = Guid.NewGuid(), OwnerId = Guid.NewGuid(), Amount = 10_000m }.OpenAt(s_first, s_now, null);

    private static Stage StageOf(Pipeline pipeline, int probability) =>
        new() { PipelineId = pipeline.Id, Name = $"stage {probability}", Position = probability, Probability = probability };
}
