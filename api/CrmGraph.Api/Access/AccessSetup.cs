using CrmGraph.Api.Access.Roles;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Access;

/// <summary>Registers the one gate and who passes it.</summary>
internal static class AccessSetup
{
    public static void AddCrmAccess(this IServiceCollection services)
    {
        services.AddScoped<CurrentViewer>();
        services.AddScoped(s => s.RequireViewer());
        services.AddSingleton(s => new DataClasses(ModelOf(s)));
        services.AddSingleton<IFieldGate, FieldGate>();
        services.AddHostedService<RightsWatch>();
    }

    private static IReadOnlyModel ModelOf(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CrmDbContext>().Model;
    }
}
