using CrmGraph.Api.Access;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmGraph.Api.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Benchmarks.HandWritten;

/// <summary>
/// The limit: endpoints for exactly these pages, prepared SQL read straight into JSON, behind the cookie sign-in of ASP.NET
/// Core, which they need to know whose records to show.
/// </summary>
internal sealed class HandWrittenServer : IAsyncDisposable
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly WebApplication app;

    private readonly PlainWrites writes;

    private HandWrittenServer(WebApplication app, ReadLanes lanes, PlainWrites writes)
    {
        this.app = app;
        this.writes = writes;
        Lanes = lanes;
    }

    public ReadLanes Lanes { get; }

    public Uri Address => new(app.Urls.First());

    public static async Task<HandWrittenServer> StartAsync(BenchOptions options, Viewer viewer, Uri? address = null)
    {
        var lanes = new ReadLanes(BenchDatabase.ConnectionString(options.DatabaseFile) + ";Pooling=False");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"{address}" is { Length: > 0 } given ? given : "http://127.0.0.1:0");
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        var writes = new PlainWrites(options.DatabaseFile);
        var app = builder.Build();
        app.UseAuthentication();
        var scope = Scope.Of(viewer);
        app.MapPost("/login", http => http.SignInAsync(new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, viewer.UserId.ToString())], CookieAuthenticationDefaults.AuthenticationScheme))));
        Map("/list", ListPage.Write);
        Map("/customer", CustomerPage.Write);
        Map("/nested", NestedPage.Write);
        Map("/board", BoardPage.Write);
        Map("/dashboard", DashboardPage.Write);
        app.MapGet("/typename", (RequestDelegate)(http => AnswerAsync(http, null, (_, json, _, _) => json.WriteString("__typename"u8, "Query"u8))));
        app.MapPost("/interaction", (RequestDelegate)(async http =>
        {
            if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } user)
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            var customer = Guid.Parse(Json.KeyText(body.RootElement.GetProperty("id").GetString()!));
            var id = await writes.AddInteractionAsync(
                customer, Guid.Parse(user), body.RootElement.GetProperty("summary").GetString()!, http.RequestAborted);
            http.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Relaxed);
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteEndObject();
        }));
        await app.StartAsync();
        return new HandWrittenServer(app, lanes, writes);

        void Map(string path, Page page) => app.MapGet(path, (RequestDelegate)(http => AnswerAsync(http, lanes, page)));

        async Task AnswerAsync(HttpContext http, ReadLanes? from, Page page)
        {
            if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is null)
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            http.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Relaxed);
            json.WriteStartObject();
            json.WriteStartObject("data"u8);
            if (from is null)
            {
                page(null!, json, http.Request.Query, scope);
            }
            else
            {
                using var lane = await from.RentAsync(http.RequestAborted);
                page(lane, json, http.Request.Query, scope);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    public Task WaitAsync() => app.WaitForShutdownAsync();

    public async Task<string> SignInAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        using var answer = await client.PostAsync("/login", null);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        writes.Dispose();
        Lanes.Dispose();
    }

    private delegate void Page(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope);
}

/// <summary>Whose records are visible, as parameters of every statement.</summary>
internal sealed record Scope(object SeesAll, string Owners, string Me)
{
    /// <summary>The condition on the owner of a customer <c>c</c>.</summary>
    public const string Condition = """(@all OR c."OwnerId" IN (SELECT value FROM json_each(@owners)))""";

    public static Scope Of(Viewer viewer) => new(
        viewer.Reads(RecordEntity.Customer).All,
        JsonSerializer.Serialize(viewer.Reads(RecordEntity.Customer).Owners.Select(id => id.ToString().ToUpperInvariant())),
        viewer.UserId.ToString().ToUpperInvariant());
}
