namespace CrmGraph.Api.Nightly;

/// <summary>Registers the night; rooms add their steps as <see cref="INightlyStep"/>.</summary>
internal static class NightlyRegistration
{
    public static IServiceCollection AddCrmNightly(this IServiceCollection services) => services.AddSingleton<NightlyRun>();
}
