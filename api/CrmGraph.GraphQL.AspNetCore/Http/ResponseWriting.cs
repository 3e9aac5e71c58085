using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Single answers: the JSON of a result, or errors of the transport.</summary>
internal static class ResponseWriting
{
    // Multipart framing of one part (RFC 2046); the delimiter is `---`.
    private static ReadOnlySpan<byte> PartHead => "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8;

    private static ReadOnlySpan<byte> PartTail => "\r\n-----\r\n"u8;

    /// <summary>Writes a result; the status follows the matrix of GraphQL over HTTP.</summary>
    public static async Task WriteResultAsync(HttpContext context, ExecutionResult result, ResponseFormat format)
    {
        var response = Begin(context, Status(context, result, format), format);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (format == ResponseFormat.Multipart)
        {
            var writer = response.BodyWriter;
            writer.Write(PartHead);
            result.WriteTo(writer);
            writer.Write(PartTail);
            await writer.FlushAsync(context.RequestAborted);
            return;
        }

        result.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static Task WriteRefusalAsync(HttpContext context, RequestRefusedException refusal, ResponseFormat? format)
    {
        if (refusal.Header is var (name, value))
        {
            context.Response.Headers[name] = value;
        }

        return WriteErrorsAsync(context, refusal.Status, [refusal.Error], format, refusal.Reason);
    }

    /// <summary>Writes errors as a JSON document, also to clients that asked for a stream.</summary>
    public static async Task WriteErrorsAsync(
        HttpContext context, int status, IEnumerable<GraphQLError> errors, ResponseFormat? format, string? reason = null)
    {
        var response = Begin(context, status, format == ResponseFormat.Json ? ResponseFormat.Json : ResponseFormat.GraphQLResponse);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using (var writer = new Utf8JsonWriter(response.BodyWriter, JsonFormats.Writer))
        {
            writer.WriteStartObject();
            if (reason is not null)
            {
                writer.WriteString("error"u8, reason);
            }

            writer.WriteStartArray("errors"u8);
            foreach (var error in errors)
            {
                error.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    // Only the media type made for GraphQL lets the status speak about the document; to others it only speaks of HTTP.
    private static int Status(HttpContext context, ExecutionResult result, ResponseFormat format)
    {
        switch (result.Kind)
        {
            case ResultKind.RequestError:
                return format == ResponseFormat.GraphQLResponse ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            case ResultKind.OperationNotAllowed:
                context.Response.Headers.Allow = HttpMethods.Post;
                return StatusCodes.Status405MethodNotAllowed;
            case ResultKind.RateLimited:
                context.Response.Headers.RetryAfter = RetryAfter(result);
                return StatusCodes.Status429TooManyRequests;
            case ResultKind.Overloaded:
                context.Response.Headers.RetryAfter = RetryAfter(result);
                return StatusCodes.Status503ServiceUnavailable;
            case ResultKind.TimedOut or ResultKind.Failed:
                return StatusCodes.Status500InternalServerError;
            default:
                return StatusCodes.Status200OK;
        }
    }

    private static string RetryAfter(ExecutionResult result) =>
        Math.Ceiling(result.RetryAfter?.TotalSeconds ?? 1).ToString(CultureInfo.InvariantCulture);

    private static HttpResponse Begin(HttpContext context, int status, ResponseFormat format)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.Of(format);
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        return response;
    }
}
