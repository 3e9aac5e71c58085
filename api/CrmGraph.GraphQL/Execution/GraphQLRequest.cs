using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Cost;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Kinds of operation a transport lets through.</summary>
[Flags]
public enum AllowedOperations
{
    Query = 1,
    Mutation = 2,
    Subscription = 4,
    All = Query | Mutation | Subscription,
}

/// <summary>One GraphQL request, whatever it came over.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document as UTF-8. Not kept after the call.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The variables object; default when there is none. Must stay valid until the result is disposed.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request scope: every field runs in a scope made from it.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>
    /// The scope that knows who is asking for as long as a subscription lives: the scope of each event is made from it.
    /// Null when that is <see cref="Services"/>.
    /// </summary>
    public IServiceProvider? Connection { get; init; }

    public ClaimsPrincipal User { get; init; } = new();

    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected; null leaves it to the executor's validation options.</summary>
    public bool? AllowIntrospection { get; init; }

    /// <summary>Whether the response tells the price.</summary>
    public CostReport Cost { get; init; }

    /// <summary>Pays the price from what the caller may still spend; the time to wait when that is not enough, else null. Asked once, after the limits.</summary>
    public Func<OperationCost, TimeSpan?>? Pay { get; init; }

    /// <summary>A request with this document, for callers that have text.</summary>
    public static GraphQLRequest Of(string document, IServiceProvider services) =>
        new() { Document = Encoding.UTF8.GetBytes(document), Services = services };
}
