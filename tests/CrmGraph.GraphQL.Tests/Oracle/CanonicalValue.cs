using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>One text for one input value, whichever side it comes from: names sorted, numbers without their spelling. Mirrors <c>canonical</c> of mock.mjs.</summary>
internal static class CanonicalValue
{
    public static string Of(object? value) => value switch
    {
        null or NullValueNode => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => Number(number),
        double number => Number(number),
        InputObjectValue input => Object(input.Fields.Select(f => (f.Key.Name, f.Value))),
        JsonElement json => Of(JsonNode.Parse(json.GetRawText())),
        JsonArray items => List(items),
        JsonObject fields => Object(fields.Select(f => (f.Key, (object?)f.Value))),
        JsonValue leaf => Leaf(leaf),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value ? "true" : "false",
        IntValueNode or FloatValueNode => Number(double.Parse(value.ToString()!, CultureInfo.InvariantCulture)),
        EnumValueNode name => name.Value,
        ListValueNode list => List(list.Values),
        ObjectValueNode fields => Object(fields.Fields.Select(f => (f.Name, (object?)f.Value))),
        IEnumerable items => List(items),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Leaf(JsonValue leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.String => leaf.GetValue<string>(),
        JsonValueKind.Number => Number(double.Parse(leaf.ToJsonString(), CultureInfo.InvariantCulture)),
        var kind => kind == JsonValueKind.True ? "true" : "false",
    };

    // As JavaScript writes numbers of this size.
    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string List(IEnumerable items) => $"[{string.Join(",", items.Cast<object?>().Select(Of))}]";

    private static string Object(IEnumerable<(string Name, object? Value)> fields) =>
        $"{{{string.Join(",", fields.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}:{Of(f.Value)}"))}}}";
}
