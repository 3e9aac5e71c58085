using System.Security.Cryptography;
using System.Text;
using CrmGraph.GraphQL.Types;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>The schema as a file.</summary>
internal sealed class SchemaEndpoint(Schema schema)
{
    private readonly Lazy<(byte[] Text, string ETag)> _schema = new(() =>
    {
        var text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        return (text, $"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"");
    });

    public async Task ServeAsync(HttpContext context)
    {
        var (text, etag) = _schema.Value;
        var headers = context.Response.Headers;
        headers.ETag = etag;
        headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/graphql; charset=utf-8";
        headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        context.Response.ContentLength = text.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(text, context.RequestAborted);
        }
    }
}
