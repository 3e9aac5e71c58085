using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Jobs;

/// <summary>Registers the one way long work runs. Kinds of work come with <see cref="AddJobWork{T}"/>.</summary>
internal static class JobRegistration
{
    public static IServiceCollection AddCrmJobs(this IServiceCollection services)
    {
        services.TryAddScoped<JobClaims>();
        services.TryAddSingleton<JobRunner>();
        return services.AddHostedService(root => root.GetRequiredService<JobRunner>());
    }

    public static IServiceCollection AddJobWork<T>(this IServiceCollection services)
        where T : class, IJobWork => services.AddSingleton<IJobWork, T>();
}
