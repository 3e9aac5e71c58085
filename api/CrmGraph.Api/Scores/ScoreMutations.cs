using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Scores;

/// <summary>Changes to how the activity score is made up: what is left out stays. The weights together are 100.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="RecencyWeight">The most recency can bring, 0 to 100.</param>
/// <param name="FrequencyWeight">The most the contacts of 90 days can bring, 0 to 100.</param>
/// <param name="MoneyWeight">The most what was won in 365 days can bring, 0 to 100.</param>
/// <param name="RepliesWeight">The most the customer's own part in the contact can bring, 0 to 100.</param>
/// <param name="SurveyWeight">The most the last rating can bring, 0 to 100.</param>
/// <param name="TicketsWeight">The most having no open complaint can bring, 0 to 100.</param>
/// <param name="RecencyFullDays">Up to how many days recency brings all of its points, 0 to 1,000.</param>
/// <param name="RecencyZeroDays">From how many days on recency brings none, 1 to 1,000; more than <c>recencyFullDays</c>.</param>
/// <param name="FrequencyTarget">How many contacts in 90 days bring all points, 1 to 1,000.</param>
/// <param name="MoneyTarget">How much won in 365 days brings all points, in CNY; more than 0.</param>
/// <param name="TicketLimit">From how many open complaints on nothing is left of their points, 1 to 1,000.</param>
[Writes<ScoreSettings>]
public sealed record UpdateScoreSettingsInput(
    int Version,
    Optional<int?> RecencyWeight,
    Optional<int?> FrequencyWeight,
    Optional<int?> MoneyWeight,
    Optional<int?> RepliesWeight,
    Optional<int?> SurveyWeight,
    Optional<int?> TicketsWeight,
    Optional<int?> RecencyFullDays,
    Optional<int?> RecencyZeroDays,
    Optional<int?> FrequencyTarget,
    Optional<decimal?> MoneyTarget,
    Optional<int?> TicketLimit);

[MutationType]
public static class ScoreMutations
{
    /// <summary>Changes how the activity score is made up. Scores follow with the next run over all customers.</summary>
    [Authorize(Permissions.WriteTiers)]
    [Error<ValidationException>, Error<VersionConflictException>, Error<NotFoundException>]
    public static async Task<ScoreSettings> UpdateScoreSettingsAsync(UpdateScoreSettingsInput input, CrmDbContext db, CancellationToken ct)
    {
        var settings = await db.ScoreSettings.GetAsync(ScoreSettings.Key, input.Version, "SCORE", ct);
        input.RecencyWeight.Apply(v => settings.RecencyWeight = v ?? settings.RecencyWeight);
        input.FrequencyWeight.Apply(v => settings.FrequencyWeight = v ?? settings.FrequencyWeight);
        input.MoneyWeight.Apply(v => settings.MoneyWeight = v ?? settings.MoneyWeight);
        input.RepliesWeight.Apply(v => settings.RepliesWeight = v ?? settings.RepliesWeight);
        input.SurveyWeight.Apply(v => settings.SurveyWeight = v ?? settings.SurveyWeight);
        input.TicketsWeight.Apply(v => settings.TicketsWeight = v ?? settings.TicketsWeight);
        input.RecencyFullDays.Apply(v => settings.RecencyFullDays = v ?? settings.RecencyFullDays);
        input.RecencyZeroDays.Apply(v => settings.RecencyZeroDays = v ?? settings.RecencyZeroDays);
        input.FrequencyTarget.Apply(v => settings.FrequencyTarget = v ?? settings.FrequencyTarget);
        input.MoneyTarget.Apply(v => settings.MoneyTarget = v ?? settings.MoneyTarget);
        input.TicketLimit.Apply(v => settings.TicketLimit = v ?? settings.TicketLimit);
        settings.RequireSound();
        await db.SaveChangesAsync(ct);
        return settings;
    }
}
