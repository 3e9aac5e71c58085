using System.Collections;
using CrmGraph.GraphQL.Data;
using Microsoft.Extensions.Caching.Memory;

namespace CrmGraph.Api.Data.Results;

/// <summary>How long results of aggregates may be given again (0: never) and how many values are kept.</summary>
internal sealed class ResultCacheOptions
{
    public const string Section = "Aggregates";

    public int CacheSeconds { get; set; } = 30;

    public int CacheValues { get; set; } = 200_000;

    /// <summary>Whether other processes change the same database and must be told; by default where the database is a server.</summary>
    public bool? Shared { get; set; }
}

/// <summary>
/// Remembers what statements read. The key is the statement with every value bound to it, those of the record scope included:
/// equal text with equal values reads the same rows, whoever asks, until a table it reads changes.
/// </summary>
internal sealed class ResultCache(TableVersions versions, TimeProvider clock, ResultCacheOptions options) : IDisposable
{
    // A result with more rows is read again instead: the cache is for numbers.
    private const int MaxRows = 500;

    private readonly MemoryCache results = new(new MemoryCacheOptions { SizeLimit = options.CacheValues });

    /// <summary>What was read before with these values, or what <paramref name="execute"/> reads now.</summary>
    public async ValueTask<IRowReader> ReadAsync(
        IResultSource source, IReadOnlyDictionary<string, object?> values, Func<ValueTask<IRowReader>> execute, CancellationToken ct)
    {
        if (options.CacheSeconds <= 0 || ResultKey.Of(source, values) is not { } key)
        {
            return await execute();
        }

        // Taken before reading: a commit in between makes the result old before it is kept.
        var version = versions.Of(source.Tables);
        var now = clock.GetUtcNow();
        if (results.TryGetValue(key, out Entry? known) && known!.Version == version
            && now - known.ReadAt < TimeSpan.FromSeconds(options.CacheSeconds))
        {
            return new RecordedRows(known.Rows);
        }

        List<object?[]> rows = [];
        await using (var reader = await execute())
        {
            while (await reader.ReadAsync(ct))
            {
                rows.Add(source.Record(reader));
            }
        }

        if (rows.Count <= MaxRows)
        {
            var size = key.Size + rows.Sum(r => r.Length) + 1;
            results.Set(key, new Entry(rows, version, now), new MemoryCacheEntryOptions
            {
                Size = size,
                AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(options.CacheSeconds),
            });
        }

        return new RecordedRows(rows);
    }

    public void Dispose() => results.Dispose();

    private sealed record Entry(IReadOnlyList<object?[]> Rows, long Version, DateTimeOffset ReadAt);
}

/// <summary>A statement whose results can be remembered.</summary>
internal interface IResultSource
{
    /// <summary>Every table its text reads.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>The values of the row the reader stands on.</summary>
    object?[] Record(IRowReader reader);
}

/// <summary>A statement and its values, compared in full; lists by their items.</summary>
internal sealed class ResultKey : IEquatable<ResultKey>
{
    private readonly IResultSource source;
    private readonly object?[] values;
    private readonly int hash;

    private ResultKey(IResultSource source, object?[] values)
    {
        this.source = source;
        this.values = values;
        var code = default(HashCode);
        code.Add(source);
        foreach (var value in values)
        {
            code.Add(value);
        }

        hash = code.ToHashCode();
    }

    public int Size => values.Length;

    /// <summary>Null when a value has no equality that could be relied on.</summary>
    public static ResultKey? Of(IResultSource source, IReadOnlyDictionary<string, object?> values)
    {
        List<object?> flat = [];
        foreach (var (name, value) in values)
        {
            flat.Add(name);
            if (value is IEnumerable items and not string)
            {
                var start = flat.Count;
                flat.Add(null);
                foreach (var item in items)
                {
                    if (!IsComparable(item))
                    {
                        return null;
                    }

                    flat.Add(item);
                }

                flat[start] = flat.Count - start;
            }
            else if (IsComparable(value))
            {
                flat.Add(value);
            }
            else
            {
                return null;
            }
        }

        return new ResultKey(source, [.. flat]);
    }

    public bool Equals(ResultKey? other) =>
        other is not null && hash == other.hash && ReferenceEquals(source, other.source) && values.AsSpan().SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as ResultKey);

    public override int GetHashCode() => hash;

    private static bool IsComparable(object? value) => value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true }
        || value is Guid or decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan;
}
