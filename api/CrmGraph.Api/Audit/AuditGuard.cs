using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Audit;

/// <summary>
/// The database itself refuses to change or remove lines of the audit. Installed at every start rather than by a migration:
/// a database that lost its triggers gets them back.
/// </summary>
internal static class AuditGuard
{
    public const string EventTrigger = "AuditEvents_AppendOnly";
    public const string ChainTrigger = "AuditChain_ForwardOnly";

    // A line is written once, and once more when it is sealed; the end of the chain only moves forward.
    private static readonly string[] Sqlite =
    [
        $"CREATE TRIGGER IF NOT EXISTS {EventTrigger} BEFORE UPDATE ON AuditEvents WHEN OLD.Seq IS NOT NULL OR NEW.Seq IS NULL BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END",
        $"CREATE TRIGGER IF NOT EXISTS {EventTrigger}_Delete BEFORE DELETE ON AuditEvents BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END",
        $"CREATE TRIGGER IF NOT EXISTS {ChainTrigger} BEFORE UPDATE ON AuditChain WHEN NEW.Count <= OLD.Count BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END",
        $"CREATE TRIGGER IF NOT EXISTS {ChainTrigger}_Delete BEFORE DELETE ON AuditChain BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END",
    ];

    private static readonly string[] SqlServer =
    [
        $"""
        CREATE OR ALTER TRIGGER {EventTrigger} ON AuditEvents AFTER UPDATE, DELETE AS
        IF EXISTS (SELECT 1 FROM deleted AS d LEFT JOIN inserted AS i ON i.Id = d.Id WHERE i.Seq IS NULL OR d.Seq IS NOT NULL)
            THROW 51000, 'The audit is append-only.', 1;
        """,
        $"""
        CREATE OR ALTER TRIGGER {ChainTrigger} ON AuditChain AFTER UPDATE, DELETE AS
        IF EXISTS (SELECT 1 FROM deleted AS d LEFT JOIN inserted AS i ON i.Id = d.Id WHERE i.Count IS NULL OR i.Count <= d.Count)
            THROW 51000, 'The audit is append-only.', 1;
        """,
    ];

    public static async Task InstallAsync(CrmDbContext db, CancellationToken ct)
    {
        foreach (var statement in db.Database.IsSqlite() ? Sqlite : SqlServer)
        {
            // Constant text of ours.
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }
    }
}
