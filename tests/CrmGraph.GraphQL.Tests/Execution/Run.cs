using System.Buffers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>One request in, the exact response text out.</summary>
internal static class Run
{
    private static readonly ServiceProvider Empty = new ServiceCollection().BuildServiceProvider();

    public static Task<string> RunAsync(
        this TestSchema schema, string document, string? variables = null, ClaimsPrincipal? user = null, IServiceProvider? services = null) =>
        schema.Executor().RunAsync(document, variables, user, services);

    public static async Task<string> RunAsync(
        this RequestExecutor executor, string document, string? variables = null, ClaimsPrincipal? user = null, IServiceProvider? services = null)
    {
        using var result = await executor.ExecuteAsync(Request(document, variables, user, services), TestContext.Current.CancellationToken);
        return result.Text();
    }

    public static GraphQLRequest Request(
        string document, string? variables = null, ClaimsPrincipal? user = null, IServiceProvider? services = null) =>
        GraphQLRequest.Of(document, services ?? Empty) with
        {
            Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
            User = user ?? new ClaimsPrincipal(),
        };

    /// <summary>The response as it goes over the wire; checked to be JSON.</summary>
    public static string Text(this ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
