using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Hosting;

/// <summary>Serves the built dashboard: hashed files for ever, the page itself never from a cache.</summary>
internal static class Dashboard
{
    private const string NoncePlace = "__CSP_NONCE__";
    private static readonly string[] ServerPaths = ["/graphql", "/account", "/files", "/health"];

    public static void MapDashboard(this WebApplication app)
    {
        if (FindFolder(app.Configuration, app.Environment) is not { } folder)
        {
            app.MapGet("/", () => Results.Text("The dashboard is not built. Run 'make run', or 'npm ci && npm run build' in client/."));
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = context => Cache(context.Context) });
        app.MapFallback(ShowPageAsync);

        // By its file name it is the same page: the file alone has no nonce.
        app.MapGet("/index.html", ShowPageAsync);

        async Task ShowPageAsync(HttpContext context)
        {
            if (!HttpMethods.IsGet(context.Request.Method) || ServerPaths.Any(p => context.Request.Path.StartsWithSegments(p)))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            var nonce = SecurityHeaders.AllowPage(context);
            var page = await File.ReadAllTextAsync(Path.Combine(folder, "index.html"), context.RequestAborted);
            await context.Response.WriteAsync(page.Replace(NoncePlace, nonce, StringComparison.Ordinal), context.RequestAborted);
        }
    }

    private static void Cache(HttpContext context) =>
        context.Response.Headers[HeaderNames.CacheControl] = context.Request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";

    private static string? FindFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        string[] candidates =
        [
            HomeFolder.Combine(configuration["Dashboard:Folder"] ?? "client/dist"),
            Path.Combine(environment.ContentRootPath, "wwwroot"),
            Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        ];
        return candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
    }
}
