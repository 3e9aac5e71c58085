using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CrmGraph.Seed;

internal enum SeedLocale
{
    Zh,
    En,
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record SeedOptions
{
    public const int DefaultCustomers = 600;
    public const int MaxCustomers = 1_000_000;
    public const string CustomersSetting = "Seed:Customers";

    public const string Usage =
        """
        usage: CrmGraph.Seed [--customers N] [--locale zh|en] [--seed S] [--as-of YYYY-MM-DD] [--if-empty] [--demo]

          --customers N   how many customers, 1 to 1000000 (default: setting Seed:Customers, else 600)
          --locale        language of the data: zh (default) or en
          --seed S        same number, same data (default 1)
          --as-of DATE    the day the histories end before (default: today in China)
          --if-empty      do nothing when the database already has users
          --demo          needed to put demo data into a database of a production environment

        """;

    public int Customers { get; init; } = DefaultCustomers;

    public SeedLocale Locale { get; init; } = SeedLocale.Zh;

    public int Seed { get; init; } = 1;

    public required DateOnly AsOf { get; init; }

    public bool IfEmpty { get; init; }

    public bool Demo { get; init; }

    /// <summary>Reads the arguments; throws a <see cref="SeedOptionException"/> that says which one is wrong and why.</summary>
    public static SeedOptions Parse(IReadOnlyList<string> arguments, IConfiguration configuration, DateOnly today)
    {
        var options = new SeedOptions { AsOf = today };
        if (configuration[CustomersSetting] is { Length: > 0 } configured)
        {
            options = options with { Customers = Count(CustomersSetting, configured) };
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, inline) = arguments[i].Split('=', 2) is [var left, var right] ? (left, right) : (arguments[i], null);
            string Value() => inline ?? (i + 1 < arguments.Count ? arguments[++i] : throw new SeedOptionException($"{name} needs a value."));
            options = name switch
            {
                "--customers" => options with { Customers = Count(name, Value()) },
                "--locale" => options with { Locale = LocaleOf(Value()) },
                "--seed" => options with { Seed = Number(name, Value()) },
                "--as-of" => options with { AsOf = Day(name, Value()) },
                "--if-empty" when inline is null => options with { IfEmpty = true },
                "--demo" when inline is null => options with { Demo = true },
                _ => throw new SeedOptionException($"Unknown option '{arguments[i]}'."),
            };
        }

        return options;
    }

    private static SeedLocale LocaleOf(string value) => value.ToLowerInvariant() switch
    {
        "zh" or "zh-cn" => SeedLocale.Zh,
        "en" => SeedLocale.En,
        _ => throw new SeedOptionException($"--locale is '{value}'. It can be 'zh' or 'en'."),
    };

    private static int Count(string name, string value) =>
        Number(name, value) is >= 1 and <= MaxCustomers and var count
            ? count
            : throw new SeedOptionException($"{name} is {value}. It can be 1 to {MaxCustomers}.");

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SeedOptionException($"{name} is '{value}', which is not a whole number.");

    private static DateOnly Day(string name, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100
            ? day
            : throw new SeedOptionException($"{name} is '{value}'. It is a day such as 2026-11-22, from 2000 on.");
}

/// <summary>The command line cannot be followed.</summary>
internal sealed class SeedOptionException(string message) : Exception(message);
