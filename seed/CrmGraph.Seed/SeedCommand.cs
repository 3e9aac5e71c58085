using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.Seed.Company;
using CrmGraph.Seed.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Seed;

/// <summary>
/// The command line. Exit codes besides those of the API's start: 2 the arguments cannot be followed, 8 the database
/// already has users, or half a company.
/// </summary>
internal sealed class SeedCommand(IConfiguration configuration, IHostEnvironment environment, TextWriter output, TextWriter errors)
{
    public const int BadArguments = 2;
    public const int NotEmpty = 8;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var exitCode = 0;
        var stopped = await StartUp.RunAsync(async () => exitCode = await RunCoreAsync(arguments, ct));
        return stopped != 0 ? stopped : exitCode;
    }

    private async Task<int> RunCoreAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        SeedOptions options;
        try
        {
            options = SeedOptions.Parse(arguments, configuration, BusinessDay.Of(TimeProvider.System.GetUtcNow()));
        }
        catch (SeedOptionException problem)
        {
            return await RefuseAsync(BadArguments, $"{problem.Message}\n\n{SeedOptions.Usage}");
        }

        if (environment.IsProduction() && !options.Demo)
        {
            return await RefuseAsync(
                BadArguments,
                "This is a production environment. Demo data is written there only with --demo; for a demo on this machine set ASPNETCORE_ENVIRONMENT=Development.");
        }

        var settings = DatabaseSettings.From(configuration);
        if (options.IfEmpty && HasUsersAtFirstGlance(settings))
        {
            return 0;
        }

        await using var services = Services(settings);
        await services.PrepareDatabaseAsync(ct);
        var (hasUsers, isUnfinished) = await LookAsync(services, ct);
        if (isUnfinished)
        {
            return await RefuseAsync(NotEmpty, "An earlier seed of this database was interrupted and left it half filled. 'make reset' starts over.");
        }

        if (hasUsers)
        {
            return options.IfEmpty
                ? 0
                : await RefuseAsync(NotEmpty, "The database already has users; only an empty one can be seeded. 'make reset' starts over, --if-empty accepts it.");
        }

        var seeder = services.GetRequiredService<Seeder>();
        var result = await seeder.RunAsync(options, withAccounts: environment.IsDevelopment(), ct);
        if (result.Accounts.Count > 0)
        {
            DemoAccounts.Write(DemoAccounts.FileOf(configuration), result.Accounts);
        }

        return 0;
    }

    private ServiceProvider Services(DatabaseSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AddCrmData(settings);
        services.AddCrmIdentity();
        services.AddSingleton<Accounts>();
        services.AddSingleton<Seeder>();
        services.AddSingleton(new SeedProgress(output, isTerminal: !Console.IsOutputRedirected));
        return services.BuildServiceProvider();
    }

    private async Task<int> RefuseAsync(int exitCode, string message)
    {
        await errors.WriteLineAsync($"error: {message}");
        return exitCode;
    }

    private static async Task<(bool HasUsers, bool IsUnfinished)> LookAsync(ServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return (await db.Users.AnyAsync(ct), await BulkLoad.IsUnfinishedAsync(db, ct));
    }

    /// <summary>Looks into an existing SQLite file without the mapper, because every start of the demo asks.</summary>
    private static bool HasUsersAtFirstGlance(DatabaseSettings settings)
    {
        if (settings.File is not { } file || !File.Exists(file))
        {
            return false;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """SELECT EXISTS (SELECT 1 FROM "Users") AND (SELECT user_version = 0 FROM pragma_user_version)""";
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            // No such table, no database at all, locked: the thorough way finds out and says so.
            return false;
        }
    }
}
