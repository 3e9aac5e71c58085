using System.Linq.Expressions;
using CrmGraph.Api.Data.Statements;
using CrmGraph.GraphQL.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Data.Statements;

/// <summary>A SQLite file of its own with the services of an application around it.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider services;

    private ShopDatabase(bool pooled, int readers)
    {
        var registered = new ServiceCollection().AddLogging().AddStatements<ShopContext>(o => o.SqliteReaders = readers);
        services = (pooled ? registered.AddDbContextPool<ShopContext>(Use) : registered.AddDbContext<ShopContext>(Use))
            .BuildServiceProvider(validateScopes: true);

        void Use(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={file}").UseStatements();
    }

    public IStatementCompiler Compiler => services.GetRequiredService<IStatementCompiler>();

    public IEntityModel Model => services.GetRequiredService<IEntityModel>();

    public static async Task<ShopDatabase> CreateAsync(bool pooled = false, int readers = 4)
    {
        var shop = new ShopDatabase(pooled, readers);
        await using var scope = shop.Scope();
        var db = scope.Db();
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        return shop;
    }

    public AsyncServiceScope Scope(Action<Asker>? asking = null)
    {
        var scope = services.CreateAsyncScope();
        var asker = new Asker();
        asking?.Invoke(asker);
        scope.Db().Asker = asker;
        return scope;
    }

    public async Task AddAsync(params object[] things)
    {
        await using var scope = Scope();
        scope.Db().AddRange(things);
        await scope.Db().SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var path in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
        {
            File.Delete(path);
        }
    }
}

internal static class Statements
{
    public static ShopContext Db(this IServiceScope scope) => scope.ServiceProvider.GetRequiredService<ShopContext>();

    public static LambdaExpression Column<T, TValue>(Expression<Func<T, TValue>> column) => column;

    public static StatementLog Log(this IServiceScope scope) => scope.ServiceProvider.GetRequiredService<StatementLog>();

    /// <summary><paramref name="body"/> over a placeholder instead of a closure.</summary>
    public static Expression<Func<T, bool>> Where<T>(Func<ParameterExpression, Expression> body)
    {
        var x = Expression.Parameter(typeof(T), "x");
        return Expression.Lambda<Func<T, bool>>(body(x), x);
    }

    public static async Task<List<T>> ReadAsync<T>(
        this IStatement statement, IServiceScope scope, Func<IRowReader, T> row, params object?[] values)
    {
        List<T> rows = [];
        await using var reader = await statement.ExecuteAsync(scope.ServiceProvider, values, TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static T? OrNull<T>(this IRowReader row, int column)
        where T : struct => row.IsNull(column) ? null : row.Get<T>(column);

    public static string? TextOrNull(this IRowReader row, int column) => row.IsNull(column) ? null : row.Get<string>(column);
}
