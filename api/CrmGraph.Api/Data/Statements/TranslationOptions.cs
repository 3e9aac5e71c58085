using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Statements;

/// <summary>Puts <see cref="Translation"/> behind the provider's last translation step.</summary>
internal sealed class TranslationOptions : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        Decorate<IQueryTranslationPostprocessorFactory, Translation.PostprocessorFactory>(services);
        Decorate<IShapedQueryCompilingExpressionVisitorFactory, Translation.CompilingVisitorFactory>(services);
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private static void Decorate<TService, TDecorator>(IServiceCollection services)
        where TService : notnull
        where TDecorator : TService
    {
        var provider = services.LastOrDefault(s => s.ServiceType == typeof(TService))
            ?? throw new InvalidOperationException($"Call {nameof(StatementRegistration.UseStatements)}() after the database provider.");
        services.Remove(provider);
        services.Add(new ServiceDescriptor(
            typeof(TService), context => ActivatorUtilities.CreateInstance<TDecorator>(context, Inner(context)), provider.Lifetime));

        object Inner(IServiceProvider context) =>
            provider.ImplementationInstance
            ?? provider.ImplementationFactory?.Invoke(context)
            ?? ActivatorUtilities.CreateInstance(context, provider.ImplementationType!);
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "statements ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Statements"] = "1";
    }
}
