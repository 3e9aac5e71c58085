using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Types;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>
/// Takes a file of customers in: its rows are read at once and kept, the file itself is not. Answers the id of the import, or 400 with the
/// code and the words of what is wrong with the file.
/// </summary>
internal static class Uploads
{
    public const string Path = FileEndpoints.Folder + "/imports";
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    // A file is held in memory while it is read.
    private static readonly SemaphoreSlim s_places = new(2, 2);

    public static void MapUploads(this IEndpointRouteBuilder app) => app.MapPost(Path, UploadAsync);

    private static async Task<IResult> UploadAsync(string? name, HttpContext http, CurrentViewer current, CrmDbContext db, ExchangeLimits limits, TimeProvider time)
    {
        var ct = http.RequestAborted;
        if (current.Value is not { } viewer)
        {
            return Results.Json(new { error = "signed_out" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!viewer.Holds(Permissions.Import) || viewer.Access.IsPreview)
        {
            return Results.Json(new { error = "forbidden" }, statusCode: StatusCodes.Status403Forbidden);
        }

        var since = time.GetUtcNow() - s_hour;
        if (await db.CustomerImports.CountAsync(i => i.CreatedAt >= since, ct) >= limits.ImportsPerHour)
        {
            return Refused("IMPORT_QUOTA");
        }

        await s_places.WaitAsync(ct);
        try
        {
            var content = await ReadAsync(http, ct);
            return content is null ? Refused("IMPORT_FILE_TOO_LARGE") : Results.Ok(new { id = await KeepAsync(name, content, viewer, db, time, ct) });
        }
        catch (ValidationException refused)
        {
            return Refused(refused.Code);
        }
        finally
        {
            s_places.Release();
        }
    }

    private static async Task<string> KeepAsync(string? name, byte[] content, Viewer viewer, CrmDbContext db, TimeProvider time, CancellationToken ct)
    {
        using var rows = FileReader.Rows(content, time).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw new ValidationException("IMPORT_FILE_EMPTY", null);
        }

        List<FileColumn> header = [.. rows.Current.Select(title => new FileColumn(title?.Trim() ?? ""))];
        var isWorkbook = content is [(byte)'P', (byte)'K', ..];
        var file = new StoredFile
        {
            UserId = viewer.UserId,
            Name = NameOf(name, isWorkbook),
            Format = isWorkbook ? FileFormat.Xlsx : FileFormat.Csv,
            Header = FileRows.WriteHeader(header),
            ExpiresAt = time.GetUtcNow() + s_kept,
        };
        db.StoredFiles.Add(file);
        await db.SaveChangesAsync(ct);
        List<string?[]> chunk = [];
        for (var number = 0; ;)
        {
            var isThere = rows.MoveNext();
            if (isThere)
            {
                chunk.Add(rows.Current);
                file.Rows++;
            }

            if (chunk.Count == FileRows.ChunkSize || (!isThere && chunk.Count > 0))
            {
                var written = db.RowChunks.Add(FileRows.Chunk(file.Id, number++, chunk));
                await db.SaveChangesAsync(ct);
                written.State = EntityState.Detached;
                chunk = [];
            }

            if (!isThere)
            {
                break;
            }
        }

        if (file.Rows == 0)
        {
            throw new ValidationException("IMPORT_FILE_EMPTY", null);
        }

        var hash = ImportPlan.HashOf(header);
        var remembered = await db.ImportMappings.Where(m => m.HeaderHash == hash).Select(m => m.Plan).SingleOrDefaultAsync(ct);
        var import = new CustomerImport { UserId = viewer.UserId, FileId = file.Id, HeaderHash = hash, Plan = remembered ?? ImportPlan.Guess(header).ToJson() };
        db.CustomerImports.Add(import);
        await db.SaveChangesAsync(ct);
        return GlobalId.Encode(nameof(CustomerImport), import.Id);
    }

    // Null when there is more than a file may have.
    private static async Task<byte[]?> ReadAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = FileReader.MaxBytes + 1L;
        }

        if (http.Request.ContentLength > FileReader.MaxBytes)
        {
            return null;
        }

        using var content = new MemoryStream((int)(http.Request.ContentLength ?? 64 * 1024));
        var buffer = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            if (content.Length + read > FileReader.MaxBytes)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static string NameOf(string? name, bool isWorkbook)
    {
        var clean = new string([.. (System.IO.Path.GetFileName(name) ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return clean.Length == 0 ? $"import.{(isWorkbook ? "xlsx" : "csv")}" : clean[..Math.Min(clean.Length, StoredFile.NameLength - 20)];
    }

    private static IResult Refused(string code) => Results.Json(new { error = code, message = Messages.For(code) }, statusCode: StatusCodes.Status400BadRequest);
}
