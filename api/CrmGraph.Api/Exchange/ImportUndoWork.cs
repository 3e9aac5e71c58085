using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>Takes an import back: customers it added go, customers it changed get their values back, and what was changed since stays.</summary>
internal sealed class ImportUndoWork : IJobWork
{
    private const string Reason = "import undone";

    public JobKind Kind => JobKind.ImportUndo;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var importId = run.Input<ImportRequest>().ImportId;
        while (true)
        {
            await using var scope = await run.EnterAsync(ct);
            if (!await TakeBackAsync(scope.ServiceProvider, run, importId, ct))
            {
                return;
            }
        }
    }

    private static async Task<bool> TakeBackAsync(IServiceProvider services, JobRun run, Guid importId, CancellationToken ct)
    {
        if (!services.RequireViewer().Holds(Permissions.Import))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }

        var db = services.GetRequiredService<CrmDbContext>();
        db.Scope.EnterMutation(ImportMutations.UndoAction);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.CustomerImports.GetAsync(importId, "IMPORT", ct);
        var lines = await db.ImportedCustomers.Where(c => c.ImportId == importId && !c.Settled).OrderBy(c => c.Row).Take(FileRows.ChunkSize).ToListAsync(ct);
        if (lines.Count == 0)
        {
            import.Status = ImportStatus.Undone;
            db.AuditEvents.Add(new AuditEvent
            {
                At = db.Clock.GetUtcNow(),
                ActorId = db.Scope.UserId,
                Action = ImportMutations.UndoAction,
                Entity = nameof(Job),
                EntityId = run.JobId.ToString(),
                Summary = $"{import.Kept} customers kept",
            });
        }

        var ids = lines.ConvertAll(l => l.CustomerId);
        var customers = await db.Customers.Include(c => c.TagLinks).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var now = db.Clock.GetUtcNow();
        foreach (var line in lines)
        {
            line.Settled = true;
            if (!customers.TryGetValue(line.CustomerId, out var customer) || customer.Version != line.Version)
            {
                import.Kept++;
            }
            else if (line.Before is { } before)
            {
                FormerValues.PutBack(db.Entry(customer), before);
                db.Tell(customer, "changed");
            }
            else
            {
                // The code of a deleted customer stays taken; the file that is sent again, mended, brings it back.
                customer.Code = null;
                customer.Delete(Reason, now);
                db.Tell(customer, "deleted");
            }
        }

        await db.SaveChangesAsync(ct);
        var done = await db.ImportedCustomers.CountAsync(c => c.ImportId == importId && c.Settled, ct);
        var total = await db.ImportedCustomers.CountAsync(c => c.ImportId == importId, ct);
        await run.AdvanceAsync(db, null, done, total, import.Kept, ct);
        await transaction.CommitAsync(ct);
        return lines.Count > 0;
    }
}
