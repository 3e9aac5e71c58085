using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmGraph.Benchmarks;

/// <summary>
/// One thing a user does: a document for the GraphQL endpoint, a path of the hand-written one, and the variables of some
/// requests. The hand-written endpoint reads the same variables from its query string, or from the body when it <paramref name="Writes"/>.
/// <paramref name="Row"/> names the closing line.
/// </summary>
internal sealed record Workload(
    string Name, string Title, string Document, string Path, IReadOnlyList<JsonObject> Variables, string? Row = null, bool Writes = false)
{
    /// <summary>The body of a request by document id, as the dashboard sends it.</summary>
    public string Body(JsonObject variables) =>
        new JsonObject { ["id"] = Name, ["variables"] = variables.DeepClone() }.ToJsonString();

    public string PathAndQuery(JsonObject variables) =>
        variables.Count == 0
            ? Path
            : Path + "?" + string.Join('&', variables.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value!.GetValue<string>())}"));

    /// <summary>Writes the documents where the application looks for its trusted ones.</summary>
    public static void WriteDocuments(IEnumerable<Workload> workloads) => File.WriteAllText(
        BenchOptions.DocumentsFile,
        JsonSerializer.Serialize(workloads.ToDictionary(w => w.Name, w => w.Document)));
}
