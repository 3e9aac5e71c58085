using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.Seed.Company;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Seed;

/// <summary>
/// The command line. Exit codes besides those of the API's start: 2 the arguments cannot be followed, 8 the database
/// already has users.
/// </summary>
internal static class SeedCommand
{
    public const int BadArguments = 2;
    public const int NotEmpty = 8;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        var exitCode = 0;
        var stopped = await StartUp.RunAsync(async () => exitCode = await RunCoreAsync(arguments, output, errors, ct));
        return stopped != 0 ? stopped : exitCode;
    }

    private static async Task<int> RunCoreAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        // The same sources as the API: appsettings, environment variables, the name of the environment.
        var builder = WebApplication.CreateBuilder();
        SeedOptions options;
        try
        {
            options = SeedOptions.Parse(arguments, builder.Configuration, BusinessDay.Of(TimeProvider.System.GetUtcNow()));
        }
        catch (SeedOptionException problem)
        {
            await errors.WriteLineAsync($"error: {problem.Message}\n\n{SeedOptions.Usage}");
            return BadArguments;
        }

        if (builder.Environment.IsProduction() && !options.Demo)
        {
            await errors.WriteLineAsync("error: This is a production environment. Demo data is written there only with --demo; for a demo on this machine set ASPNETCORE_ENVIRONMENT=Development.");
            return BadArguments;
        }

        var settings = DatabaseSettings.From(builder.Configuration);
        if (options.IfEmpty && HasUsersAtFirstGlance(settings))
        {
            return 0;
        }

        await using var services = Services(settings, builder.Environment, output);
        await services.PrepareDatabaseAsync(ct);
        if (await HasUsersAsync(services, ct))
        {
            return options.IfEmpty ? 0 : await RefuseAsync(errors);
        }

        var seeder = services.GetRequiredService<Seeder>();
        var result = await seeder.RunAsync(options, withAccounts: builder.Environment.IsDevelopment(), ct);
        if (result.Accounts.Count > 0)
        {
            DemoAccounts.Write(DemoAccounts.FileOf(builder.Configuration), result.Accounts);
        }

        return 0;
    }

    private static ServiceProvider Services(DatabaseSettings settings, IHostEnvironment environment, TextWriter output)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AddCrmData(settings);
        services.AddCrmIdentity(environment);
        services.AddSingleton<Accounts>();
        services.AddSingleton<Seeder>();
        services.AddSingleton(new SeedProgress(output, isTerminal: !Console.IsOutputRedirected));
        return services.BuildServiceProvider();
    }

    private static async Task<int> RefuseAsync(TextWriter errors)
    {
        await errors.WriteLineAsync("error: The database already has users; only an empty one can be seeded. 'make reset' starts over, --if-empty accepts it.");
        return NotEmpty;
    }

    private static async Task<bool> HasUsersAsync(ServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Users.AnyAsync(ct);
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
            command.CommandText = """SELECT EXISTS (SELECT 1 FROM "Users")""";
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            // No such table, no database at all, locked: the thorough way finds out and says so.
            return false;
        }
    }
}
