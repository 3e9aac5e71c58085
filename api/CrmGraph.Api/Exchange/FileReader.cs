using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CrmGraph.Api.Exchange;

/// <summary>
/// Reads the rows of a file somebody sent. Whatever is in it: it is read forwards, within limits, and what it is not is said by a code.
/// </summary>
internal static class FileReader
{
    public const int MaxBytes = 50 * 1024 * 1024;
    public const int MaxRows = 100_000;
    public const int MaxColumns = 200;
    public const int MaxCell = 32_767;
    private const int MaxWorkbookBytes = 20 * 1024 * 1024;
    private const long MaxInflated = 200L * 1024 * 1024;
    private const int MaxRatio = 100;
    private const int MaxEntries = 1_000;
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(60);

    static FileReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Every row, the header first, as texts; null for an empty cell. Throws a <see cref="ValidationException"/>.</summary>
    public static IEnumerable<string?[]> Rows(byte[] file, TimeProvider clock)
    {
        var isWorkbook = file is [(byte)'P', (byte)'K', ..];
        var began = clock.GetTimestamp();
        var number = 0;
        foreach (var row in isWorkbook ? Workbook(file) : Text(file))
        {
            if (clock.GetElapsedTime(began) > s_budget || ++number > MaxRows + 1)
            {
                throw Refuse("IMPORT_TOO_MANY_ROWS");
            }

            if (row.Length > MaxColumns)
            {
                throw Refuse("IMPORT_TOO_MANY_COLUMNS");
            }

            if (Array.Exists(row, cell => cell?.Length > MaxCell))
            {
                throw Refuse("IMPORT_CELL_TOO_LONG");
            }

            yield return row;
        }
    }

    private static IEnumerable<string?[]> Text(byte[] file)
    {
        if (file is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw Refuse("IMPORT_FORMAT_INVALID");
        }

        var text = Decoded(file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw Refuse("IMPORT_FORMAT_INVALID");
        }

        return CsvText.Rows(text).Select(row => Array.ConvertAll(row, cell => cell is null ? null : CellText.Unshield(cell)));
    }

    // A byte order mark decides; without one it is UTF-8 where it can be, and else what Excel writes in China.
    private static string Decoded(byte[] file)
    {
        Encoding encoding = file switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, throwOnInvalidBytes: true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ when System.Text.Unicode.Utf8.IsValid(file) => new UTF8Encoding(false, throwOnInvalidBytes: true),
            _ => Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
        try
        {
            return encoding.GetString(file.AsSpan(encoding.Preamble.Length > 0 && file.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0));
        }
        catch (DecoderFallbackException)
        {
            throw Refuse("IMPORT_ENCODING_INVALID");
        }
    }

    private static IEnumerable<string?[]> Workbook(byte[] file)
    {
        if (file.Length > MaxWorkbookBytes)
        {
            throw Refuse("IMPORT_FILE_TOO_LARGE");
        }

        CheckArchive(file);
        using var reader = Reading(() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file)));
        if (reader.FieldCount > MaxColumns)
        {
            throw Refuse("IMPORT_TOO_MANY_COLUMNS");
        }

        while (Reading(reader.Read))
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Cell(reader.GetValue(i));
            }

            if (!Array.TrueForAll(row, cell => cell is null))
            {
                yield return row;
            }
        }
    }

    // What the archive says of its own sizes is not believed: it is inflated once and counted.
    private static void CheckArchive(byte[] file) => Reading(() =>
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries || zip.GetEntry("xl/workbook.xml") is null || zip.GetEntry("xl/vbaProject.bin") is not null)
        {
            throw Refuse("IMPORT_FORMAT_INVALID");
        }

        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName.StartsWith('/'))
            {
                throw Refuse("IMPORT_FORMAT_INVALID");
            }

            using var content = entry.Open();
            var inflated = 0L;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                inflated += read;
                total += read;
                if (total > MaxInflated || (inflated > 1024 * 1024 && inflated > MaxRatio * Math.Max(entry.CompressedLength, 1)))
                {
                    throw Refuse("IMPORT_FILE_TOO_LARGE");
                }
            }
        }

        return true;
    });

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or ExcelReaderException or XmlException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or NullReferenceException or InvalidOperationException or NotSupportedException)
        {
            // The library throws whatever comes of a broken file.
            throw Refuse("IMPORT_FILE_TRUNCATED");
        }
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        string { Length: 0 } => null,
        string text => text,
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(ExportCells.MomentFormat, CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static ValidationException Refuse(string code) => new(code, null);
}
