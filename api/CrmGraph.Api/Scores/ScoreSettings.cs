using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Scores;

/// <summary>How the activity score is made up: the most each part can bring, together 100, and what it takes to get all of it.</summary>
[Node, Authorize]
public sealed class ScoreSettings : IVersioned, ITracked
{
    public const int MaxTarget = 1_000;

    /// <summary>The one row there is.</summary>
    internal static Guid Key { get; } = new("00000000-0000-7000-8000-000000005c0e");

    /// <summary>What a score shows of the settings.</summary>
    internal static IReadOnlyList<string> Members { get; } =
    [
        nameof(RecencyWeight), nameof(FrequencyWeight), nameof(MoneyWeight), nameof(RepliesWeight), nameof(SurveyWeight), nameof(TicketsWeight),
        nameof(RecencyFullDays), nameof(RecencyZeroDays), nameof(FrequencyTarget), nameof(MoneyTarget), nameof(TicketLimit),
    ];

    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Key;

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>The most the days since the last contact or order can bring, 0 to 100.</summary>
    [Data(DataClass.Business)]
    public int RecencyWeight { get; set => field = Weight(value); } = 25;

    /// <summary>The most the contacts of the last 90 days can bring, 0 to 100.</summary>
    [Data(DataClass.Business)]
    public int FrequencyWeight { get; set => field = Weight(value); } = 20;

    /// <summary>The most what was won in the last 365 days can bring, 0 to 100.</summary>
    [Data(DataClass.Business)]
    public int MoneyWeight { get; set => field = Weight(value); } = 25;

    /// <summary>The most the customer's own part in the contact can bring, 0 to 100.</summary>
    [Data(DataClass.Business)]
    public int RepliesWeight { get; set => field = Weight(value); } = 10;

    /// <summary>The most the last rating can bring, 0 to 100; without a rating half of it.</summary>
    [Data(DataClass.Business)]
    public int SurveyWeight { get; set => field = Weight(value); } = 10;

    /// <summary>The most having no open complaint can bring, 0 to 100.</summary>
    [Data(DataClass.Business)]
    public int TicketsWeight { get; set => field = Weight(value); } = 10;

    /// <summary>Up to how many days since the last contact or order recency brings all of its points.</summary>
    [Data(DataClass.Business)]
    public int RecencyFullDays { get; set => field = Check.Range(value, 0, MaxTarget, "SCORE"); } = 7;

    /// <summary>From how many days on recency brings none; more than <c>recencyFullDays</c>.</summary>
    [Data(DataClass.Business)]
    public int RecencyZeroDays { get; set => field = Check.Range(value, 1, MaxTarget, "SCORE"); } = 180;

    /// <summary>How many contacts in 90 days bring all points of frequency.</summary>
    [Data(DataClass.Business)]
    public int FrequencyTarget { get; set => field = Check.Range(value, 1, MaxTarget, "SCORE"); } = 6;

    /// <summary>How much won in 365 days brings all points of money, in CNY; more than 0.</summary>
    [Data(DataClass.Business)]
    public decimal MoneyTarget { get; set => field = Check.Money(value, "SCORE") is > 0 and var amount ? amount : throw Check.Refuse("SCORE", nameof(MoneyTarget), "OUT_OF_RANGE"); } = 100_000;

    /// <summary>From how many open complaints on nothing is left of their points.</summary>
    [Data(DataClass.Business)]
    public int TicketLimit { get; set => field = Check.Range(value, 1, MaxTarget, "SCORE"); } = 2;

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>Refuses what does not add up.</summary>
    public void RequireSound()
    {
        if (ToWeights().Sum != ScoreWeights.Total)
        {
            throw new ValidationException("SCORE_WEIGHTS_SUM", null);
        }

        if (RecencyZeroDays <= RecencyFullDays)
        {
            throw Check.Refuse("SCORE", nameof(RecencyZeroDays), "OUT_OF_RANGE");
        }
    }

    internal ScoreWeights ToWeights() => new(
        RecencyWeight, FrequencyWeight, MoneyWeight, RepliesWeight, SurveyWeight, TicketsWeight, RecencyFullDays, RecencyZeroDays, FrequencyTarget, MoneyTarget, TicketLimit);

    private static int Weight(int value, [System.Runtime.CompilerServices.CallerMemberName] string property = "") =>
        Check.Range(value, 0, ScoreWeights.Total, "SCORE", property);
}
