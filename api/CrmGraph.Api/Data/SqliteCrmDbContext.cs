using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmGraph.Api.Data;

/// <summary>SQLite has no instants and no decimals: instants are UTC ticks and money is cents, so both compare and sum exactly.</summary>
public sealed class SqliteCrmDbContext : CrmDbContext
{
    // Always in a transaction, so that every save takes its turn in SqliteWriterLane.
    public SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options)
        : base(options) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configuration.Properties<decimal>().HaveConversion<Cents>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.FindAnnotation(SearchableText.Annotation) is not null)
            {
                property.SetCollation("NOCASE");
            }
        }
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class Cents() : ValueConverter<decimal, long>(
        amount => Of(amount),
        cents => cents / 100m)
    {
        // What a filter asks for may be more than any column holds; it still compares as more.
        private static long Of(decimal amount) => (long)(decimal.Clamp(amount, long.MinValue / 100m, long.MaxValue / 100m) * 100m);
    }
}
