using CrmGraph.GraphQL;

namespace CrmGraph.Api.Scores;

/// <summary>What a part of the activity score looks at.</summary>
public enum ScorePartKind
{
    /// <summary>How many days ago the last contact or order was.</summary>
    Recency,

    /// <summary>How often we were in touch in the last 90 days.</summary>
    Frequency,

    /// <summary>What was won in the last 365 days.</summary>
    Money,

    /// <summary>How much of the contact of the last 90 days came from the customer.</summary>
    Replies,

    /// <summary>How the customer rated us last, within 365 days.</summary>
    Survey,

    /// <summary>How many complaints the customer has not been answered on.</summary>
    Tickets,
}

/// <summary>What is known of a customer, counted up to the beginning of a business day.</summary>
/// <param name="LastContactAt">The last contact; null before the first.</param>
/// <param name="LastOrderAt">The last won deal; null before the first.</param>
/// <param name="WonAmount">What was won in <see cref="FactWindow.Orders"/>.</param>
/// <param name="WonCount">How many deals were won in it.</param>
/// <param name="TotalWon">What was won ever.</param>
/// <param name="ContactCount">Contacts in <see cref="FactWindow.Contacts"/>.</param>
/// <param name="ReplyCount">Those of them in which the customer turned to us.</param>
/// <param name="SurveyScore">The last rating in <see cref="FactWindow.Orders"/>, 0 to 10; null without one.</param>
/// <param name="OpenComplaints">Complaints the customer has not been answered on.</param>
internal sealed record CustomerFacts(
    DateTimeOffset? LastContactAt,
    DateTimeOffset? LastOrderAt,
    decimal WonAmount,
    int WonCount,
    decimal TotalWon,
    int ContactCount,
    int ReplyCount,
    int? SurveyScore,
    int OpenComplaints);

/// <summary>From when on things count, for a run of one business day: every run of a day counts the same.</summary>
internal sealed record FactWindow(DateTimeOffset AsOf, DateTimeOffset Contacts, DateTimeOffset Orders)
{
    public const int ContactDays = 90;
    public const int OrderDays = 365;

    public static FactWindow At(DateTimeOffset now)
    {
        var start = BusinessDay.Start(BusinessDay.Of(now));
        return new FactWindow(start, start.AddDays(-ContactDays), start.AddDays(-OrderDays));
    }
}

/// <summary>What each part may bring at most, together 100, and what it takes to get all of it.</summary>
internal sealed record ScoreWeights(
    int Recency,
    int Frequency,
    int Money,
    int Replies,
    int Survey,
    int Tickets,
    int RecencyFullDays,
    int RecencyZeroDays,
    int FrequencyTarget,
    decimal MoneyTarget,
    int TicketLimit)
{
    public const int Total = 100;

    public int Sum => Recency + Frequency + Money + Replies + Survey + Tickets;
}

/// <summary>One part: the number it looks at, and what that brings.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Weight">The most it can bring.</param>
/// <param name="Value">The number it looks at: days, contacts, money, replies, a rating, complaints; null when nothing is known.</param>
/// <param name="Points">What it brings, to the hundredth.</param>
internal sealed record ScorePoints(ScorePartKind Kind, int Weight, decimal? Value, decimal Points);

/// <summary>The activity score: 0 to 100, the sum of weighted parts. Pure, so that the night and the explanation cannot disagree.</summary>
internal sealed record ActivityScore(int Value, IReadOnlyList<ScorePoints> Parts)
{
    public static ActivityScore Of(CustomerFacts facts, ScoreWeights weights, DateTimeOffset asOf)
    {
        var days = DaysSince(facts, asOf);
        ScorePoints[] parts =
        [
            Part(ScorePartKind.Recency, weights.Recency, days, days is { } d ? Falling(d, weights.RecencyFullDays, weights.RecencyZeroDays) : 0),
            Part(ScorePartKind.Frequency, weights.Frequency, facts.ContactCount, Rising(facts.ContactCount, weights.FrequencyTarget)),
            Part(ScorePartKind.Money, weights.Money, facts.WonAmount, Rising(facts.WonAmount, weights.MoneyTarget)),

            // A conversation goes both ways when half of it comes from the other side.
            Part(ScorePartKind.Replies, weights.Replies, facts.ReplyCount, facts.ContactCount == 0 ? 0 : Rising(2 * facts.ReplyCount, facts.ContactCount)),

            // Who was not asked or did not answer stands in the middle.
            Part(ScorePartKind.Survey, weights.Survey, facts.SurveyScore, facts.SurveyScore is { } rating ? rating / 10m : 0.5m),
            Part(ScorePartKind.Tickets, weights.Tickets, facts.OpenComplaints, Falling(facts.OpenComplaints, 0, weights.TicketLimit)),
        ];
        return new ActivityScore((int)decimal.Round(parts.Sum(p => p.Points), 0, MidpointRounding.AwayFromZero), parts);
    }

    // What happened after the day began counts as today.
    private static int? DaysSince(CustomerFacts facts, DateTimeOffset asOf)
    {
        var last = facts.LastContactAt is { } contact && facts.LastOrderAt is { } order ? (contact > order ? contact : order) : facts.LastContactAt ?? facts.LastOrderAt;
        return last is { } at ? Math.Max(0, BusinessDay.Of(asOf).DayNumber - BusinessDay.Of(at).DayNumber) : null;
    }

    private static ScorePoints Part(ScorePartKind kind, int weight, decimal? value, decimal share) =>
        new(kind, weight, value, decimal.Round(weight * share, 2, MidpointRounding.AwayFromZero));

    // All of it at the target, in proportion below.
    private static decimal Rising(decimal value, decimal target) => value >= target ? 1 : value / target;

    // All of it up to one number, none from the other on, in proportion between.
    private static decimal Falling(decimal value, decimal full, decimal none) =>
        value <= full ? 1 : value >= none ? 0 : (none - value) / (none - full);
}
