using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmGraph.Api.Data.Statements;

/// <summary>A bounded pool of read-only connections that keep their commands prepared.</summary>
internal sealed class SqliteLanes(string connectionString, StatementOptions options) : IDisposable
{
    private readonly SemaphoreSlim free = new(options.SqliteReaders, options.SqliteReaders);
    private readonly ConcurrentStack<Lane> idle = [];
    private volatile bool disposed;

    public async ValueTask<IConnectionLease> RentAsync(CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            return idle.TryPop(out var lane) ? lane : new Lane(this, connectionString, options);
        }
        catch
        {
            free.Release();
            throw;
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryPop(out var lane))
        {
            lane.Close();
        }
    }

    private void Return(Lane lane)
    {
        idle.Push(lane);
        free.Release();
        if (disposed)
        {
            Dispose();
        }
    }

    private sealed class Lane : IConnectionLease
    {
        // Plans come and go; a lane that has seen this many texts starts over rather than keep the dead ones.
        private const int MaximumPrepared = 512;

        private readonly SqliteLanes owner;
        private readonly SqliteConnection connection;
        private readonly SqliteInterrupt? interrupt;
        private readonly Dictionary<CommandText, DbCommand> prepared = [];
        private bool isStable;

        public Lane(SqliteLanes owner, string connectionString, StatementOptions options)
        {
            this.owner = owner;
            connection = new SqliteConnection(connectionString);
            connection.Open();
            using var setup = connection.CreateCommand();
            setup.CommandText = options.SqlitePragmas + "PRAGMA query_only = ON;";
            setup.ExecuteNonQuery();
            interrupt = SqliteInterrupt.On(connection);
        }

        public DbCommand Command(CommandText text)
        {
            Stabilise(!text.PlanNeedsValues);
            if (prepared.TryGetValue(text, out var command))
            {
                return command;
            }

            if (prepared.Count == MaximumPrepared)
            {
                Forget();
            }

            command = text.On(connection);
            command.Prepare();
            return prepared[text] = command;
        }

        public void Watch(CancellationToken ct) => interrupt?.Watch(ct);

        public ValueTask DisposeAsync()
        {
            interrupt?.Watch(CancellationToken.None);
            owner.Return(this);
            return ValueTask.CompletedTask;
        }

        public void Close()
        {
            Forget();
            interrupt?.Dispose();
            connection.Dispose();
        }

        // Else SQLite plans a statement anew at every execution, because LIMIT's value is a parameter it might plan for.
        private void Stabilise(bool stable)
        {
            if (stable != isStable)
            {
                raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, stable ? 1 : 0, out _);
                isStable = stable;
            }
        }

        private void Forget()
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }

            prepared.Clear();
        }
    }
}
