using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Execution;

/// <summary>What the transports ask of the engine.</summary>
internal interface IOperationRunner
{
    /// <summary>Runs one operation. What the client got wrong is in the result or a <see cref="RequestRefusedException"/>.</summary>
    ValueTask<OperationOutcome> RunAsync(OperationCall call, CancellationToken ct);
}

/// <summary>One request for one operation.</summary>
internal sealed record OperationCall(HttpContext Context, IServiceProvider Services, RequestParameters Parameters, AllowedOperations Allowed);

/// <summary>The kinds of operation a transport can answer.</summary>
[Flags]
internal enum AllowedOperations
{
    Query = 1,
    Mutation = 2,
    Subscription = 4,
    All = Query | Mutation | Subscription,
}

internal abstract record OperationOutcome;

/// <summary>One response.</summary>
internal sealed record SingleOutcome(OperationResult Result) : OperationOutcome;

/// <summary>A response per event.</summary>
internal sealed record StreamOutcome(IAsyncEnumerable<OperationResult> Results) : OperationOutcome;
