using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// Executes requests against one schema: document (from cache, or parsed and validated), operation, plan (from cache, or
/// made), variables, cost, authorization, execution. Built once; thread-safe.
/// </summary>
public sealed class RequestExecutor : IDisposable
{
    private readonly DocumentCache _documents;
    private readonly OperationCache _operations;
    private readonly ConcurrencyGate _places;
    private readonly OperationRun _run;
    private readonly ExecutorOptions _options;

    public RequestExecutor(
        Schema schema,
        ExecutorOptions? options = null,
        IFieldGate? gate = null,
        IDataPlanner? data = null,
        IAuthorizationGate? authorization = null)
    {
        Schema = schema;
        _options = options ?? new ExecutorOptions();
        _documents = new DocumentCache(schema, _options.Parser, _options.Validation, _options.CacheSize);
        _operations = new OperationCache(schema, gate, data, _options.CacheSize);
        _places = new ConcurrencyGate(_options.MaxConcurrentExecutions, _options.MaxQueuedExecutions);
        _run = new OperationRun(_options, _places, authorization ?? RoleAuthorizationGate.Instance);
    }

    public Schema Schema { get; }

    internal int CachedPlans => _operations.Count;

    /// <summary>Executes a request. Never throws for what the request, its resolvers or the time limit did: the result says it.</summary>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken ct = default)
    {
        try
        {
            if (request.Document.IsEmpty)
            {
                var missing = new GraphQLError("Must provide a document.").WithCode(ErrorCodes.DocumentMissing);
                return ExecutionResult.Error(ResultKind.RequestError, missing);
            }

            var document = _documents.Get(request.Document, request.AllowIntrospection);
            var operation = OperationCache.Select(document.Syntax, request.OperationName);
            if (!Allows(request.AllowedOperations, operation.Operation))
            {
                return ExecutionResult.Error(
                    ResultKind.OperationNotAllowed, new GraphQLError("The specified operation kind is not allowed."));
            }

            var plan = _operations.Get(document, operation, request.Services);
            var variables = VariableCoercion.Coerce(plan.Variables, request.Variables, _options.Input);
            var cost = plan.Cost.Evaluate(variables, plan.EvaluateFlags(variables));
            if (CostStep.Answer(cost, request, _options.Cost) is { } answer)
            {
                return answer;
            }

            var result = operation.Operation == OperationType.Subscription
                ? await SubscribeAsync(document, operation, plan, variables, request, ct).ConfigureAwait(false)
                : await _run.ExecuteAsync(plan, variables, request.Services, request.User, null, ct).ConfigureAwait(false);
            return request.Cost == CostReport.Report ? CostStep.Reported(result, cost) : result;
        }
        catch (InvalidDocumentException e)
        {
            return ExecutionResult.Error(ResultKind.RequestError, e.Errors);
        }
        catch (InvalidVariablesException e)
        {
            return ExecutionResult.Error(ResultKind.RequestError, e.Errors);
        }
        catch (GraphQLException e)
        {
            return ExecutionResult.Error(ResultKind.RequestError, e.Error);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return ExecutionResult.Error(ResultKind.Cancelled, ExecutionErrors.Cancelled);
        }
        catch (Exception e)
        {
            return ExecutionResult.Error(ResultKind.Failed, ExceptionErrors.From(e, _options, null, ct));
        }
    }

    /// <summary>A new dependency scope that knows what <paramref name="services"/> knows (<see cref="ExecutorOptions.InitializeScope"/>), for transports that carry many requests over one connection.</summary>
    public AsyncServiceScope CreateScope(IServiceProvider services) => Scopes.Create(services, _options);

    public void Dispose() => _places.Dispose();

    private ValueTask<ExecutionResult> SubscribeAsync(
        ValidDocument document,
        OperationDefinitionNode operation,
        OperationPlan plan,
        object?[] variables,
        GraphQLRequest request,
        CancellationToken ct) =>
        new SubscriptionRun(
            _run, services => _operations.Get(document, operation, services), request.Connection ?? request.Services, request.User, variables)
        .StartAsync(plan, document.Syntax, request, ct);

    private static bool Allows(AllowedOperations allowed, OperationType operation) => operation switch
    {
        OperationType.Query => allowed.HasFlag(AllowedOperations.Query),
        OperationType.Mutation => allowed.HasFlag(AllowedOperations.Mutation),
        _ => allowed.HasFlag(AllowedOperations.Subscription),
    };
}
