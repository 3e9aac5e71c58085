using CrmGraph.Api.Access;
using CrmGraph.Api.Data.Results;
using CrmGraph.Api.Data.Statements;
using CrmGraph.Api.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Data;

/// <summary>Registers the data of the CRM.</summary>
public static class DataRegistration
{
    /// <summary>
    /// Contexts for the configured database (<c>Database:Provider</c>, <c>ConnectionStrings:Crm</c>) and the engine's data path
    /// over them. Throws <see cref="DatabaseSettingsException"/> when the settings cannot work.
    /// </summary>
    public static IServiceCollection AddCrmData(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCrmData(DatabaseSettings.From(configuration), configuration.GetSection(ResultCacheOptions.Section).Get<ResultCacheOptions>());

    /// <summary>The same for settings already at hand.</summary>
    public static IServiceCollection AddCrmData(this IServiceCollection services, DatabaseSettings settings) => services.AddCrmData(settings, null);

    private static IServiceCollection AddCrmData(this IServiceCollection services, DatabaseSettings settings, ResultCacheOptions? results)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddScoped<RecordScope>();
        services.AddSingleton<CommitSignal>();
        results ??= new ResultCacheOptions();
        services.AddSingleton(results);
        services.AddSingleton<TableVersions>();
        services.AddSingleton<ResultCache>();
        if (results.Shared ?? settings.Provider == DatabaseProvider.SqlServer)
        {
            services.AddHostedService<ChangeNews>();
        }

        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            services.AddPool<SqliteCrmDbContext>(options => options.UseCrmSqlite(settings.ConnectionString));
        }
        else
        {
            services.AddPool<SqlServerCrmDbContext>(options => options.UseCrmSqlServer(settings.ConnectionString));
        }

        services.AddScoped<IDbContextFactory<CrmDbContext>, CrmDbContexts>();
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<CrmDbContext>>().CreateDbContext());
        return services.AddStatements<CrmDbContext>(options => options.SqlitePragmas = SqlitePragmas.ForReaders);
    }

    private static void AddPool<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : CrmDbContext
    {
        services.AddPooledDbContextFactory<TContext>((root, options) =>
        {
            configure(options);
            options.AddInterceptors(root.GetRequiredService<CommitSignal>(), new WriteWatch(root.GetRequiredService<TableVersions>()));

            // What rooms want to hear of: who else is told of a save.
            options.AddInterceptors(root.GetServices<IInterceptor>());
        });
        services.AddSingleton<Func<CrmDbContext>>(root => root.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext);
    }
}
