using System.Buffers;
using System.IO.Pipelines;
using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Results as Server-Sent Events (GraphQL over SSE, distinct connections mode).</summary>
internal static class EventStream
{
    /// <summary>Writes every result and <c>complete</c>; comments keep the connection open while nothing happens.</summary>
    public static async Task WriteAsync(
        HttpContext context, IAsyncEnumerable<ExecutionResult> results, TimeSpan keepAlive, TimeProvider time, CancellationToken ct)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        var writer = response.BodyWriter;
        await writer.FlushAsync(ct);
        await using var enumerator = results.GetAsyncEnumerator(ct);
        while (await NextAsync(enumerator, writer, keepAlive, time, ct))
        {
            using var result = enumerator.Current;
            writer.Write("event: next\ndata: "u8);
            result.WriteTo(writer);
            writer.Write("\n\n"u8);
            await writer.FlushAsync(ct);
        }

        // The source ends quietly when it is cancelled; that is not its end.
        ct.ThrowIfCancellationRequested();

        // With an empty data line: EventSource drops events without data.
        writer.Write("event: complete\ndata:\n\n"u8);
        await writer.FlushAsync(ct);
    }

    private static async ValueTask<bool> NextAsync(
        IAsyncEnumerator<ExecutionResult> enumerator, PipeWriter writer, TimeSpan keepAlive, TimeProvider time, CancellationToken ct)
    {
        var next = enumerator.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next;
        }

        var pending = next.AsTask();
        while (true)
        {
            try
            {
                return await pending.WaitAsync(keepAlive, time, CancellationToken.None);
            }
            catch (TimeoutException) when (!pending.IsCompleted)
            {
                writer.Write(":\n\n"u8);
                await writer.FlushAsync(ct);
            }
        }
    }
}
