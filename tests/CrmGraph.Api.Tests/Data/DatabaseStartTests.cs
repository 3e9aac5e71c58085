using CrmGraph.Api.Data;
using CrmGraph.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CrmGraph.Api.Tests.Data;

public sealed class DatabaseStartTests
{
    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_by_name()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);
        await database.InSystemAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Future', '99.0')", ct));

        var refused = await Assert.ThrowsAsync<DatabaseNewerException>(() => database.Services.PrepareDatabaseAsync(ct));

        Assert.Contains("29990101000000_Future", refused.Message);
        Assert.Contains(database.File, refused.Message);
    }

    [Fact]
    public async Task A_locked_file_is_reported_with_its_path()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync(ct);
        await using var holding = other.BeginTransaction(deferred: false);

        var refused = await Assert.ThrowsAsync<DatabaseLockedException>(() => database.Services.PrepareDatabaseAsync(ct));

        Assert.Contains(database.File, refused.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);
        await File.WriteAllTextAsync(database.File, string.Concat(Enumerable.Repeat("this is a letter, not a database. ", 200)), ct);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Services.PrepareDatabaseAsync(ct));

        Assert.Contains("not a database", refused.Message);
    }

    [Fact]
    public void An_unknown_provider_is_answered_with_the_known_ones()
    {
        var refused = Assert.Throws<DatabaseSettingsException>(() => DatabaseSettings.From(Settings(("Database:Provider", "Oracle"))));

        Assert.Equal("Database:Provider is 'Oracle'. It can be 'Sqlite' or 'SqlServer'.", refused.Message);
    }

    [Fact]
    public void SQL_Server_asks_for_a_complete_build()
    {
        Assert.SkipUnless(
            Type.GetType("Microsoft.SqlServer.Server.IBinarySerialize, Microsoft.SqlServer.Server") is null, "This is a FullFeed build: SQL Server works in it.");

        var refused = Assert.Throws<DatabaseSettingsException>(() =>
            DatabaseSettings.From(Settings(("Database:Provider", "SqlServer"), ("ConnectionStrings:Crm", "Server=db"))));

        Assert.Contains("-p:FullFeed=true", refused.Message);
    }

    [Fact]
    public void Without_settings_the_database_is_a_SQLite_file() =>
        Assert.Equal(CrmGraph.Api.Hosting.HomeFolder.Combine("data/crmgraph.db"), DatabaseSettings.From(Settings()).File);

    [Fact]
    public async Task Connections_write_ahead_fully_synchronous_and_check_references()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);

        Assert.Equal("wal", await Pragma<string>("journal_mode"));
        Assert.Equal(2, await Pragma<int>("synchronous"));
        Assert.Equal(1, await Pragma<int>("foreign_keys"));
        Assert.Equal(5000, await Pragma<int>("busy_timeout"));

        Task<T> Pragma<T>(string name) => database.InSystemAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (T)Convert.ChangeType((await command.ExecuteScalarAsync(ct))!, typeof(T));
        });
    }

    private static IConfiguration Settings(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
}
