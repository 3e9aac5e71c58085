using System.IO.Compression;
using System.Text;

namespace CrmGraph.Api.Exchange;

/// <summary>Writes rows into a stream that only goes forward, holding one row at a time.</summary>
internal static class FileWriters
{
    private const int BufferLength = 32 * 1024;

    public static string ContentType(this FileFormat format) => format == FileFormat.Csv
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string Extension(this FileFormat format) => format == FileFormat.Csv ? "csv" : "xlsx";

    public static Task WriteAsync(FileFormat format, Stream output, IReadOnlyList<FileColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct) =>
        format == FileFormat.Csv ? WriteCsvAsync(output, columns, rows, ct) : WriteXlsxAsync(output, columns, rows, ct);

    private static async Task WriteCsvAsync(Stream output, IReadOnlyList<FileColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: BufferLength, leaveOpen: true);
        var line = new StringBuilder();
        CsvText.AddRow(line, columns.Select(c => CellText.Shield(c.Title)));
        await foreach (var row in rows.WithCancellation(ct))
        {
            await text.WriteAsync(line, ct);
            line.Clear();
            CsvText.AddRow(line, row.Select((cell, i) => cell is null || columns[i].IsNumber ? cell : CellText.Shield(cell)));
        }

        await text.WriteAsync(line, ct);
    }

    // A workbook of the few parts Excel needs. The packaging library keeps the whole sheet in memory until its end; a zip
    // archive that is only written does not.
    private static async Task WriteXlsxAsync(Stream output, IReadOnlyList<FileColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct)
    {
        await using var forward = new ForwardStream(output);
        using (var zip = new ZipArchive(forward, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in XlsxParts.Fixed)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(part));
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var text = new StringBuilder(XlsxParts.SheetStart);
            XlsxParts.AddRow(text, 1, [.. columns.Select(c => c.Title)], []);
            var number = 1;
            bool[] numbers = [.. columns.Select(c => c.IsNumber)];
            await foreach (var row in rows.WithCancellation(ct))
            {
                XlsxParts.AddRow(text, ++number, row, numbers);
                if (text.Length > BufferLength)
                {
                    sheet.Write(Encoding.UTF8.GetBytes(text.ToString()));
                    text.Clear();
                    await forward.ForwardAsync(ct);
                }
            }

            text.Append(XlsxParts.SheetEnd);
            sheet.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        await forward.ForwardAsync(ct);
    }
}
