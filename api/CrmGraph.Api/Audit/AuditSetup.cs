namespace CrmGraph.Api.Audit;

/// <summary>Registers what keeps the audit; what it hears of refusals comes with GraphQL.</summary>
internal static class AuditSetup
{
    public static void AddCrmAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditSealer>();
        services.AddSingleton<AuditKeeper>();
        services.AddHostedService(s => s.GetRequiredService<AuditKeeper>());
    }
}
