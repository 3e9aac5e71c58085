namespace CrmGraph.Fuzz.Checking;

/// <summary>Every fault that was found; those of one signature are printed once and counted.</summary>
internal sealed class FaultBook(TextWriter output, FuzzOptions options)
{
    private const int LongestText = 4_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<CaseKind, int> _byKind = [];

    public int Count { get; private set; }

    public int Of(CaseKind kind)
    {
        lock (_lock)
        {
            return _byKind.GetValueOrDefault(kind);
        }
    }

    /// <summary>Counts a fault of the case <paramref name="number"/>; <paramref name="describe"/> tells what was sent.</summary>
    public void Add(CaseKind kind, int number, FaultException fault, Func<string> describe)
    {
        lock (_lock)
        {
            Count++;
            _byKind[kind] = _byKind.GetValueOrDefault(kind) + 1;
            _seen[fault.Signature] = _seen.GetValueOrDefault(fault.Signature) + 1;
            if (_seen[fault.Signature] > 1)
            {
                return;
            }

            output.WriteLine($"""

                FAULT in case {number} ({kind}), replay with: make fuzz ARGS="--seed {options.Seed} --replay {number}"
                {Short(fault.Message)}
                {Short(fault.InnerException?.ToString() ?? "")}
                sent:
                {(options.Replay is null ? Short(describe()) : describe())}
                """);
        }
    }

    /// <summary>How often each signature came.</summary>
    public IEnumerable<string> Summary()
    {
        lock (_lock)
        {
            return [.. _seen.OrderByDescending(s => s.Value).Select(s => $"{s.Value,6} × {s.Key}")];
        }
    }

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}… ({text.Length} characters)";
}
