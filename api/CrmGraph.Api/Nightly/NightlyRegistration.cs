using CrmGraph.Api.Jobs;

namespace CrmGraph.Api.Nightly;

/// <summary>Registers the night; rooms add their steps as <see cref="INightlyStep"/>.</summary>
internal static class NightlyRegistration
{
    public static IServiceCollection AddCrmNightly(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(NightlyOptions.Section).Get<NightlyOptions>() ?? new NightlyOptions());
        services.AddSingleton<NightlyRun>();
        return services.AddJobWork<NightlyWork>().AddHostedService<NightlyClock>();
    }
}
