using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Exchange;

/// <summary>Files to fetch. They belong to one user and are given to nobody else, whatever the address.</summary>
internal static class FileEndpoints
{
    public const string Folder = "/files";

    public static string PathOf(Guid fileId) => $"{Folder}/{fileId:N}";

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(Folder + "/{id:length(32)}", DownloadAsync);
        app.MapUploads();
    }

    private static async Task DownloadAsync(string id, HttpContext http, CurrentViewer current, CrmDbContext db, TimeProvider time)
    {
        var ct = http.RequestAborted;
        var now = time.GetUtcNow();
        if (current.Value is not { } viewer)
        {
            await AnswerAsync(http, StatusCodes.Status401Unauthorized, "signed_out");
            return;
        }

        // The scope of the viewer shows their own files alone. Whoever may no longer export takes nothing along.
        if (!Guid.TryParseExact(id, "N", out var fileId) || viewer.Access.IsPreview
            || await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == fileId && f.Complete && f.ExpiresAt > now, ct) is not { } file
            || !viewer.Holds(await RightToAsync(file, db, ct)))
        {
            await AnswerAsync(http, StatusCodes.Status404NotFound, "none");
            return;
        }

        db.AuditEvents.Add(new AuditEvent { At = now, ActorId = viewer.UserId, Action = "download", Entity = nameof(Job), EntityId = file.JobId?.ToString(), Summary = $"{file.Name}: {file.Rows} rows" });
        await db.SaveChangesAsync(ct);
        http.Response.ContentType = file.Format.ContentType();
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file.Name }.ToString();
        await FileWriters.WriteAsync(file.Format, http.Response.Body, file.Columns(), db.ReadRowsAsync(file.Id, ct), ct);
    }

    private static async Task<string> RightToAsync(StoredFile file, CrmDbContext db, CancellationToken ct) =>
        await db.Jobs.AnyAsync(j => j.Id == file.JobId && j.Kind == JobKind.CustomerImport, ct) ? Permissions.Import : Permissions.ExportCustomers;

    private static Task AnswerAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = code }, http.RequestAborted);
    }
}
