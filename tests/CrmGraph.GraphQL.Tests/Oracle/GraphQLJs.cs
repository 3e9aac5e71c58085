using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The reference implementation, asked through <c>tests/oracle/validate.mjs</c>. Tests skip with a reason where node or the package is missing.</summary>
public static class GraphQLJs
{
    /// <summary>What the reference implementation says about one document.</summary>
    public sealed record Verdict(bool Valid, IReadOnlyList<string> Errors);

    /// <summary>The verdict on each document against the schema.</summary>
    public static async Task<IReadOnlyList<Verdict>> ValidateAsync(string sdl, IEnumerable<string> documents, CancellationToken ct)
    {
        var answer = await AskAsync(
            new JsonObject { ["sdl"] = sdl, ["documents"] = new JsonArray([.. documents.Select(d => (JsonNode)d)]) }, ct);
        return answer["verdicts"].Deserialize<Verdict[]>(JsonSerializerOptions.Web)!;
    }

    /// <summary>The sorted schema as built from SDL and as built from an introspection result (the object under <c>data</c>).</summary>
    public static async Task<(string FromSdl, string FromIntrospection)> SchemasAsync(string sdl, string introspection, CancellationToken ct)
    {
        var answer = await AskAsync(new JsonObject { ["sdl"] = sdl, ["introspection"] = JsonNode.Parse(introspection) }, ct);
        return (answer["fromSdl"]!.GetValue<string>(), answer["fromIntrospection"]!.GetValue<string>());
    }

    /// <summary>The text of a file of the repository.</summary>
    public static string ReadRepositoryFile(string path) => File.ReadAllText(Path.Combine(RepositoryRoot(), path));

    private static async Task<JsonNode> AskAsync(JsonNode request, CancellationToken ct)
    {
        using var node = Start();
        await using (node.StandardInput)
        {
            await node.StandardInput.WriteAsync(request.ToJsonString().AsMemory(), ct);
        }

        var output = node.StandardOutput.ReadToEndAsync(ct);
        var error = await node.StandardError.ReadToEndAsync(ct);
        var text = await output;
        await node.WaitForExitAsync(ct);
        Assert.SkipWhen(node.ExitCode == 3, error);
        return node.ExitCode == 0 ? JsonNode.Parse(text)! : throw new InvalidOperationException($"The oracle failed: {error}");
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", Path.Combine(RepositoryRoot(), "tests", "oracle", "validate.mjs"))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("node is not on the path, so the reference implementation cannot be asked.");
            throw;
        }
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = new FileInfo(thisFile).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository's root was not found above this source file.");
    }
}
