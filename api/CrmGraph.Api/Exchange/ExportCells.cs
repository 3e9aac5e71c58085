using System.Globalization;
using System.Text.Json;

namespace CrmGraph.Api.Exchange;

/// <summary>Values of an answer as the cells of a file.</summary>
internal static class ExportCells
{
    /// <summary>Between the names of a cell that holds several.</summary>
    public const string Separator = "; ";

    /// <summary>How moments stand in files: by the clock of the company.</summary>
    public const string MomentFormat = "yyyy-MM-dd HH:mm:ss";

    public static string? Of(CustomerColumn column, JsonElement customer, bool chinese)
    {
        var value = customer.GetProperty(column.Name);
        return value.ValueKind == JsonValueKind.Null ? null : column.Kind switch
        {
            CellKind.Money => value.GetRawText(),
            CellKind.Moment => BusinessDay.Local(value.GetDateTimeOffset()).ToString(MomentFormat, CultureInfo.InvariantCulture),
            CellKind.Choice => column.Choices!.GetValueOrDefault(value.GetString()!)?.In(chinese) ?? value.GetString(),
            CellKind.Name => value.GetProperty("name").GetString(),
            CellKind.Names => Joined(value),
            _ => value.GetString(),
        };
    }

    private static string? Joined(JsonElement list) =>
        string.Join(Separator, list.EnumerateArray().Select(n => n.GetProperty("name").GetString()).OfType<string>()) is { Length: > 0 } names ? names : null;
}
