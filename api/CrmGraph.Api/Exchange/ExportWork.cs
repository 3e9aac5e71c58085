using System.Globalization;

namespace CrmGraph.Api.Exchange;

/// <summary>What was asked to be exported, and into which file.</summary>
internal sealed record ExportRequest(CustomerSet Set, IReadOnlyList<string> Columns, Guid FileId);

/// <summary>Fills the file of an export: some pages, one chunk, one transaction, until there are no more customers.</summary>
internal sealed class ExportWork : IJobWork
{
    public JobKind Kind => JobKind.CustomerExport;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var asked = run.Input<ExportRequest>();
        var progress = run.State<Progress>() ?? new Progress(null, 0, 0, 0);
        do
        {
            await using var scope = await run.EnterAsync(ct);
            progress = await AddChunkAsync(scope.ServiceProvider, run, asked, progress, ct);
        }
        while (progress.After is not null);
    }

    private static async Task<Progress> AddChunkAsync(IServiceProvider services, JobRun run, ExportRequest asked, Progress before, CancellationToken ct)
    {
        CustomerColumn[] columns = [.. asked.Columns.Select(c => CustomerColumns.Find(c)!)];
        services.EnterExport(columns);
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        var selection = string.Join(' ', columns.Select(c => c.Selection));
        var rows = new List<string?[]>(FileRows.ChunkSize);
        var (after, total) = (before.After, before.Total);
        do
        {
            var isFirst = after is null;
            var page = await CustomerQuestion.AskAsync(services, asked.Set, selection, after, CustomerQuestion.PageSize, isFirst, ct);
            rows.AddRange(page.Customers.Select(customer => columns.Select(c => ExportCells.Of(c, customer, chinese)).ToArray()));
            (after, total) = (page.Next, page.Total ?? total);
        }
        while (after is not null && rows.Count < FileRows.ChunkSize);

        var db = services.GetRequiredService<CrmDbContext>();
        var progress = new Progress(after, before.Chunks + 1, before.Rows + rows.Count, total);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (rows.Count > 0)
        {
            db.RowChunks.Add(FileRows.Chunk(asked.FileId, before.Chunks, rows));
        }

        if (after is null)
        {
            await CompleteAsync(db, run, asked, progress.Rows, ct);
        }

        await db.SaveChangesAsync(ct);
        await run.AdvanceAsync(db, progress, progress.Rows, Math.Max(total, progress.Rows), 0, ct);
        await transaction.CommitAsync(ct);
        return progress;
    }

    // A file that is not whole is given to nobody, so this line stands for what left.
    private static async Task CompleteAsync(CrmDbContext db, JobRun run, ExportRequest asked, int rows, CancellationToken ct)
    {
        var file = await db.StoredFiles.GetAsync(asked.FileId, "FILE", ct);
        (file.Rows, file.Complete) = (rows, true);
        db.AuditEvents.Add(new AuditEvent
        {
            At = db.Clock.GetUtcNow(),
            ActorId = db.Scope.UserId,
            Action = ExportMutations.Action,
            Entity = nameof(Job),
            EntityId = run.JobId.ToString(),
            Summary = $"{rows} customers: {string.Join(", ", asked.Columns)}",
            Reason = $"{asked.Set.Search} {asked.Set.Where?.GetRawText()}".Trim(),
        });
    }

    private sealed record Progress(string? After, int Chunks, int Rows, int Total);
}
