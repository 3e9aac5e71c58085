using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.TestKit;

/// <summary>A migrated SQLite database in a file of its own, with the services of the data room around it.</summary>
public sealed class CrmDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> s_migrated = new(MigratedAsync);

    private readonly string folder;

    private CrmDatabase(string folder, FakeTimeProvider clock, Action<IServiceCollection>? more)
    {
        this.folder = folder;
        Clock = clock;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddCrmData(new DatabaseSettings(DatabaseProvider.Sqlite, ConnectionString));
        more?.Invoke(services);
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; }

    public ServiceProvider Services { get; }

    public string File => Path.Combine(folder, "crm.db");

    public string ConnectionString => $"Data Source={File}";

    public static async Task<CrmDatabase> CreateAsync(CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var database = Empty(more);
        await System.IO.File.WriteAllBytesAsync(database.File, await s_migrated.Value, ct);
        return database;
    }

    /// <summary>The same without any schema, for those who test how one comes about.</summary>
    public static CrmDatabase Empty(Action<IServiceCollection>? more = null) =>
        new(Directory.CreateTempSubdirectory("crm-test-").FullName, new FakeTimeProvider(), more);

    /// <summary>A scope that sees everything.</summary>
    public AsyncServiceScope SystemScope() => Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();

    /// <summary>A scope of a user who sees what the given owners own.</summary>
    public AsyncServiceScope ScopeOf(Guid userId, params IEnumerable<Guid> owners)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RecordScope>().OpenFor(userId, _ => new OwnerReach(false, [.. owners], userId, []), seesAudit: false);
        return scope;
    }

    /// <summary>Works on a context that sees everything.</summary>
    public async Task<T> InSystemAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = SystemScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    /// <summary>Stores records as the system.</summary>
    public Task<int> SaveAsync(params IEnumerable<object> records) => InSystemAsync(db =>
    {
        db.AddRange(records);
        return db.SaveChangesAsync();
    });

    /// <summary>A new stored user.</summary>
    public async Task<User> UserAsync(string name)
    {
        var user = new User { Name = name, Email = $"{name}@demo.example" };
        await SaveAsync(user);
        return user;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        CloseFile();
        await TemporaryFolder.DeleteAsync(folder);
    }

    /// <summary>Closes idle connections, which also folds the write-ahead log into the file.</summary>
    public void CloseFile()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    // Migrating takes longer than most tests: done once, then copied.
    private static async Task<byte[]> MigratedAsync()
    {
        await using var database = Empty();
        await database.Services.PrepareDatabaseAsync(CancellationToken.None);
        database.CloseFile();
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}
