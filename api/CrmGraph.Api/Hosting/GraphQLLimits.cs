using CrmGraph.GraphQL.AspNetCore;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.Api.Hosting;

/// <summary>How much one request, and one caller, may ask of the server: the section <c>GraphQL</c> of the configuration. docs/limits.md explains them.</summary>
internal sealed record GraphQLLimits
{
    public int MaxRequestBytes { get; init; } = 1024 * 1024;

    public int MaxDocumentBytes { get; init; } = 64 * 1024;

    public int MaxTokens { get; init; } = 10_000;

    public int MaxNodes { get; init; } = 4000;

    public int MaxFields { get; init; } = 1000;

    public int MaxRootFields { get; init; } = 20;

    public int MaxDepth { get; init; } = 12;

    public int MaxAliases { get; init; } = 30;

    public int MaxAliasesPerField { get; init; } = 10;

    public int MaxRepeatedNames { get; init; } = 20;

    public int MaxDirectives { get; init; } = 50;

    public int MaxDirectivesPerLocation { get; init; } = 4;

    public int MaxVariables { get; init; } = 100;

    public int MaxVariablesBytes { get; init; } = 256 * 1024;

    public int MaxListItems { get; init; } = 1000;

    public int MaxStringBytes { get; init; } = 64 * 1024;

    public double MaxFieldCost { get; init; } = 1000;

    public double MaxTypeCost { get; init; } = 1000;

    public int TimeoutSeconds { get; init; } = 10;

    public int MaxConcurrentExecutions { get; init; } = 64;

    public int MaxQueuedExecutions { get; init; } = 256;

    public int RequestsPerMinute { get; init; } = 600;

    public int AnonymousRequestsPerMinute { get; init; } = 30;

    public int CostPerMinute { get; init; } = 60_000;

    public int MaxSocketsPerCaller { get; init; } = 20;

    public int MaxOperationsPerSocket { get; init; } = 100;

    /// <summary>Whether browser sessions may only name documents the dashboard was built with.</summary>
    public bool OnlyTrustedDocuments { get; init; } = true;

    public CostOptions Cost => new() { MaxFieldCost = MaxFieldCost, MaxTypeCost = MaxTypeCost };

    public InputLimits Input => new() { MaxBytes = MaxVariablesBytes, MaxListItems = MaxListItems, MaxStringBytes = MaxStringBytes };

    public ParserOptions Parser => new()
    {
        MaxBytes = MaxDocumentBytes,
        MaxTokens = MaxTokens,
        MaxNodes = MaxNodes,
        MaxFields = MaxFields,
        MaxDirectivesPerLocation = MaxDirectivesPerLocation,
    };

    public ValidationOptions Validation => new()
    {
        MaxExecutionDepth = MaxDepth,
        MaxFields = MaxFields,
        MaxRootFields = MaxRootFields,
        MaxAliases = MaxAliases,
        MaxAliasesPerField = MaxAliasesPerField,
        MaxRepeatedNames = MaxRepeatedNames,
        MaxDirectives = MaxDirectives,
        MaxVariables = MaxVariables,
        MaxListItems = MaxListItems,
    };

    /// <summary>The limits as configured. While developing, nobody is counted and every document is taken.</summary>
    public static GraphQLLimits Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var limits = environment.IsDevelopment()
            ? new GraphQLLimits
            {
                RequestsPerMinute = 0,
                AnonymousRequestsPerMinute = 0,
                CostPerMinute = 0,
                MaxSocketsPerCaller = 0,
                OnlyTrustedDocuments = false,
            }
            : new GraphQLLimits();
        configuration.GetSection("GraphQL").Bind(limits);
        return limits;
    }

    public void ApplyTo(GraphQLServerOptions options)
    {
        options.MaxRequestBodySize = MaxRequestBytes;
        options.Sockets.MaxOperations = MaxOperationsPerSocket;
        options.Callers.RequestsPerMinute = RequestsPerMinute;
        options.Callers.AnonymousRequestsPerMinute = AnonymousRequestsPerMinute;
        options.Callers.CostPerMinute = CostPerMinute;
        options.Callers.MaxSockets = MaxSocketsPerCaller;
    }
}
