using System.Globalization;

namespace CrmGraph.Api.Scores;

/// <summary>Says in the reader's language what a part of the score looked at and what it takes.</summary>
internal static class ScoreWords
{
    public static ScorePart Explain(ScorePoints part, int contacts, ScoreWeights weights) =>
        new(part.Kind, part.Weight, part.Value, part.Points, Words(part, contacts, weights), SourceOf(part.Kind));

    private static string Words(ScorePoints part, int contacts, ScoreWeights weights) => (part.Kind, part.Value) switch
    {
        (ScorePartKind.Recency, null) => Say("还没有联系或成交。", "No contact or order yet."),
        (ScorePartKind.Recency, { } days) => Say(
            $"最近一次联系或成交在 {days:0} 天前（{weights.RecencyFullDays} 天内满分，满 {weights.RecencyZeroDays} 天不得分）。",
            $"Last contact or order {days:0} days ago (all points up to {weights.RecencyFullDays} days, none from {weights.RecencyZeroDays})."),
        (ScorePartKind.Frequency, var count) => Say(
            $"近 {FactWindow.ContactDays} 天联系 {count:0} 次（{weights.FrequencyTarget} 次满分）。",
            $"{count:0} contacts in {FactWindow.ContactDays} days ({weights.FrequencyTarget} bring all points)."),
        (ScorePartKind.Money, var amount) => Say(
            $"近 {FactWindow.OrderDays} 天成交 {amount:N2} 元（{weights.MoneyTarget:N2} 元满分）。",
            $"CNY {amount:N2} won in {FactWindow.OrderDays} days ({weights.MoneyTarget:N2} bring all points)."),
        (ScorePartKind.Replies, var count) => Say(
            $"近 {FactWindow.ContactDays} 天 {contacts} 次联系中，客户主动 {count:0} 次（占一半即满分）。",
            $"{count:0} of {contacts} contacts in {FactWindow.ContactDays} days came from the customer (half bring all points)."),
        (ScorePartKind.Survey, null) => Say("近一年没有评分，计一半。", "No rating within a year: half the points."),
        (ScorePartKind.Survey, { } rating) => Say($"最近一次评分 {rating:0} 分（满分 10）。", $"Last rating {rating:0} of 10."),
        (_, var open) => Say(
            $"未答复的投诉 {open:0} 件（0 件满分，满 {weights.TicketLimit} 件不得分）。",
            $"{open:0} complaints not answered (none brings all points, {weights.TicketLimit} bring nothing)."),
    };

    private static IReadOnlyList<string> SourceOf(ScorePartKind kind) => kind switch
    {
        ScorePartKind.Recency => ["Customer.lastContactAt", "Customer.lastOrderAt"],
        ScorePartKind.Frequency => ["Customer.contactCount"],
        ScorePartKind.Money => ["Customer.wonAmount"],
        ScorePartKind.Replies => ["Customer.replyCount", "Customer.contactCount"],
        ScorePartKind.Survey => ["Customer.surveyScore"],
        _ => ["Customer.openComplaints"],
    };

    private static string Say(FormattableString chinese, FormattableString english) =>
        (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english).ToString(CultureInfo.InvariantCulture);

    private static string Say(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
