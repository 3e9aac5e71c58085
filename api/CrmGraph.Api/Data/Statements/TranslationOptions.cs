using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Statements;

/// <summary>Puts <see cref="Translation"/> behind the provider's last translation step.</summary>
internal sealed class TranslationOptions : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        var provider = services.LastOrDefault(s => s.ServiceType == typeof(IQueryTranslationPostprocessorFactory))
            ?? throw new InvalidOperationException($"Call {nameof(StatementRegistration.UseStatements)}() after the database provider.");
        services.Remove(provider);
        services.Add(new ServiceDescriptor(typeof(IQueryTranslationPostprocessorFactory), Decorate, provider.Lifetime));

        object Decorate(IServiceProvider context) =>
            ActivatorUtilities.CreateInstance<Translation.PostprocessorFactory>(context, Inner(context));

        object Inner(IServiceProvider context) =>
            provider.ImplementationInstance
            ?? provider.ImplementationFactory?.Invoke(context)
            ?? ActivatorUtilities.CreateInstance(context, provider.ImplementationType!);
    }

    public void Validate(IDbContextOptions options)
    {
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
