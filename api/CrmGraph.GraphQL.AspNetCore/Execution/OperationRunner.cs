using CrmGraph.GraphQL.AspNetCore.Callers;
using CrmGraph.GraphQL.AspNetCore.Documents;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.AspNetCore.Execution;

/// <summary>The way from a transport into the engine, the same for all of them.</summary>
internal sealed class OperationRunner(
    RequestExecutor executor, ITrustedDocuments trusted, PersistedQueries persisted, CallerBudgets budgets, IOptions<GraphQLServerOptions> options)
{
    /// <summary>The scope of one operation among many of one connection.</summary>
    public AsyncServiceScope CreateScope(HttpContext context) => executor.CreateScope(context.RequestServices);

    /// <summary>Counts one operation of the caller. Throws <see cref="RequestRefusedException"/> when they sent too many.</summary>
    public void Count(HttpContext context) => budgets.CountRequest(context);

    /// <summary>Runs one operation in the scope <paramref name="services"/>. Throws <see cref="RequestRefusedException"/> when there is no document to run.</summary>
    public async ValueTask<ExecutionResult> RunAsync(
        HttpContext context, IServiceProvider services, RequestParameters parameters, AllowedOperations allowed, CancellationToken ct)
    {
        var document = RequestDocument.Resolve(parameters, trusted, persisted, options.Value.OnlyTrustedDocuments(context));
        var request = new GraphQLRequest
        {
            Document = document.Text,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Services = services,
            Connection = context.RequestServices,
            User = context.User,
            AllowedOperations = allowed,
            AllowIntrospection = options.Value.AllowIntrospection(context),
            Cost = Report(context),
            Pay = budgets.PaymentOf(context),
        };
        var result = await executor.ExecuteAsync(request, ct);
        if (document.NewKey is { } key && result.Kind is ResultKind.Executed or ResultKind.Subscribed)
        {
            persisted.Add(key, document.Text);
        }

        return result;
    }

    private static CostReport Report(HttpContext context) => context.Request.Headers["GraphQL-Cost"] switch
    {
        ["report"] => CostReport.Report,
        ["validate"] => CostReport.Validate,
        _ => CostReport.None,
    };
}
