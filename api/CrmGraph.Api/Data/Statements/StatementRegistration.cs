using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Data.Statements;

/// <summary>How many connections read SQLite at once, and what each is told when it opens (semicolon-terminated pragmas).</summary>
internal sealed class StatementOptions
{
    public int SqliteReaders { get; set; } = Math.Max(2, Environment.ProcessorCount);

    public string SqlitePragmas { get; set; } = "";
}

internal static class StatementRegistration
{
    /// <summary>The engine's data path over <typeparamref name="TContext"/>, which each request scope provides.</summary>
    public static IServiceCollection AddStatements<TContext>(this IServiceCollection services, Action<StatementOptions>? configure = null)
        where TContext : DbContext
    {
        services.AddOptions<StatementOptions>().Configure(configure ?? (_ => { }));
        services.TryAddSingleton<StatementConnections>();
        services.TryAddSingleton<IStatementCompiler, StatementCompiler<TContext>>();
        services.TryAddSingleton<IEntityModel, EntityModel<TContext>>();
        services.TryAddScoped<StatementLog>();
        services.TryAddScoped<OwnConnection.Turn>();
        return services;
    }

    /// <summary>
    /// Lets statements see what the provider translates; call it after the provider. Lists, also those in query filters, become
    /// one parameter, so that texts do not depend on their length.
    /// </summary>
    public static DbContextOptionsBuilder UseStatements(this DbContextOptionsBuilder options)
    {
        var builder = (IDbContextOptionsBuilderInfrastructure)options;
        var provider = RelationalOptionsExtension.Extract(options.Options);
        builder.AddOrUpdateExtension(provider.WithUseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        builder.AddOrUpdateExtension(new TranslationOptions());
        return options;
    }
}
