using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks.HandWritten;

/// <summary>As many read-only connections as cores; each keeps its commands prepared.</summary>
internal sealed class ReadLanes(string connectionString) : IDisposable
{
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);
    private readonly ConcurrentStack<Lane> idle = [];
    private readonly ConcurrentBag<Lane> all = [];

    public long Statements => all.Sum(l => l.Statements);

    public long Rows => all.Sum(l => l.Rows);

    public async ValueTask<Lane> RentAsync(CancellationToken ct)
    {
        await free.WaitAsync(ct);
        if (idle.TryPop(out var lane))
        {
            return lane;
        }

        lane = new Lane(this, connectionString);
        all.Add(lane);
        return lane;
    }

    public void Dispose()
    {
        foreach (var lane in all)
        {
            lane.Close();
        }
    }

    private void Return(Lane lane)
    {
        idle.Push(lane);
        free.Release();
    }

    /// <summary>One connection, for one request at a time.</summary>
    internal sealed class Lane : IDisposable
    {
        private readonly ReadLanes owner;
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, SqliteCommand> prepared = [];

        public Lane(ReadLanes owner, string connectionString)
        {
            this.owner = owner;
            connection = new SqliteConnection(connectionString);
            connection.Open();
            using var setup = connection.CreateCommand();
            setup.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;";
            setup.ExecuteNonQuery();
        }

        public long Statements { get; private set; }

        public long Rows { get; private set; }

        /// <summary>Runs a statement whose parameters are named in <paramref name="names"/>; values are given in that order.</summary>
        public SqliteDataReader Read(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object> values)
        {
            if (!prepared.TryGetValue(sql, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = sql;
                foreach (var name in names)
                {
                    command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
                }

                command.Prepare();
                prepared.Add(sql, command);
            }

            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            Statements++;
            return command.ExecuteReader();
        }

        public bool Next(SqliteDataReader reader)
        {
            if (!reader.Read())
            {
                return false;
            }

            Rows++;
            return true;
        }

        public void Dispose() => owner.Return(this);

        public void Close()
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }

            connection.Dispose();
        }
    }
}
