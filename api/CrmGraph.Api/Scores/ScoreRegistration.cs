using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Scores;

/// <summary>Registers what counts customers: at night, and when something happens to them.</summary>
internal static class ScoreRegistration
{
    public static IServiceCollection AddCrmScores(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(ScoreOptions.Section).Get<ScoreOptions>() ?? new ScoreOptions());
        services.AddSingleton<FactQueue>();
        services.AddSingleton<IInterceptor, FactWatch>();
        services.AddSingleton<INightlyStep, FactsStep>();
        return services.AddHostedService<FactRefresh>();
    }
}
