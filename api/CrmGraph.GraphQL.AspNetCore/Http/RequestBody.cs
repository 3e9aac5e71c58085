using System.Buffers;
using System.IO.Pipelines;
using CrmGraph.GraphQL.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Reads the body of a POST straight from the pipe, up to a limit.</summary>
internal static class RequestBody
{
    public static async ValueTask<RequestParameters> ReadAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        EnsureJson(request);
        if (request.ContentLength > limit)
        {
            throw RequestRefusedException.TooLarge();
        }

        // Our limit is the one that answers; the server's own would cut the connection or answer without a code.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit + 1L;
        }

        try
        {
            return await ReadAsync(request.BodyReader, limit, ct);
        }
        catch (BadHttpRequestException e)
        {
            throw e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? RequestRefusedException.TooLarge()
                : new RequestRefusedException(e.StatusCode, ErrorCodes.InvalidJson, "The request body could not be read.");
        }
    }

    private static async ValueTask<RequestParameters> ReadAsync(PipeReader reader, int limit, CancellationToken ct)
    {
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var body = read.Buffer;
            if (body.Length > limit)
            {
                reader.AdvanceTo(body.End);
                throw RequestRefusedException.TooLarge();
            }

            if (read.IsCompleted)
            {
                try
                {
                    return Parse(body);
                }
                finally
                {
                    reader.AdvanceTo(body.End);
                }
            }

            reader.AdvanceTo(body.Start, body.End);
        }
    }

    private static RequestParameters Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return RequestJson.Parse(body.FirstSpan);
        }

        var length = (int)body.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(rented);
            return RequestJson.Parse(rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // Only a body a cross-site form cannot send: never text/plain or urlencoded.
    private static void EnsureJson(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        var encoding = request.Headers.ContentEncoding;
        var isPlain = encoding.Count == 0 || (encoding.Count == 1 && encoding[0]!.Equals("identity", StringComparison.OrdinalIgnoreCase));
        if (!isJson || !isPlain)
        {
            throw new RequestRefusedException(415, ErrorCodes.InvalidRequest, "The request body must be `application/json` in UTF-8, not encoded.")
            {
                Header = ("Accept-Post", "application/json"),
            };
        }
    }
}
