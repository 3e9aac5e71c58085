using System.Collections.Concurrent;

namespace CrmGraph.Api.Data.Results;

/// <summary>Counts the committed changes of the tables somebody remembers results of; nobody asks about the others.</summary>
internal sealed class TableVersions
{
    private readonly ConcurrentDictionary<string, long> versions = new(StringComparer.Ordinal);

    /// <summary>Told of the tables this process changed, after the commit.</summary>
    public event Action<IReadOnlyCollection<string>>? ChangedHere;

    /// <summary>The tables that are asked about.</summary>
    public IEnumerable<string> Watched => versions.Keys;

    /// <summary>Another number whenever one of these changed.</summary>
    public long Of(IReadOnlyList<string> tables) => tables.Sum(t => versions.GetOrAdd(t, 0));

    /// <summary>Another process changed these.</summary>
    public void ChangedElsewhere(IEnumerable<string> tables)
    {
        foreach (var table in tables.Where(versions.ContainsKey))
        {
            versions.AddOrUpdate(table, 1, (_, version) => version + 1);
        }
    }

    /// <summary>A transaction of this process that changed these was committed.</summary>
    public void Committed(IReadOnlyCollection<string> tables)
    {
        if (tables.Count > 0)
        {
            ChangedElsewhere(tables);
            ChangedHere?.Invoke(tables);
        }
    }
}
