using System.Buffers;
using System.Text.Json;
using CrmGraph.Fuzz.Checking;
using CrmGraph.Fuzz.Generation;
using CrmGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Fuzz.Cases;

/// <summary>An operation straight into the executor, <paramref name="times"/> times at once.</summary>
internal sealed class ExecutorCase(CaseKind kind, Caller caller, GeneratedOperation operation, int times = 1) : IFuzzCase
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    public CaseKind Kind => kind;

    public Task RunAsync(FuzzApp app, CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(() => OnceAsync(app, ct), ct)));

    public string Describe() => $"{caller.Name}, {times} at once\n{operation}";

    private async Task OnceAsync(FuzzApp app, CancellationToken ct)
    {
        using var variables = JsonDocument.Parse(operation.Variables, Deep);
        await using var scope = app.ScopeOf(caller);
        var request = new GraphQLRequest
        {
            Document = operation.Document,
            OperationName = operation.OperationName,
            Variables = variables.RootElement,
            Services = scope.ServiceProvider,
            User = FuzzApp.PrincipalOf(caller),
            AllowedOperations = AllowedOperations.Query | AllowedOperations.Mutation,
        };
        using var result = await app.Executor.ExecuteAsync(request, ct);
        if (result.Kind is ResultKind.Overloaded or ResultKind.TimedOut or ResultKind.Cancelled)
        {
            throw new FaultException("hang", $"the operation ended as {result.Kind}");
        }

        if (result.Kind == ResultKind.OperationNotAllowed && result.Errors.Count == 0)
        {
            throw new FaultException("shape", "a refusal without a reason");
        }

        var json = new ArrayBufferWriter<byte>();
        result.WriteTo(json);
        AnswerCheck.Operation(json.WrittenMemory, app.Log);
    }
}
