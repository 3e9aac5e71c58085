using System.Diagnostics;
using System.Globalization;

namespace CrmGraph.Seed;

/// <summary>A bar that redraws itself on a terminal; elsewhere a plain line now and then.</summary>
internal sealed class SeedProgress(TextWriter output, bool isTerminal)
{
    private const int Width = 30;
    private static readonly TimeSpan s_terminalPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_plainPause = TimeSpan.FromSeconds(5);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan next = TimeSpan.Zero;

    public void Report(int done, int total, long rows)
    {
        if (clock.Elapsed < next && done < total)
        {
            return;
        }

        next = clock.Elapsed + (isTerminal ? s_terminalPause : s_plainPause);
        var rate = rows / Math.Max(clock.Elapsed.TotalSeconds, 0.001);
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} customers, {rows:N0} rows, {rate:N0} rows/s");
        if (isTerminal)
        {
            var filled = (int)((long)done * Width / total);
            output.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {numbers}   ");
        }
        else
        {
            output.WriteLine(numbers);
        }
    }

    public void Finish(long rows, TimeSpan elapsed)
    {
        var rate = rows / Math.Max(elapsed.TotalSeconds, 0.001);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{(isTerminal ? "\n" : "")}Seeded {rows:N0} rows in {elapsed.TotalSeconds:N1} s ({rate:N0} rows/s)."));
    }
}
