using CrmGraph.Api.Access;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Identity;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks;

/// <summary>The data all contestants read: made once by the seed and kept.</summary>
internal static class BenchDatabase
{
    private static readonly JsonSerializerOptions AccountsFormat =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();

    public static async Task EnsureAsync(BenchOptions options)
    {
        Directory.CreateDirectory(BenchOptions.Folder);
        if (File.Exists(options.DatabaseFile) && File.Exists(options.AccountsFile))
        {
            return;
        }

        foreach (var left in Directory.EnumerateFiles(BenchOptions.Folder, $"{options.Customers}.*"))
        {
            File.Delete(left);
        }

        Console.Error.WriteLine($"Seeding {options.DatabaseFile} once …");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmGraph.Seed.dll"), "--customers", $"{options.Customers}"]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Crm"] = ConnectionString(options.DatabaseFile + ".new");
        start.Environment["Demo__AccountsFile"] = options.AccountsFile;
        using var seed = Process.Start(start)!;
        await seed.WaitForExitAsync();
        if (seed.ExitCode != 0)
        {
            throw new InvalidOperationException($"The seed ended with code {seed.ExitCode}.");
        }

        await SettleAsync(options.DatabaseFile + ".new");
        File.Move(options.DatabaseFile + ".new", options.DatabaseFile);
    }

    /// <summary>The demo account the run signs in with.</summary>
    public static DemoAccount Account(BenchOptions options) =>
        JsonSerializer.Deserialize<DemoAccount[]>(File.ReadAllBytes(options.AccountsFile), AccountsFormat)!
            .First(a => a.Role == options.Role);

    /// <summary>The same account as a viewer, for the hand-written endpoints.</summary>
    public static async Task<Viewer> ViewerAsync(BenchOptions options, DemoAccount account)
    {
        await using var connection = new SqliteConnection(ConnectionString(options.DatabaseFile));
        await connection.OpenAsync();
        var (id, team) = (await GuidsAsync(connection, """SELECT "Id", "TeamId" FROM "Users" WHERE "Email" = @value""", account.Email)) is [var user, .. var teams]
            ? (user, teams)
            : throw new InvalidOperationException($"No user {account.Email}.");
        var members = team is [var teamId]
            ? await GuidsAsync(
                connection,
                """
                WITH RECURSIVE tree(id) AS (SELECT @value UNION SELECT t."Id" FROM "Teams" t JOIN tree ON t."ParentId" = tree.id)
                SELECT u."Id" FROM "Users" u JOIN tree ON u."TeamId" = tree.id
                """,
                teamId.ToString().ToUpperInvariant())
            : [];
        return new Viewer(id, account.Name, account.Email, new AccessSnapshot([new RoleRights(BuiltInRoles.Create(account.Role))]), members, members, new Dictionary<Guid, bool>());
    }

    private static async Task<List<Guid>> GuidsAsync(SqliteConnection connection, string sql, string value)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@value", value);
        List<Guid> found = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.AddRange(Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).Select(reader.GetGuid));
        }

        return found;
    }

    /// <summary>Nothing is left in the write-ahead log, and reminders that fell due long ago are not delivered during the run.</summary>
    private static async Task SettleAsync(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            UPDATE "Reminders" SET "Status" = 'Cancelled' WHERE "Status" IN ('Scheduled', 'Snoozed', 'Due');
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        await command.ExecuteNonQueryAsync();
    }
}
