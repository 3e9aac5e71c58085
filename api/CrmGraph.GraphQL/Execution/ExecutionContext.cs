using System.Security.Claims;
using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Execution;

/// <summary>One run of a plan: what differs between two requests that share it. Thread-safe.</summary>
public sealed class ExecutionContext
{
    private readonly ulong _flags;
    private readonly object?[] _variables;
    private readonly ArgumentValues?[] _arguments;
    private readonly GraphQLError?[] _denials;
    private readonly ExecutorOptions _options;
    private readonly Lock _gate = new();
    private List<GraphQLError>? _errors;
    private DataLoaderRegistry? _loaders;
    private (Exception Exception, GraphQLError Error)? _lastFailure;

    internal ExecutionContext(
        OperationPlan operation,
        ExecutorOptions options,
        object?[] variables,
        GraphQLError?[] denials,
        IServiceProvider services,
        ClaimsPrincipal user,
        object? eventMessage,
        CancellationToken ct)
    {
        Operation = operation;
        _options = options;
        _variables = variables;
        _flags = operation.EvaluateFlags(variables);
        _arguments = operation.VariableArgumentCount == 0 ? [] : new ArgumentValues?[operation.VariableArgumentCount];
        _denials = denials;
        RequestServices = services;
        User = user;
        EventMessage = eventMessage;
        RequestAborted = ct;
    }

    public OperationPlan Operation { get; }

    /// <summary>The scope of the whole request. Resolvers and statements use the scope of their field: <see cref="FieldContext.Services"/>.</summary>
    public IServiceProvider RequestServices { get; }

    public ClaimsPrincipal User { get; }

    /// <summary>The event being delivered, in a subscription; otherwise null.</summary>
    public object? EventMessage { get; }

    /// <summary>Cancelled when the client went away or the request ran out of time.</summary>
    public CancellationToken RequestAborted { get; }

    internal DataLoaderRegistry Loaders =>
        _loaders ?? Interlocked.CompareExchange(ref _loaders, new DataLoaderRegistry(CreateScope, _options.MaxBatchSize, RequestAborted), null) ?? _loaders;

    internal ExecutorOptions Options => _options;

    /// <summary>Guards what the fields of the request make together.</summary>
    internal Lock Gate => _gate;

    internal IReadOnlyList<GraphQLError> Errors => _errors ?? [];

    /// <summary>Whether the field is part of this response (<c>@skip</c>, <c>@include</c>).</summary>
    public bool Includes(SelectedField field) => field.Include.Holds(_flags);

    /// <summary>The coerced arguments of a field, computed once per request. Throws <see cref="GraphQLException"/> when a variable leaves a required argument empty.</summary>
    public ArgumentValues Arguments(SelectedField field)
    {
        var reader = field.Arguments;
        return reader.Constant ?? (_arguments[reader.Slot] ??= reader.Read(_variables));
    }

    /// <summary>Why the caller may not see the field (authorization rules), or null when they may. The rules were asked before execution began.</summary>
    public GraphQLError? Denial(SelectedField field) => field.AuthorizationSlot < 0 ? null : _denials[field.AuthorizationSlot];

    /// <summary>Why the caller may not see objects of <paramref name="type"/>; to be asked where a field of an interface or union type (node, nodes) meets one.</summary>
    public GraphQLError? Denial(ObjectType type) => Operation.TypeSlots.TryGetValue(type, out var slot) ? _denials[slot] : null;

    /// <summary>Reports an error of <paramref name="field"/> under <paramref name="parentPath"/>; locations and path are filled in unless it has a path.</summary>
    public void ReportError(SelectedField field, PathSegment? parentPath, GraphQLError error)
    {
        if (field.IsMutationRoot && error.Code is (ErrorCodes.NotAuthorized or ErrorCodes.StepUpRequired))
        {
            NoteRefusal(field.Definition, error);
        }

        ReportError(error with
        {
            Locations = field.Locations,
            Path = error.Path ?? PathSegment.ToList(PathSegment.Of(parentPath, field.ResponseName)),
        });
    }

    internal void NoteRefusal(FieldDefinition mutation, GraphQLError error) => _options.MutationRefused?.Invoke(mutation, error, RequestServices);

    /// <summary>Reports an error whose path and locations are complete.</summary>
    public void ReportError(GraphQLError error)
    {
        error = _options.ErrorFilter?.OnError(error) ?? error;
        lock (_gate)
        {
            (_errors ??= []).Add(error);
        }
    }

    /// <summary>Ends a field with an error: null where the field is nullable, else the parent goes.</summary>
    public Completion Fail(SelectedField field, PathSegment? parentPath, GraphQLError error, ResultWriter writer)
    {
        ReportError(field, parentPath, error);
        if (field.Definition.Type.IsNonNull)
        {
            return Completion.Propagate;
        }

        writer.WriteNull();
        return Completion.Written;
    }

    /// <summary>Ends a field with an exception: those meant for the client pass through, others are logged and hidden.</summary>
    public Completion Fail(SelectedField field, PathSegment? parentPath, Exception exception, ResultWriter writer) =>
        Fail(field, parentPath, ErrorOf(exception, new Position(parentPath, field.ResponseName)), writer);

    /// <summary>What the client sees of an exception. One that reaches many fields, such as that of a failed batch, is logged once.</summary>
    internal GraphQLError ErrorOf(Exception exception, Position at)
    {
        lock (_gate)
        {
            if (_lastFailure is not { } last || !ReferenceEquals(last.Exception, exception))
            {
                _lastFailure = last = (exception, ExceptionErrors.From(exception, _options, at.ToPath(), RequestAborted));
            }

            return last.Error;
        }
    }

    /// <summary>Ends a field that has no value: null where the field is nullable, else <c>HC0018</c> and the parent goes.</summary>
    public Completion Null(SelectedField field, PathSegment? parentPath, ResultWriter writer)
    {
        if (field.Definition.Type.IsNonNull)
        {
            ReportError(field, parentPath, ExecutionErrors.NonNullViolation);
            return Completion.Propagate;
        }

        writer.WriteNull();
        return Completion.Written;
    }

    /// <summary>
    /// While the result is not disposed no DataLoader sends its batch. Hold it while starting many resolvers after an
    /// await, so that their keys meet in one batch; never hold it over an await.
    /// </summary>
    public BatchHold HoldBatches() => Loaders.Scheduler.Hold();

    /// <summary>A new dependency scope for work that runs beside others of this request, initialized as the request's own.</summary>
    public AsyncServiceScope CreateScope() => Scopes.Create(RequestServices, _options);

    public AsyncServiceScope CreateScope(FieldDefinition field)
    {
        var scope = CreateScope();
        _options.InitializeFieldScope?.Invoke(field, scope.ServiceProvider);
        return scope;
    }
}
