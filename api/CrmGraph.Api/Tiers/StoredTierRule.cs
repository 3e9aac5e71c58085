using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmGraph.Api.Tiers;

/// <summary>One rule: customers that fulfil the condition belong into the tier, unless a rule before it took them.</summary>
/// <param name="Id">Names the rule over its versions.</param>
/// <param name="TierId">The tier.</param>
/// <param name="Where">The condition, as a client would send it.</param>
/// <param name="EffectiveFrom">The first day it is asked; null for always.</param>
/// <param name="Active">Whether it is asked at all.</param>
/// <param name="Description">What it is called.</param>
internal sealed record StoredTierRule(Guid Id, Guid TierId, string Where, DateOnly? EffectiveFrom, bool Active, string Description)
{
    // Kept in a column and read by this class alone: Chinese stays as short as it is.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsInForce(DateOnly today) => Active && (EffectiveFrom is null || EffectiveFrom <= today);

    public static string Write(IReadOnlyList<StoredTierRule> rules) => JsonSerializer.Serialize(rules, s_json);

    public static IReadOnlyList<StoredTierRule> Read(string text) => JsonSerializer.Deserialize<StoredTierRule[]>(text, s_json) ?? [];
}
