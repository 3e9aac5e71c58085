using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The reference implementation, asked through <c>tests/oracle/oracle.mjs</c>. Tests skip with a reason where node or the package is missing.</summary>
public static class GraphQLJs
{
    /// <summary>What the reference implementation says about one document: the rules it breaks, <c>Syntax</c> when it cannot be read.</summary>
    public sealed record Verdict(IReadOnlyList<string> Rules, IReadOnlyList<string> Errors)
    {
        public bool Valid => Rules.Count == 0;
    }

    /// <summary>An operation with the variables it is sent with.</summary>
    public sealed record Request(string Document, JsonObject Variables);

    /// <summary>The variables after coercion, or what is wrong with them.</summary>
    public sealed record Coercion(JsonObject? Values, IReadOnlyList<string>? Errors);

    /// <summary>The verdict on each document against the schema.</summary>
    public static async Task<IReadOnlyList<Verdict>> ValidateAsync(string sdl, IEnumerable<string> documents, CancellationToken ct)
    {
        var answer = await AskAsync(new { sdl, documents }, ct);
        return answer["verdicts"].Deserialize<Verdict[]>(JsonSerializerOptions.Web)!;
    }

    /// <summary>The variables of each request after coercion.</summary>
    public static async Task<IReadOnlyList<Coercion>> CoerceAsync(string sdl, IEnumerable<Request> coercions, CancellationToken ct)
    {
        var answer = await AskAsync(new { sdl, coercions }, ct);
        return answer["coercions"].Deserialize<Coercion[]>(JsonSerializerOptions.Web)!;
    }

    /// <summary>The response of each request against the resolvers of <c>tests/oracle/mock.mjs</c>.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ExecuteAsync(string sdl, IEnumerable<Request> executions, CancellationToken ct)
    {
        var answer = await AskAsync(new { sdl, executions }, ct);
        return [.. answer["executions"]!.AsArray().Select(response => response!.AsObject())];
    }

    /// <summary>The sorted schema as built from SDL and as built from an introspection result (the object under <c>data</c>).</summary>
    public static async Task<(string FromSdl, string FromIntrospection)> SchemasAsync(string sdl, string introspection, CancellationToken ct)
    {
        var answer = await AskAsync(new { sdl, introspection = JsonNode.Parse(introspection) }, ct);
        return (answer["fromSdl"]!.GetValue<string>(), answer["fromIntrospection"]!.GetValue<string>());
    }

    /// <summary>The text of a file of the repository.</summary>
    public static string ReadRepositoryFile(string path) => File.ReadAllText(Path.Combine(RepositoryRoot(), path));

    private static async Task<JsonNode> AskAsync(object request, CancellationToken ct)
    {
        using var node = Start();
        await using (node.StandardInput)
        {
            await node.StandardInput.WriteAsync(JsonSerializer.Serialize(request, JsonSerializerOptions.Web).AsMemory(), ct);
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
            return Process.Start(new ProcessStartInfo("node", Path.Combine(RepositoryRoot(), "tests", "oracle", "oracle.mjs"))
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
