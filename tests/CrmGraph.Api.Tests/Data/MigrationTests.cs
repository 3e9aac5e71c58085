using CrmGraph.Api.Data;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmGraph.Api.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task An_empty_SQLite_file_becomes_the_newest_schema()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = CrmDatabase.Empty();

        await database.Services.PrepareDatabaseAsync(ct);

        var pending = await database.InSystemAsync(db => db.Database.GetPendingMigrationsAsync(ct));
        var roles = await database.InSystemAsync(db => db.Roles.CountAsync(ct));

        Assert.Empty(pending);
        Assert.Equal(5, roles);
    }

    [Fact]
    public async Task Preparing_again_changes_nothing()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);
        await database.UserAsync("keep");

        await database.Services.PrepareDatabaseAsync(ct);

        Assert.Equal(1, await database.InSystemAsync(db => db.Users.CountAsync(ct)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_tell_the_whole_model(DatabaseProvider provider)
    {
        using var db = DesignModel.Of(provider);

        Assert.False(
            db.Database.HasPendingModelChanges(),
            "The model has changed since the last migration. Run `make migration name=WhatChanged`, which writes one for each database.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = DesignModel.Of(DatabaseProvider.Sqlite);
        using var sqlServer = DesignModel.Of(DatabaseProvider.SqlServer);

        Assert.Equal(sqlite.Database.GetMigrations().Select(Name), sqlServer.Database.GetMigrations().Select(Name));

        static string Name(string migration) => migration[(migration.IndexOf('_') + 1)..];
    }
}
