using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>The query page for developers: files of one folder, and a policy that lets them load nothing from outside.</summary>
internal sealed class IdePage(string folder)
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly IFileProvider _files = Directory.Exists(folder) ? new PhysicalFileProvider(Path.GetFullPath(folder)) : new NullFileProvider();

    /// <summary>A browser that navigates here accepts HTML by name and names no operation.</summary>
    public static bool IsWanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !RequestQueryString.IsRequest(request.Query)
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && ranges.Any(r => r.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && r.Quality is not 0);

    public async Task ServePageAsync(HttpContext context)
    {
        await ServeAsync(context, "index.html", "no-cache");
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            await context.Response.WriteAsync("The query page is not built yet: run `npm ci` and `npm run build` in client/graphiql.", context.RequestAborted);
        }
    }

    // Vite puts a hash of the content into every asset's name.
    public Task ServeAssetAsync(HttpContext context) =>
        ServeAsync(context, context.Request.RouteValues["path"] as string ?? "", "public, max-age=31536000, immutable");

    private async Task ServeAsync(HttpContext context, string path, string cacheControl)
    {
        var file = _files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = ContentTypes.TryGetContentType(file.Name, out var type) ? type : "application/octet-stream";
        context.Response.ContentLength = file.Length;
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }
}
