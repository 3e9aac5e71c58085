using CrmGraph.GraphQL.AspNetCore.Execution;
using CrmGraph.GraphQL.AspNetCore.WebSockets;
using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Everything one address answers: operations over POST and GET, sockets, the schema and the query page.</summary>
internal sealed class GraphQLEndpoint(
    IOptions<GraphQLServerOptions> serverOptions,
    OperationRunner runner,
    SchemaEndpoint schema,
    SocketEndpoint sockets,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<GraphQLEndpoint> logger)
{
    private readonly GraphQLServerOptions _options = serverOptions.Value;
    private readonly IdePage? _ide = serverOptions.Value.IdeFolder is { } folder ? new IdePage(folder) : null;

    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        return context.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(context)
            : IsRead(request) && request.Query.ContainsKey("sdl") ? HandleSchemaAsync(context)
            : _ide is not null && IdePage.IsWanted(request) && _options.EnableIde(context) ? _ide.ServePageAsync(context)
            : HandleOperationAsync(context);
    }

    public Task HandleSchemaAsync(HttpContext context)
    {
        if (_options.EnableSchemaRequests(context))
        {
            return schema.ServeAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public Task HandleIdeAssetAsync(HttpContext context)
    {
        if (_ide is not null && _options.EnableIde(context))
        {
            return _ide.ServeAssetAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task HandleOperationAsync(HttpContext context)
    {
        ResponseFormat? format = null;
        try
        {
            var accept = AcceptHeader.Parse(context.Request.Headers.Accept);
            format = accept.Single;
            if (format is null)
            {
                context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
                return;
            }

            CrossSiteGuard.EnsureSameSite(context, _options);
            runner.Count(context);
            var parameters = await ReadAsync(context);
            var allowed = Allowed(context.Request, accept);
            var result = await runner.RunAsync(context, context.RequestServices, parameters, allowed, context.RequestAborted);
            await AnswerAsync(context, result, format.Value);
        }
        catch (RequestRefusedException refusal)
        {
            await ResponseWriting.WriteRefusalAsync(context, refusal, format);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await ResponseWriting.WriteErrorsAsync(context, StatusCodes.Status500InternalServerError, [TransportErrors.Unexpected(logger, e)], format);
        }
    }

    private async ValueTask<RequestParameters> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        return IsRead(request) ? RequestQueryString.Parse(request.Query)
            : HttpMethods.IsPost(request.Method) ? await RequestBody.ReadAsync(request, _options.MaxRequestBodySize, context.RequestAborted)
            : throw RequestRefusedException.Method("GET, HEAD, POST", "Send GraphQL requests with POST or GET.");
    }

    private async Task AnswerAsync(HttpContext context, ExecutionResult result, ResponseFormat format)
    {
        using (result)
        {
            if (result.Events is { } events)
            {
                await StreamAsync(context, events);
            }
            else if (result.Kind == ResultKind.OperationNotAllowed && !IsRead(context.Request))
            {
                // A POST refuses only subscriptions, of clients that take no events.
                context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            }
            else if (format == ResponseFormat.EventStream && result.Kind != ResultKind.OperationNotAllowed)
            {
                await StreamAsync(context, One(result));
            }
            else if (result.Kind != ResultKind.Cancelled)
            {
                await ResponseWriting.WriteResultAsync(context, result, format);
            }
        }
    }

    // Cut off without `complete` when the server or the session goes, so that the client knows it was not the end.
    private async Task StreamAsync(HttpContext context, IAsyncEnumerable<ExecutionResult> results)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var interceptor = context.RequestServices.GetService<IWebSocketSessionInterceptor>();
        var watch = SessionWatch.RunAsync(context, interceptor, _options.Sockets.RevalidationInterval, time, ended);
        try
        {
            await EventStream.WriteAsync(context, results, _options.EventStreamKeepAlive, time, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            Log.StreamCut(logger);
        }
        finally
        {
            await ended.CancelAsync();
            await watch;
        }
    }

    // Reading is all a GET may do; a subscription reads too, and needs a client that takes events.
    private static AllowedOperations Allowed(HttpRequest request, AcceptHeader accept) =>
        (IsRead(request) ? AllowedOperations.Query : AllowedOperations.Query | AllowedOperations.Mutation)
        | (accept.EventStream ? AllowedOperations.Subscription : 0);

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static async IAsyncEnumerable<ExecutionResult> One(ExecutionResult result)
    {
        await Task.CompletedTask;
        yield return result;
    }
}
