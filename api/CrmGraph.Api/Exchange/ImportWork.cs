using System.Text.Json;
using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>Which import to work on, and whether only to say what would become of it.</summary>
internal sealed record ImportRequest(Guid ImportId, bool IsCheck);

/// <summary>
/// Takes a file in, one chunk in one transaction with how far it came: a chunk is written once or not at all, whoever is killed. A check
/// does the same and saves nothing but what it found.
/// </summary>
internal sealed class ImportWork : IJobWork
{
    public const string Action = "importCustomers";
    private const int Shown = 20;
    private const int MaxKept = 200;
    private static readonly TimeSpan s_errorsKept = TimeSpan.FromDays(7);

    public JobKind Kind => JobKind.CustomerImport;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var asked = run.Input<ImportRequest>();
        var progress = run.State<Progress>() ?? new Progress(0, 0, 0, 0, 0, 0, []);
        while (true)
        {
            await using var scope = await run.EnterAsync(ct);
            var next = asked.IsCheck
                ? await CheckAsync(scope.ServiceProvider, run, asked.ImportId, progress, ct)
                : await WriteAsync(scope.ServiceProvider, run, asked.ImportId, progress, ct);
            if (next is null)
            {
                return;
            }

            progress = next;
        }
    }

    private static async Task<Progress?> CheckAsync(IServiceProvider services, JobRun run, Guid importId, Progress before, CancellationToken ct)
    {
        var db = services.GetRequiredService<CrmDbContext>();
        var (_, after) = await TakeAsync(services, db, importId, before, ct);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.CustomerImports.GetAsync(importId, "IMPORT", ct);
        Note(import, after ?? before, after is null ? ImportStatus.Checked : import.Status);
        return await AdvanceAsync(db, run, import, before, after, ct) ? after : null;
    }

    private static async Task<Progress?> WriteAsync(IServiceProvider services, JobRun run, Guid importId, Progress before, CancellationToken ct)
    {
        var db = services.GetRequiredService<CrmDbContext>();
        db.Scope.EnterMutation(Action);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (batch, after) = await TakeAsync(services, db, importId, before, ct);
        var import = await db.CustomerImports.GetAsync(importId, "IMPORT", ct);
        if (batch is not null)
        {
            await SaveAsync(db, import, batch, ct);
        }

        Note(import, after ?? before, ImportStatus.Imported);
        if (after is null)
        {
            db.AuditEvents.Add(new AuditEvent
            {
                At = db.Clock.GetUtcNow(),
                ActorId = db.Scope.UserId,
                Action = Action,
                Entity = nameof(Job),
                EntityId = run.JobId.ToString(),
                Summary = $"{import.Created} created, {import.Updated} updated, {import.Skipped} skipped, {import.Failed} failed",
            });
            await CompleteErrorsAsync(db, import, ct);
        }

        return await AdvanceAsync(db, run, import, before, after, ct) ? after : null;
    }

    // The rows of the next chunk, taken into the context; no batch when the file is at its end.
    private static async Task<(ImportBatch? Batch, Progress? After)> TakeAsync(IServiceProvider services, CrmDbContext db, Guid importId, Progress before, CancellationToken ct)
    {
        var import = await db.CustomerImports.GetAsync(importId, "IMPORT", ct);
        var rows = await db.ReadRowsAsync(import.FileId, before.Chunk, ct);
        if (rows.Count == 0)
        {
            return (null, null);
        }

        var batch = await ImportBatch.ReadAsync(db, services.RequireViewer(), ImportPlan.Of(import), rows, ct);
        List<ImportRowResult> results = [];
        for (var i = 0; i < rows.Count; i++)
        {
            results.Add(await batch.TakeAsync((before.Chunk * FileRows.ChunkSize) + i + 1, rows[i], ct));
        }

        await AddErrorsAsync(db, import, before, rows, results, ct);
        int Count(RowOutcome outcome) => results.Count(r => r.Outcome == outcome);
        return (batch, new Progress(
            before.Chunk + 1,
            before.Created + Count(RowOutcome.Create),
            before.Updated + Count(RowOutcome.Update),
            before.Skipped + Count(RowOutcome.Skip),
            before.Failed + Count(RowOutcome.Fail),
            before.ErrorChunks + (results.Exists(r => r.Outcome == RowOutcome.Fail) ? 1 : 0),
            [.. before.Results.Concat(results.Where(r => r.Row <= Shown || r.Outcome == RowOutcome.Fail)).Take(MaxKept)]));
    }

    private static async Task SaveAsync(CrmDbContext db, CustomerImport import, ImportBatch batch, CancellationToken ct)
    {
        var ids = batch.Written.Select(w => w.Customer.Id).Distinct().ToList();
        var lines = await db.ImportedCustomers.Where(c => c.ImportId == import.Id && ids.Contains(c.CustomerId)).ToDictionaryAsync(c => c.CustomerId, ct);
        db.ChangeTracker.DetectChanges();
        foreach (var (row, customer, isNew) in batch.Written)
        {
            if (!lines.TryGetValue(customer.Id, out var line))
            {
                db.ImportedCustomers.Add(lines[customer.Id] = line = new ImportedCustomer { ImportId = import.Id, CustomerId = customer.Id, Row = row, Before = isNew ? null : FormerValues.Of(db, customer, null) });
            }
            else if (line.Before is { } earlier)
            {
                line.Before = FormerValues.Of(db, customer, earlier);
            }
        }

        await SaveTriedAgainAsync(db, ct);
        foreach (var (_, customer, _) in batch.Written)
        {
            lines[customer.Id].Version = customer.Version;
        }
    }

    // Who changes the same customers at the same moment may win; the chunk is taken again.
    private static async Task SaveTriedAgainAsync(CrmDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DomainException conflict)
        {
            throw new InvalidOperationException("A chunk of an import lost a race.", conflict);
        }
    }

    private static async Task<bool> AdvanceAsync(CrmDbContext db, JobRun run, CustomerImport import, Progress before, Progress? after, CancellationToken ct)
    {
        var progress = after ?? before;
        await db.SaveChangesAsync(ct);
        var total = await db.StoredFiles.Where(f => f.Id == import.FileId).Select(f => f.Rows).SingleAsync(ct);
        await run.AdvanceAsync(db, progress, progress.Done, total, progress.Failed, ct);
        await db.Database.CurrentTransaction!.CommitAsync(ct);
        return after is not null;
    }

    private static void Note(CustomerImport import, Progress progress, ImportStatus status)
    {
        (import.Created, import.Updated, import.Skipped, import.Failed) = (progress.Created, progress.Updated, progress.Skipped, progress.Failed);
        import.Preview = JsonSerializer.Serialize(progress.Results, JobQueue.Json);
        import.Status = status;
    }

    // The rows that failed, as they came, with the reason behind them: to be mended and sent again.
    private static async Task AddErrorsAsync(CrmDbContext db, CustomerImport import, Progress before, List<string?[]> rows, List<ImportRowResult> results, CancellationToken ct)
    {
        if (import.ErrorFileId is not { } errorsId)
        {
            return;
        }

        var width = (await db.StoredFiles.SingleAsync(f => f.Id == errorsId, ct)).Columns().Count - 1;
        List<string?[]> failed = [];
        foreach (var (row, result) in rows.Zip(results).Where(r => r.Second.Outcome == RowOutcome.Fail))
        {
            var line = new string?[width + 1];
            row.AsSpan(0, Math.Min(width, row.Length)).CopyTo(line);
            line[width] = result.Message;
            failed.Add(line);
        }

        if (failed.Count > 0)
        {
            db.RowChunks.Add(FileRows.Chunk(errorsId, before.ErrorChunks, failed));
        }
    }

    private static async Task CompleteErrorsAsync(CrmDbContext db, CustomerImport import, CancellationToken ct)
    {
        if (import is { ErrorFileId: { } errorsId, Failed: > 0 })
        {
            var errors = await db.StoredFiles.GetAsync(errorsId, "FILE", ct);
            (errors.Rows, errors.Complete) = (import.Failed, true);
        }
    }

    /// <summary>The file the rows that fail go into.</summary>
    public static StoredFile ErrorFileOf(StoredFile file, string title, DateTimeOffset now) => new()
    {
        UserId = file.UserId,
        Name = $"{Path.GetFileNameWithoutExtension(file.Name)}-errors.{file.Format.Extension()}",
        Format = file.Format,
        Header = FileRows.WriteHeader([.. file.Columns(), new FileColumn(title)]),
        ExpiresAt = now + s_errorsKept,
    };

    private sealed record Progress(int Chunk, int Created, int Updated, int Skipped, int Failed, int ErrorChunks, IReadOnlyList<ImportRowResult> Results)
    {
        public int Done => Created + Updated + Skipped + Failed;
    }
}
