using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>A file of customers on its way in. Only who sent it sees it.</summary>
/// <param name="Id">Names the import.</param>
/// <param name="FileName">What the file was called.</param>
/// <param name="Rows">How many rows it has, without the header.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Columns">The columns of the file.</param>
/// <param name="Mapping">Which of them fill which fields: as it was set, remembered, or guessed from the headers.</param>
/// <param name="Values">What texts in the cells stand for.</param>
/// <param name="Duplicates">What becomes of a row whose customer is there already.</param>
/// <param name="Key">By what that is seen.</param>
/// <param name="DefaultKind">The kind of customers whose row does not say.</param>
/// <param name="Created">How many rows add a customer, or did.</param>
/// <param name="Updated">How many rows change one, or did.</param>
/// <param name="Skipped">How many rows are left out, since the customer is there.</param>
/// <param name="Failed">How many rows cannot be taken.</param>
/// <param name="Preview">The first rows, and the first of those that cannot be taken, each with its reason.</param>
/// <param name="UndoableUntil">Until when it can be taken back; null when it cannot.</param>
/// <param name="Kept">How many customers an undo kept, because they were changed since.</param>
/// <param name="CreatedAt">When it was sent.</param>
public sealed record Import(
    [property: ID<CustomerImport>] Guid Id,
    string FileName,
    int Rows,
    ImportStatus Status,
    IReadOnlyList<ImportColumn> Columns,
    IReadOnlyList<ColumnMapping> Mapping,
    IReadOnlyList<ValueMapping> Values,
    DuplicatePolicy Duplicates,
    DuplicateKey Key,
    CustomerKind DefaultKind,
    int Created,
    int Updated,
    int Skipped,
    int Failed,
    IReadOnlyList<ImportRowResult> Preview,
    DateTimeOffset? UndoableUntil,
    int Kept,
    DateTimeOffset CreatedAt);

/// <summary>A column of a file.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Samples">The first texts in it.</param>
public sealed record ImportColumn(string Title, IReadOnlyList<string> Samples);

/// <summary>A field of customers files may fill.</summary>
/// <param name="Name">The field of <c>Customer</c>.</param>
/// <param name="Title">What it is called in files, in the language of the request.</param>
public sealed record ImportField(string Name, string Title);

[QueryType]
public static class ImportQueries
{
    private const int Samples = 3;

    /// <summary>One of the viewer's imports; null when there is none.</summary>
    [Authorize(Permissions.Import)]
    public static async Task<Import?> GetCustomerImportAsync([ID<CustomerImport>] Guid id, CrmDbContext db, CancellationToken ct) =>
        await db.CustomerImports.SingleOrDefaultAsync(i => i.Id == id, ct) is { } import && await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == import.FileId, ct) is { } file
            ? Of(import, file, await db.ReadRowsAsync(file.Id, 0, ct))
            : null;

    /// <summary>The fields of customers that files may fill.</summary>
    [Authorize(Permissions.Import)]
    public static IReadOnlyList<ImportField> GetImportFields()
    {
        var chinese = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        return [.. CustomerColumns.All.Where(c => c.Input is not null).Select(c => new ImportField(c.Name, c.Title.In(chinese)))];
    }

    private static Import Of(CustomerImport import, StoredFile file, List<string?[]> rows)
    {
        var plan = ImportPlan.Of(import);
        return new Import(
            import.Id,
            file.Name,
            file.Rows,
            import.Status,
            [.. file.Columns().Select((c, i) => new ImportColumn(c.Title, [.. rows.Select(r => i < r.Length ? r[i] : null).OfType<string>().Take(Samples)]))],
            plan.Columns,
            plan.Values,
            plan.Duplicates,
            plan.Key,
            plan.DefaultKind,
            import.Created,
            import.Updated,
            import.Skipped,
            import.Failed,
            import.Preview is { } preview ? JsonSerializer.Deserialize<List<ImportRowResult>>(preview, JobQueue.Json)! : [],
            import.UndoableUntil,
            import.Kept,
            import.CreatedAt);
    }
}
