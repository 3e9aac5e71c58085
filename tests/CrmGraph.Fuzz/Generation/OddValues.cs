namespace CrmGraph.Fuzz.Generation;

/// <summary>Values at and beyond the edges: what people, other systems and attackers send.</summary>
internal static class OddValues
{
    public static readonly string[] Texts =
    [
        "", " ", "\t\n", "%", "_", "%%%%%%%%", "_%_", "[a-z]", "[", "]", "^", "\\", "\\\\", "'", "''", "\"", "';--", "' OR 1=1 --", "*", "?", "(((", "a*b\"c",
        "NEAR(a b)", "\0", "a\0b", "\u0001\u001f", "\ud800", "\udc00", "a\ud800b", "\ud83d\ude00", "\ufeff", "\u202e", "\u200b", "e\u0301", "\u0130", "\u00df", "\ufdfa", "\uffff",
        "北京", "客户", "ＡＢＣ", "١٢٣", "1", "-1", "0", "null", "undefined", "NaN", "true", "[object Object]", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "../../etc/passwd",
        "javascript:alert(1)", "http://", "https://a.example/?q=%00", "a@b", "a@b.example", "@", "13800000000", "+86 138", "Acme", "n1", "n0", "n-1", "n99999999999999999999", "#12345g", "#123456",
        new('a', 300), new('%', 500), new('é', 2_000), new('x', 70_000), string.Concat(Enumerable.Repeat("\ud83d\ude00", 200)),
    ];

    public static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "2", "50", "51", "200", "201", "1000", "2147483647", "-2147483648", "2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "0.1", "0.01", "0.001", "-0.01", "1.0", "1e3", "1e0", "1e308", "1e309", "1E400", "-1e400", "1e-400", "9999999999999.99", "10000000000000", "79228162514264337593543950335",
        "79228162514264337593543950336", "1e28", "1e29", "0.0000000000000000000000000001", "0.00000000000000000000000000001", "123456789012345678901234567890123456789012345678901234567890",
    ];

    public static readonly string[] Times =
    [
        "2026-06-01T00:00:00Z", "2026-05-31T16:00:00.1234567Z", "2026-06-01T08:00:00+08:00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00-14:00",
        "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59+14:00", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "1582-10-04T00:00:00Z", "1753-01-01T00:00:00Z",
        "2026-02-29T00:00:00Z", "2024-02-29T00:00:00Z", "2026-02-30T00:00:00Z", "2026-06-01T24:00:00Z", "2026-06-01T23:59:60Z", "2026-06-01T00:00:00", "2026-06-01", "2026-06-01T00:00:00.1234567891Z",
        "10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2026-06-01T00:00:00+24:00", "2026-06-01 00:00:00Z", "٢٠٢٦-06-01T00:00:00Z", "now", "",
    ];

    public static readonly string[] Days = ["2026-06-01", "0001-01-01", "9999-12-31", "2024-02-29", "2026-02-29", "2026-13-01", "2026-6-1", "10000-01-01", "2026-06-01T00:00:00Z", ""];

    public static readonly string[] Ids =
    [
        "", "1", "-1", "null", "Customer", "Q3VzdG9tZXI6", "Q3VzdG9tZXI6MQ==", "Q3VzdG9tZXI6MQ", "Q3VzdG9tZXIKZDE=", "Og==", "OjE=", "AAAA", "====", "=", "a", "ab=c", "Q3VzdG9tZXI6////", "Q3VzdG9tZXI6____",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "VGFzazowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=", "\0", "Q3VzdG9t\0ZXI6MQ==", "\ud800", "é", new('A', 1_024), new('A', 1_028), new('A', 100_000),
    ];

    public static readonly string[] Cursors =
    [
        "", "a", "AAAA", "MA==", "MQ==", "LTE=", "e30=", "e31h", "e31hOmI6Yw==", "e30xOjI=", "OTk5OTk5OTk5OTk5OTk5OTk5OTk=", "====", "\0", "\ud800", "n1", "n-1", "//////8=", new('A', 5_000),
    ];

    /// <summary>Pieces that upset readers of text: broken UTF-8, marks, halves of surrogate pairs, runs of openers.</summary>
    public static readonly byte[][] Bytes =
    [
        [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x80, 0xA8], [0x0D], [0x0A], [0x09], [0x7F], [0x1B],
        "\""u8.ToArray(), "\"\"\""u8.ToArray(), "\\u"u8.ToArray(), "\\uD800"u8.ToArray(), "\\u{110000}"u8.ToArray(), "\\u{FFFFFFFFFFFF}"u8.ToArray(), "\\x"u8.ToArray(), "#"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), "("u8.ToArray(),
        "..."u8.ToArray(), "@"u8.ToArray(), "$"u8.ToArray(), "&"u8.ToArray(), "|"u8.ToArray(), "!"u8.ToArray(), "null"u8.ToArray(), "on"u8.ToArray(), "fragment"u8.ToArray(), "1e999999999"u8.ToArray(), "-"u8.ToArray(), "00"u8.ToArray(), "0x1"u8.ToArray(), "1_0"u8.ToArray(),
        [.. Enumerable.Repeat((byte)'{', 600)], [.. Enumerable.Repeat((byte)'[', 5_000)], [.. Enumerable.Repeat((byte)'9', 1_000)], [.. Enumerable.Repeat((byte)'a', 3_000)], [.. Enumerable.Repeat((byte)',', 3_000)],
    ];
}
