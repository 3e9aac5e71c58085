using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Hosting;

namespace CrmGraph.Api.Identity;

/// <summary>A sign-in of the demo company. The password is made up when the company is seeded and stays on this machine.</summary>
public sealed record DemoAccount(string Email, string Password, RoleCode Role, string Name);

/// <summary>The demo accounts of a development database, kept in a file beside it that is never committed.</summary>
public sealed class DemoAccounts(IHostEnvironment environment, IConfiguration configuration)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public const string FileSetting = "Demo:AccountsFile";
    public const string DefaultFile = "data/demo-accounts.json";

    /// <summary>The accounts, one per role; none outside Development or when nothing was seeded.</summary>
    public IReadOnlyList<DemoAccount> Read()
    {
        var file = FileOf(configuration);
        return environment.IsDevelopment() && File.Exists(file)
            ? JsonSerializer.Deserialize<DemoAccount[]>(File.ReadAllBytes(file), Json) ?? []
            : [];
    }

    /// <summary>Where the accounts are kept.</summary>
    public static string FileOf(IConfiguration configuration) => HomeFolder.Combine(configuration[FileSetting] ?? DefaultFile);

    public static void Write(string file, IEnumerable<DemoAccount> accounts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, JsonSerializer.Serialize(accounts, Json));
    }
}
