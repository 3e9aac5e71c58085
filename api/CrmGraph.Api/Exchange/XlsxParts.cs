using System.Globalization;
using System.Text;

namespace CrmGraph.Api.Exchange;

/// <summary>The parts of a workbook with one sheet (ECMA-376). Every text is an inline string in a style that says it is one (quotePrefix).</summary>
internal static class XlsxParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string SheetStart = $"""{Declaration}<worksheet xmlns="{Main}"><sheetData>""";
    public const string SheetEnd = "</sheetData></worksheet>";

    /// <summary>The parts that are the same in every file.</summary>
    public static IReadOnlyList<(string Name, string Part)> Fixed { get; } =
    [
        ("[Content_Types].xml", $"""{Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/></Types>"""),
        ("_rels/.rels", $"""{Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""{Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""{Declaration}<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
    ];

    /// <summary>Adds a row. A cell is a number where <paramref name="numbers"/> says so and it is one.</summary>
    public static void AddRow(StringBuilder sheet, int number, IReadOnlyList<string?> cells, IReadOnlyList<bool> numbers)
    {
        sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { } text)
            {
                continue;
            }

            sheet.Append("<c r=\"").Append(ColumnName(i)).Append(number);
            if (i < numbers.Count && numbers[i] && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            {
                sheet.Append(CultureInfo.InvariantCulture, $"\"><v>{value}</v></c>");
            }
            else
            {
                sheet.Append("\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                AddText(sheet, text);
                sheet.Append("</t></is></c>");
            }
        }

        sheet.Append("</row>");
    }

    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    // A carriage return would be read back as a line feed unless it is escaped (XML 1.0, 2.11).
    private static void AddText(StringBuilder sheet, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => sheet.Append("&lt;"),
                '>' => sheet.Append("&gt;"),
                '&' => sheet.Append("&amp;"),
                '\r' => sheet.Append("&#13;"),
                < ' ' and not ('\t' or '\n') or '\ufffe' or '\uffff' => sheet.Append('\ufffd'),
                _ => sheet.Append(c),
            };
        }
    }
}
