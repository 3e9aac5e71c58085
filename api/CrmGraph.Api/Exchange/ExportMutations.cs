using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Data.Filtering;

namespace CrmGraph.Api.Exchange;

/// <summary>Customers to be written into a file.</summary>
/// <param name="Where">Which customers, as <c>customers(where)</c> takes it; all in reach without it.</param>
/// <param name="Search">Part of the name or code, as in <c>customers</c>.</param>
/// <param name="Order">The order of the rows, as <c>customers(order)</c> takes it.</param>
/// <param name="Columns">The fields to write, named as those of <c>Customer</c>, in this order; at least one, each once.</param>
/// <param name="Format">The form of the file.</param>
public sealed record ExportCustomersInput(FilterDocument<Customer>? Where, string? Search, JsonElement? Order, IReadOnlyList<string> Columns, FileFormat Format);

[MutationType]
public static class ExportMutations
{
    public const string Action = "exportCustomers";
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);

    /// <summary>
    /// Writes customers into a file, as a job: those the right to export reaches, each field as roles let it leave: in full, masked, or
    /// not at all, which refuses the column. When the job is done, <c>Job.file</c> says where to fetch it, for a day.
    /// </summary>
    [Authorize(Permissions.ExportCustomers)]
    [Error<ValidationException>, Error<InvalidStateException>]
    public static async Task<Job> ExportCustomersAsync(
        ExportCustomersInput input, CrmDbContext db, Viewer viewer, [Service] IServiceScopeFactory scopes, [Service] ExchangeLimits limits, TimeProvider time, CancellationToken ct)
    {
        var columns = input.Columns.Select(name => CustomerColumns.Find(name) ?? throw new ValidationException("EXPORT_COLUMN_INVALID", "columns")).ToList();
        if (columns.Count == 0 || columns.Distinct().Count() != columns.Count)
        {
            throw new ValidationException("EXPORT_COLUMN_INVALID", "columns");
        }

        var set = CustomerSet.Of(input.Where, input.Search, input.Order);
        await TryAsync(set, columns, viewer, scopes, ct);
        var now = time.GetUtcNow();
        await limits.RefuseBeyondAsync(db, viewer, JobKind.CustomerExport, TimeSpan.FromDays(1), limits.ExportsPerDay, "EXPORT_QUOTA", now, ct);
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        var file = new StoredFile
        {
            UserId = viewer.UserId,
            Name = $"{(chinese ? "客户" : "customers")}-{BusinessDay.Of(now):yyyyMMdd}.{input.Format.Extension()}",
            Format = input.Format,
            Header = FileRows.WriteHeader(columns.Select(c => new FileColumn(c.Title.In(chinese), c.Kind == CellKind.Money))),
            ExpiresAt = now + s_kept,
        };
        var job = db.Enqueue(JobKind.CustomerExport, new ExportRequest(set, [.. columns.Select(c => c.Name)], file.Id));
        file.JobId = job.Id;
        db.StoredFiles.Add(file);
        await db.SaveChangesAsync(ct);
        return job;
    }

    // Refused at once rather than by the job: what is no condition, and what may not be used or taken out.
    private static async Task TryAsync(CustomerSet set, IReadOnlyList<CustomerColumn> columns, Viewer viewer, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(viewer);
        scope.ServiceProvider.EnterExport(columns);
        await CustomerQuestion.AskAsync(scope.ServiceProvider, set, string.Join(' ', columns.Select(c => c.Selection)), null, 1, false, ct);
    }
}
