using System.Security.Cryptography;
using System.Text;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.Seed;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CrmGraph.Api.Tests.Seed;

/// <summary>A folder with a database that the seed's command line fills.</summary>
internal sealed class SeededCompany : IDisposable
{
    // What is made up anew on every run, and so left out of comparisons.
    private static readonly HashSet<string> s_secrets = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp"];

    private readonly string folder = Directory.CreateTempSubdirectory("crm-seed-").FullName;

    public string File => Path.Combine(folder, "crm.db");

    public string AccountsFile => Path.Combine(folder, "demo-accounts.json");

    public StringWriter Output { get; } = new();

    public StringWriter Errors { get; } = new();

    public Dictionary<string, string?> Settings { get; } = [];

    public static async Task<SeededCompany> CreateAsync(params string[] arguments)
    {
        var company = new SeededCompany();
        Assert.Equal(0, await company.RunAsync(Environments.Development, ["--as-of", "2026-11-22", .. arguments]));
        return company;
    }

    public Task<int> RunAsync(string environment, params string[] arguments)
    {
        var command = new SeedCommand(Configuration(), new Environment(environment), Output, Errors);
        return command.RunAsync(arguments, TestContext.Current.CancellationToken);
    }

    /// <summary>The demo accounts as the API reads them.</summary>
    public IReadOnlyList<DemoAccount> Accounts() => new DemoAccounts(new Environment(Environments.Development), Configuration()).Read();

    /// <summary>Reads through the application's model, seeing everything.</summary>
    public async Task<T> ReadAsync<T>(Func<CrmDbContext, Task<T>> read)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddCrmData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={File}"))
            .BuildServiceProvider();
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        return await read(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public List<object[]> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public long Count(string sql) => (long)Rows(sql)[0][0];

    /// <summary>A digest of every value of every table but the secrets.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables())
        {
            var columns = Rows($"SELECT name FROM pragma_table_info('{table}')").Select(r => (string)r[0]).Where(c => !s_secrets.Contains(c));
            foreach (var row in Rows($"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\" ORDER BY rowid"))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', row) + "\n"));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public IEnumerable<string> Tables() =>
        Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name")
            .Select(r => (string)r[0]);

    public void Dispose()
    {
        using (var connection = new SqliteConnection($"Data Source={File}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }

    private IConfiguration Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection(Settings)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Crm"] = $"Data Source={File}", ["Demo:AccountsFile"] = AccountsFile })
        .Build();

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "seed";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
