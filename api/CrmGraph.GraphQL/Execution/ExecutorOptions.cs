using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Execution;

/// <summary>How requests are run.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Time for one operation or one event of a subscription, waiting for a free place included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a cancelled operation may take to stop before it is left to itself.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Operations that run at once; others wait.</summary>
    public int MaxConcurrentExecutions { get; init; } = 64;

    /// <summary>Operations that wait for a place; more are turned away.</summary>
    public int MaxQueuedExecutions { get; init; } = 1024;

    /// <summary>Documents kept parsed and validated, and operations kept planned.</summary>
    public int CacheSize { get; init; } = 256;

    /// <summary>Keys of one DataLoader batch.</summary>
    public int MaxBatchSize { get; init; } = 1024;

    /// <summary>Adds <c>extensions.exception</c> to unexpected errors; never in production.</summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>Prepares a new dependency scope (second) from the request's (first), for example by handing over who is asking.</summary>
    public Action<IServiceProvider, IServiceProvider>? InitializeScope { get; init; }

    /// <summary>
    /// Names, by a scope, everything about a caller that an answer to an event may depend on; null when answers to them are
    /// shared with nobody. See <see cref="Subscriptions.ISharedEvent"/>.
    /// </summary>
    public Func<IServiceProvider, string?>? SharingKey { get; init; }

    /// <summary>Tells the scope of a field, once prepared, which field it belongs to.</summary>
    public Action<FieldDefinition, IServiceProvider>? InitializeFieldScope { get; init; }

    /// <summary>
    /// Hears that a mutation was refused, with the services of its request: for want of a right (<c>AUTH_NOT_AUTHORIZED</c>) or of a
    /// fresh proof (<c>CRM_STEP_UP_REQUIRED</c>), or with a <see cref="GraphQLException"/> that it declares.
    /// </summary>
    public Action<FieldDefinition, GraphQLError, IServiceProvider>? MutationRefused { get; init; }

    /// <summary>May rewrite every error before it is written.</summary>
    public IErrorFilter? ErrorFilter { get; init; }

    /// <summary>Told of every unexpected exception, once.</summary>
    public IExecutionDiagnostics? Diagnostics { get; init; }

    /// <summary>Limits of the parser.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>Rules and limits of validation.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Limits of variables.</summary>
    public InputLimits Input { get; init; } = InputLimits.None;

    /// <summary>What an operation may cost.</summary>
    public CostOptions Cost { get; init; } = CostOptions.Default;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

/// <summary>Rewrites errors on their way to the client.</summary>
public interface IErrorFilter
{
    GraphQLError OnError(GraphQLError error);
}

/// <summary>Hears what went wrong inside, so that the host can log it.</summary>
public interface IExecutionDiagnostics
{
    /// <summary>An exception that is none of the client's business was shown as "Unexpected Execution Error" with <paramref name="traceId"/>. <paramref name="path"/> is null outside of a field.</summary>
    void UnexpectedError(Exception exception, PathSegment? path, string traceId);
}
