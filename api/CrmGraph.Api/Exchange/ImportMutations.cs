using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>How the rows of a file are to become customers. It is remembered for the next file with the same headers.</summary>
/// <param name="Id">The import.</param>
/// <param name="Columns">Which columns fill which fields; what is left out is not read. The name has to be among them to add customers.</param>
/// <param name="Values">What texts in the cells stand for where they are not the words, names or addresses themselves.</param>
/// <param name="Duplicates">What becomes of a row whose customer is there already.</param>
/// <param name="Key">By what that is seen; has to be among the columns unless customers are created all the same.</param>
/// <param name="DefaultKind">The kind of customers whose row does not say.</param>
public sealed record CheckCustomerImportInput(
    [property: ID<CustomerImport>] Guid Id,
    IReadOnlyList<ColumnMapping> Columns,
    IReadOnlyList<ValueMapping>? Values,
    DuplicatePolicy Duplicates,
    DuplicateKey Key,
    CustomerKind DefaultKind);

[MutationType]
public static class ImportMutations
{
    public const string UndoAction = "undoCustomerImport";

    /// <summary>Keeps the mapping of an import and tries every row without writing any, as a job; <c>customerImport</c> shows what it found.</summary>
    [Authorize(Permissions.Import)]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<Job> CheckCustomerImportAsync(CheckCustomerImportInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var import = await WaitingAsync(input.Id, db, ct);
        var file = await db.StoredFiles.GetAsync(import.FileId, "FILE", ct);
        var plan = new ImportPlan(input.Columns, input.Values ?? [], input.Duplicates, input.Key, input.DefaultKind);
        RequireSound(plan, file);
        ImportBatch.Require(plan, db, viewer);
        import.Plan = plan.ToJson();
        if (await db.ImportMappings.SingleOrDefaultAsync(m => m.HeaderHash == import.HeaderHash, ct) is { } remembered)
        {
            remembered.Plan = import.Plan;
        }
        else
        {
            db.ImportMappings.Add(new ImportMapping { UserId = viewer.UserId, HeaderHash = import.HeaderHash, Plan = import.Plan });
        }

        return await EnqueueAsync(JobKind.CustomerImport, import, isCheck: true, db, ct);
    }

    /// <summary>Writes the rows of an import that was checked, as a job. Rows that fail are kept in a file, to be mended and sent again.</summary>
    [Authorize(Permissions.Import)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<Job> ImportCustomersAsync([ID<CustomerImport>] Guid id, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var import = await WaitingAsync(id, db, ct);
        if (import.Status != ImportStatus.Checked)
        {
            throw new InvalidStateException("IMPORT_NOT_CHECKED");
        }

        ImportBatch.Require(ImportPlan.Of(import), db, viewer);
        var now = time.GetUtcNow();
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        var errors = ImportWork.ErrorFileOf(await db.StoredFiles.GetAsync(import.FileId, "FILE", ct), chinese ? "导入失败原因" : "Why it failed", now);
        db.StoredFiles.Add(errors);
        (import.ErrorFileId, import.ImportedAt, import.Status) = (errors.Id, now, ImportStatus.Imported);
        var job = await EnqueueAsync(JobKind.CustomerImport, import, isCheck: false, db, ct, errors);
        return job;
    }

    /// <summary>
    /// Takes an import back within seven days, as a job: what it added goes, what it changed gets its former values. Customers that were
    /// changed since are kept and counted.
    /// </summary>
    [Authorize(Permissions.Import)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<Job> UndoCustomerImportAsync([ID<CustomerImport>] Guid id, CrmDbContext db, TimeProvider time, CancellationToken ct)
    {
        var import = await db.CustomerImports.GetAsync(id, "IMPORT", ct);
        await RequireIdleAsync(import, db, ct);
        if (!(import.UndoableUntil >= time.GetUtcNow()))
        {
            throw new InvalidStateException("IMPORT_NOT_UNDOABLE");
        }

        return await EnqueueAsync(JobKind.ImportUndo, import, isCheck: false, db, ct);
    }

    private static async Task<Job> EnqueueAsync(JobKind kind, CustomerImport import, bool isCheck, CrmDbContext db, CancellationToken ct, StoredFile? errors = null)
    {
        var job = db.Enqueue(kind, new ImportRequest(import.Id, isCheck));
        import.JobId = job.Id;
        errors?.JobId = job.Id;
        await db.SaveChangesAsync(ct);
        return job;
    }

    private static async Task<CustomerImport> WaitingAsync(Guid id, CrmDbContext db, CancellationToken ct)
    {
        var import = await db.CustomerImports.GetAsync(id, "IMPORT", ct);
        await RequireIdleAsync(import, db, ct);
        return import.Status is ImportStatus.Uploaded or ImportStatus.Checked ? import : throw new InvalidStateException("IMPORT_IS_OVER");
    }

    private static async Task RequireIdleAsync(CustomerImport import, CrmDbContext db, CancellationToken ct)
    {
        if (await db.Jobs.AnyAsync(j => j.Id == import.JobId && j.FinishedAt == null, ct))
        {
            throw new InvalidStateException("IMPORT_IS_BUSY");
        }
    }

    private static void RequireSound(ImportPlan plan, StoredFile file)
    {
        var width = file.Columns().Count;
        var isSound = plan.Columns.Count > 0
            && plan.Columns.All(c => c.Column >= 0 && c.Column < width && CustomerColumns.Find(c.Field)?.Input is not null)
            && plan.Columns.Select(c => c.Field).Distinct().Count() == plan.Columns.Count
            && plan.Values.Count <= 2_000
            && plan.Values.All(v => plan.Columns.Any(c => c.Field == v.Field));
        var key = plan.Key switch { DuplicateKey.Code => "code", DuplicateKey.TaxNumber => "taxNumber", _ => "name" };
        if (!isSound || (plan.Duplicates != DuplicatePolicy.Create && plan.Columns.All(c => c.Field != key)))
        {
            throw new ValidationException("IMPORT_COLUMNS_INVALID", "columns");
        }
    }
}
