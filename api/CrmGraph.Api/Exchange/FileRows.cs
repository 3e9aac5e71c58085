using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>What stands above a column of a file, and whether its cells are numbers.</summary>
internal sealed record FileColumn(string Title, bool IsNumber = false);

/// <summary>The rows of stored files: written and read chunk by chunk, never all at once.</summary>
internal static class FileRows
{
    /// <summary>Rows of one chunk, and of one batch of an import.</summary>
    public const int ChunkSize = 500;

    public static string WriteHeader(IEnumerable<FileColumn> columns) => JsonSerializer.Serialize(columns);

    public static IReadOnlyList<FileColumn> Columns(this StoredFile file) => JsonSerializer.Deserialize<List<FileColumn>>(file.Header)!;

    public static RowChunk Chunk(Guid fileId, int number, IReadOnlyList<string?[]> rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, rows);
        }

        return new RowChunk { FileId = fileId, Number = number, Content = packed.ToArray() };
    }

    public static List<string?[]> Read(byte[] content)
    {
        using var zip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<string?[]>>(zip)!;
    }

    /// <summary>The rows of one chunk; none when the file ends before it.</summary>
    public static async Task<List<string?[]>> ReadRowsAsync(this CrmDbContext db, Guid fileId, int number, CancellationToken ct) =>
        await db.RowChunks.Where(c => c.FileId == fileId && c.Number == number).Select(c => c.Content).SingleOrDefaultAsync(ct) is { } content ? Read(content) : [];

    /// <summary>All rows, a chunk at a time.</summary>
    public static async IAsyncEnumerable<string?[]> ReadRowsAsync(this CrmDbContext db, Guid fileId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var number = 0; await db.ReadRowsAsync(fileId, number, ct) is { Count: > 0 } rows; number++)
        {
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }
}
