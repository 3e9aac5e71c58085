using System.Diagnostics;

namespace CrmGraph.Api.Data.Statements;

/// <summary>The statements of one request scope: how many, which, and how many rows they read. Safe for parallel fields.</summary>
internal sealed partial class StatementLog(ILogger<StatementLog> logger)
{
    private readonly List<string> texts = [];
    private long rows;

    public int Statements
    {
        get
        {
            lock (texts)
            {
                return texts.Count;
            }
        }
    }

    public long Rows => Interlocked.Read(ref rows);

    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (texts)
            {
                return [.. texts];
            }
        }
    }

    internal long Start(string text)
    {
        lock (texts)
        {
            texts.Add(text);
        }

        return Stopwatch.GetTimestamp();
    }

    internal void End(string text, int read, long started)
    {
        Interlocked.Add(ref rows, read);
        StatementRead(read, Stopwatch.GetElapsedTime(started).TotalMilliseconds, text);
    }

    [LoggerMessage(LogLevel.Debug, "Read {Rows} rows in {Milliseconds} ms: {Text}")]
    private partial void StatementRead(int rows, double milliseconds, string text);
}
