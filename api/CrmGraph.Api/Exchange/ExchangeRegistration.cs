namespace CrmGraph.Api.Exchange;

/// <summary>Registers the ways customers leave and enter in files.</summary>
internal static class ExchangeRegistration
{
    public static IServiceCollection AddCrmExchange(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection(ExchangeLimits.Section).Get<ExchangeLimits>() ?? new ExchangeLimits())
        .AddJobWork<ExportWork>()
        .AddJobWork<ImportWork>()
        .AddJobWork<ImportUndoWork>()
        .AddHostedService<FileTidy>();
}
