using CrmGraph.Api.Nightly;
using CrmGraph.Api.Scores;

namespace CrmGraph.Api.Tiers;

/// <summary>Registers the rules of tiers: asked at night, and when something happened to a customer.</summary>
internal static class TierRegistration
{
    public static IServiceCollection AddCrmTiers(this IServiceCollection services)
    {
        services.AddSingleton<TierRuleBook>();
        services.AddSingleton<TierStep>();
        services.AddSingleton<INightlyStep>(root => root.GetRequiredService<TierStep>());
        return services.AddSingleton<IFactFollower>(root => root.GetRequiredService<TierStep>());
    }
}
