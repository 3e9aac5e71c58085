using System.Globalization;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;

namespace CrmGraph.Benchmarks;

/// <summary>What to measure, from the command line.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        """
        usage: make bench ARGS="[--customers N] [--rounds R] [--requests Q] [--role ROLE] [--only WORKLOAD] [--sockets N] [--cached] [--sql]"

          --customers N   size of the data, seeded once into artifacts/bench/N.db (default 100000)
          --rounds R      interleaved rounds; the table shows medians (default 5)
          --requests Q    requests of a slice: one workload of one contestant in one round (default 200)
          --role ROLE     whose demo account signs in: admin (default), manager, sales, service, readOnly
          --only NAME     one workload: list, customer, nested, board, dashboard or typename; or cached (the dashboard from
                          memory), gate (the list with and without the access gate), interaction (16 writers), start (cold start, idle memory), subscribers (one event)
          --sockets N     how many subscribers (default 1000)
          --cached        let aggregates be answered from memory, as they are by default in production
          --sql           print every statement with its query plan; measure nothing
        """;

    private static readonly string[] s_names =
        ["list", "customer", "nested", "board", "dashboard", "typename", "cached", "gate", "interaction", "start", "subscribers"];

    public int Customers { get; init; } = 100_000;

    public int Rounds { get; init; } = 5;

    public int Requests { get; init; } = 200;

    public RoleCode Role { get; init; } = RoleCode.Admin;

    public string? Only { get; init; }

    public int Sockets { get; init; } = 1000;

    /// <summary>As they were given, for another process.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public bool Cached { get; init; }

    public bool Sql { get; init; }

    /// <summary>Where databases are kept from run to run.</summary>
    public static string Folder => HomeFolder.Combine("artifacts/bench");

    public string DatabaseFile => Path.Combine(Folder, $"{Customers}.db");

    public string AccountsFile => Path.Combine(Folder, $"{Customers}.accounts.json");

    public static string DocumentsFile => Path.Combine(Folder, "documents.json");

    /// <summary>Whether <paramref name="name"/> is to be measured.</summary>
    public bool Takes(string name) => Only is null || Only == name;

    /// <summary>Reads the arguments; throws a <see cref="FormatException"/> that says which one is wrong.</summary>
    public static BenchOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchOptions { Arguments = arguments };
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            options = name switch
            {
                "--customers" => options with { Customers = Number(Value()) },
                "--rounds" => options with { Rounds = Number(Value()) },
                "--requests" => options with { Requests = Number(Value()) },
                "--role" => options with { Role = Enum.TryParse<RoleCode>(Value(), ignoreCase: true, out var role) ? role : throw Wrong("is no role") },
                "--only" => options with { Only = Value() },
                "--sockets" => options with { Sockets = Number(Value()) },
                "--cached" => options with { Cached = true },
                "--sql" => options with { Sql = true },
                _ => throw new FormatException($"Unknown option '{name}'."),
            };

            string Value() => i + 1 < arguments.Count ? arguments[++i] : throw Wrong("needs a value");
            int Number(string text) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Wrong("must be a positive number");
            FormatException Wrong(string what) => new($"{name} {what}: '{arguments[i]}'.");
        }

        return options.Only is null || s_names.Contains(options.Only) ? options : throw new FormatException($"--only: there is no workload '{options.Only}'.");
    }
}
