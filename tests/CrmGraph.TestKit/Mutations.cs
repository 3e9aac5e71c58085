using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CrmGraph.TestKit;

/// <summary>Running mutations as a program does: an input in, the record or the declared error out.</summary>
public static class Mutations
{
    private static readonly ConcurrentDictionary<string, string> s_errorSelections = new();

    /// <summary>Runs a mutation that must succeed and returns the selected record.</summary>
    public static async Task<JsonNode> DoAsync(this ApiClient client, string name, string record, object input, string selection = "id")
    {
        var payload = await client.MutateAsync(name, record, input, selection);
        return payload["errors"] is null && payload["record"] is { } result ? result : throw new InvalidOperationException(payload.ToJsonString());
    }

    /// <summary>Runs a mutation that must be refused and returns its only error as <c>Type CODE field</c>; the version in place of the field of a conflict.</summary>
    public static async Task<string> RefusedAsync(this ApiClient client, string name, string record, object input)
    {
        var payload = await client.MutateAsync(name, record, input, "__typename");
        return payload["errors"] is JsonArray { Count: 1 } errors && payload["record"] is null
            ? Describe(errors[0]!)
            : throw new InvalidOperationException($"Not refused: {payload.ToJsonString()}");
    }

    /// <summary>Runs a mutation and returns its payload: <c>record</c> and <c>errors</c>.</summary>
    public static async Task<JsonNode> MutateAsync(this ApiClient client, string name, string record, object input, string selection)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        var errors = await client.ErrorSelectionAsync($"{type}Error");
        var data = await client.DataAsync(
            $"mutation($input: {type}Input!) {{ payload: {name}(input: $input) {{ record: {record} {{ {selection} }} errors {{ __typename ... on Error {{ message }} {errors} }} }} }}",
            new { input });
        return data["payload"]!;
    }

    private static string Describe(JsonNode error) =>
        string.Join(' ', ((string?[])[(string?)error["__typename"], (string?)error["code"], (string?)error["field"], error["currentVersion"]?.ToString()]).OfType<string>());

    private static async Task<string> ErrorSelectionAsync(this ApiClient client, string union)
    {
        if (!s_errorSelections.TryGetValue(union, out var selection))
        {
            var type = (await client.DataAsync($"{{ __type(name: \"{union}\") {{ possibleTypes {{ name fields {{ name }} }} }} }}"))["__type"]!;
            selection = string.Join(' ', type["possibleTypes"]!.AsArray().Select(t =>
                $"... on {t!["name"]} {{ {string.Join(' ', t["fields"]!.AsArray().Select(f => (string)f!["name"]!))} }}"));
            s_errorSelections[union] = selection;
        }

        return selection;
    }
}
