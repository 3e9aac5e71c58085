using CrmGraph.Api.Nightly;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Care;

/// <summary>Registers what makes care plans run.</summary>
internal static class CareRegistration
{
    public static IServiceCollection AddCrmCare(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CareLimits>(configuration.GetSection("Care"));
        services.TryAddSingleton<CareRound>();
        return services.AddJobWork<CareWork>().AddSingleton<INightlyStep, CareStep>();
    }
}
