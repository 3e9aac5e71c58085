using System.Data.Common;
using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Seed.Writing;

/// <summary>
/// What SQLite need not do while it is filled: wait for the disk, look every reference up, keep indexes sorted row by row.
/// All of it is put back; until then the file is marked, so that an interrupted seed is not taken for a company.
/// </summary>
internal sealed class BulkLoad(CrmDbContext db, bool rebuildsIndexes)
{
    // Any number but 0, which every other database file has.
    private const int UnfinishedMark = 20_261;

    private readonly List<string> indexes = [];
    private readonly bool isSqlite = db.Database.IsSqlite();

    /// <summary>Whether a seed began to fill the database and never came to its end.</summary>
    public static async Task<bool> IsUnfinishedAsync(CrmDbContext db, CancellationToken ct) =>
        db.Database.IsSqlite()
        && await db.Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync(ct) == UnfinishedMark;

    /// <summary>Before the first transaction; the settings are refused inside one.</summary>
    public void Prepare() => Execute("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;");

    /// <summary>At the beginning of the first transaction.</summary>
    public void Begin()
    {
        Execute($"PRAGMA user_version = {UnfinishedMark};");
        if (!isSqlite || !rebuildsIndexes)
        {
            return;
        }

        foreach (var (name, sql) in ReadIndexes())
        {
            indexes.Add(sql);
            Execute($"DROP INDEX \"{name}\";");
        }
    }

    /// <summary>At the end of the last transaction.</summary>
    public void End()
    {
        indexes.ForEach(Execute);
        Execute("PRAGMA user_version = 0;");
    }

    /// <summary>After the last transaction, however it ended.</summary>
    public void Restore() => Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");

    private List<(string Name, string Sql)> ReadIndexes()
    {
        using var command = Command("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        using var reader = command.ExecuteReader();
        List<(string, string)> found = [];
        while (reader.Read())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }

    private void Execute(string sql)
    {
        if (isSqlite)
        {
            using var command = Command(sql);
            command.ExecuteNonQuery();
        }
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
