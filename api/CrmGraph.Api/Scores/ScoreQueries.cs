using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Scores;

[QueryType]
public static class ScoreQueries
{
    /// <summary>How the activity score is made up.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<ScoreSettings> GetScoreSettings(CrmDbContext db) => db.ScoreSettings;
}

/// <summary>A customer's activity score with everything it rests on.</summary>
/// <param name="Value">0 to 100, the rounded sum of the points; the same as <c>activityScore</c> once the settings' last change was worked through.</param>
/// <param name="ComputedAt">The beginning of the business day the days are counted from.</param>
/// <param name="SettingsVersion">The <c>version</c> of the settings it was computed with.</param>
/// <param name="Parts">What it is the sum of.</param>
public sealed record CustomerScore(int Value, DateTimeOffset ComputedAt, int SettingsVersion, IReadOnlyList<ScorePart> Parts);

/// <summary>One part of an activity score.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Weight">The most it can bring.</param>
/// <param name="Value">The number it looks at: days, contacts, CNY, replies, a rating, complaints; null when nothing is known.</param>
/// <param name="Points">What it brings, to the hundredth.</param>
/// <param name="Explanation">Why, in the reader's language.</param>
/// <param name="Source">The fields it is counted from.</param>
public sealed record ScorePart(ScorePartKind Kind, int Weight, decimal? Value, decimal Points, string Explanation, IReadOnlyList<string> Source);

[ObjectType<Customer>]
public static class ScoreNode
{
    private const string Facts =
        nameof(Customer.ActivityScore) + " " + nameof(Customer.LastContactAt) + " " + nameof(Customer.LastOrderAt) + " " + nameof(Customer.WonAmount) + " "
        + nameof(Customer.WonCount) + " " + nameof(Customer.TotalWon) + " " + nameof(Customer.ContactCount) + " " + nameof(Customer.ReplyCount) + " "
        + nameof(Customer.SurveyScore) + " " + nameof(Customer.OpenComplaints);

    /// <summary>The activity score and what it is made up of; null before it was first computed, and for whoever may not read all it rests on.</summary>
    public static async Task<CustomerScore?> GetScoreAsync([Parent(Facts)] Customer customer, ScoreSettingsByIdDataLoader settings, Viewer viewer, TimeProvider time)
    {
        if (customer.ActivityScore is null || !ScoreSettings.Members.All(viewer.MayUse<ScoreSettings>) || await settings.LoadAsync(ScoreSettings.Key) is not { } made)
        {
            return null;
        }

        var (window, weights) = (FactWindow.At(time.GetUtcNow()), made.ToWeights());
        var score = ActivityScore.Of(customer.ToFacts(), weights, window.AsOf);
        return new CustomerScore(score.Value, window.AsOf, made.Version, [.. score.Parts.Select(p => ScoreWords.Explain(p, customer.ContactCount, weights))]);
    }
}

/// <summary>The settings of the score, once a request.</summary>
public sealed class ScoreSettingsByIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<Guid, ScoreSettings>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, ScoreSettings>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        await db.ScoreSettings.AsNoTracking().Where(s => keys.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
}
