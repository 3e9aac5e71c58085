using System.Collections.Concurrent;

namespace CrmGraph.Access.Deciding;

/// <summary>What was asked and what came of it.</summary>
internal sealed class Ledger
{
    private const int Shown = 60;
    private readonly ConcurrentDictionary<string, long> _checks = new();
    private readonly ConcurrentDictionary<string, string> _leaks = new();
    private readonly ConcurrentDictionary<string, string> _denials = new();
    private readonly ConcurrentDictionary<string, string> _faults = new();

    /// <summary>Whether one leak is enough to know.</summary>
    public bool StopsAtLeak { get; init; }

    /// <summary>Nothing more needs to be asked.</summary>
    public bool IsOver => StopsAtLeak && !_leaks.IsEmpty;

    public long Checks => _checks.Values.Sum();

    /// <summary>What was seen that may not be: one line for each place and reason, with the first who saw it.</summary>
    public IReadOnlyCollection<string> Leaks => [.. _leaks.Select(l => $"{l.Key}: {l.Value}").Order(StringComparer.Ordinal)];

    /// <summary>What was withheld although it may be seen.</summary>
    public IReadOnlyCollection<string> Denials => [.. _denials.Select(l => $"{l.Key}: {l.Value}").Order(StringComparer.Ordinal)];

    /// <summary>Questions that could not be asked; without them the matrix would cover less than it says.</summary>
    public IReadOnlyCollection<string> Faults => [.. _faults.Select(l => $"{l.Key}: {l.Value}").Order(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, long> ChecksByExit => new SortedDictionary<string, long>(_checks, StringComparer.Ordinal);

    /// <summary>How long each exit was asked.</summary>
    public ConcurrentDictionary<string, TimeSpan> Took { get; } = new();

    public void Checked(string exit, long count = 1) => _checks.AddOrUpdate(exit, count, (_, old) => old + count);

    public void Leaked(string exit, string what, string who) => _leaks.TryAdd($"{exit} {what}", who);

    public void Denied(string exit, string what, string who) => _denials.TryAdd($"{exit} {what}", who);

    public void Failed(string exit, string what, string detail) => _faults.TryAdd($"{exit} {what}", detail);

    public void Print(TextWriter output)
    {
        foreach (var (exit, count) in ChecksByExit)
        {
            output.WriteLine($"  {exit,-14} {count,10:N0} checks");
        }

        output.WriteLine($"  {string.Join(", ", Took.OrderByDescending(t => t.Value).Select(t => $"{t.Key} {t.Value.TotalSeconds:N0} s"))}");
        Print(output, "could not be asked", Faults);
        Print(output, "withheld although allowed", Denials);
        Print(output, "LEAK", Leaks);
        output.WriteLine($"{Checks:N0} checks, {Leaks.Count} leaks");
    }

    private static void Print(TextWriter output, string title, IReadOnlyCollection<string> lines)
    {
        foreach (var line in lines.Take(Shown))
        {
            output.WriteLine($"  {title}: {line}");
        }

        if (lines.Count > Shown)
        {
            output.WriteLine($"  … and {lines.Count - Shown} more");
        }
    }
}
