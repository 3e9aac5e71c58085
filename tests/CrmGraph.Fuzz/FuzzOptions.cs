using System.Globalization;

namespace CrmGraph.Fuzz;

/// <summary>What to send, from the command line.</summary>
internal sealed record FuzzOptions
{
    public const string Usage =
        """
        usage: make fuzz CASES=50000 [ARGS="[--seed S] [--from N] [--replay N] [--workers W] [--only KIND] [--report FILE]"]

          --cases N      how many cases (default 50000)
          --seed S       same number, same cases (default 1)
          --from N       number of the first case (default 0)
          --replay N     only case N, printed whole
          --workers W    cases at once (default: two for each core)
          --only KIND    one kind: document, race, bomb, http or socket
          --report FILE  also writes a JUnit file, a test for each kind

        usage: make subscribers [ARGS="--cycles 10000"]
        """;

    public int Cases { get; init; } = 50_000;

    public int Seed { get; init; } = 1;

    public int From { get; init; }

    public int? Replay { get; init; }

    public int Workers { get; init; } = Environment.ProcessorCount * 2;

    public CaseKind? Only { get; init; }

    public string? Report { get; init; }

    /// <summary>When set, no cases are sent: so many subscribers come and go.</summary>
    public int? Cycles { get; init; }

    /// <summary>Reads the arguments; throws a <see cref="FormatException"/> that says which one is wrong.</summary>
    public static FuzzOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            options = name switch
            {
                "--cases" => options with { Cases = Number(Value()) },
                "--seed" => options with { Seed = Number(Value()) },
                "--from" => options with { From = Number(Value()) },
                "--replay" => options with { Replay = Number(Value()) },
                "--workers" => options with { Workers = Math.Max(1, Number(Value())) },
                "--only" => options with { Only = Enum.TryParse<CaseKind>(Value(), ignoreCase: true, out var kind) ? kind : throw Wrong("is no kind") },
                "--cycles" => options with { Cycles = Number(Value()) },
                "--report" => options with { Report = Value() },
                _ => throw new FormatException($"Unknown option '{name}'."),
            };

            string Value() => i + 1 < arguments.Count ? arguments[++i] : throw Wrong("needs a value");
            int Number(string text) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("must be a number");
            FormatException Wrong(string what) => new($"{name} {what}: '{arguments[i]}'.");
        }

        return options is { Replay: { } one } ? options with { From = one, Cases = 1, Workers = 1 } : options;
    }
}
