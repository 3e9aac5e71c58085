using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmGraph.Api.Data;

/// <summary>SQL Server: instants are UTC <c>datetime2</c>, money is <c>decimal(18,2)</c>; text compares by the database's collation.</summary>
public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcDateTime>();
        configuration.Properties<decimal>().HavePrecision(18, 2);
    }

    private sealed class UtcDateTime() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime,
        utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
