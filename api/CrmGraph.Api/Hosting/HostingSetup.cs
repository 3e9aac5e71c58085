using System.Text.Json.Serialization;
using CrmGraph.Api.Access;
using CrmGraph.Api.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrmGraph.Api.Hosting;

/// <summary>What surrounds every request: headers, language, session, who is asking.</summary>
internal static class HostingSetup
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    // Defaults for a quiet start; configuration (Logging:LogLevel:…) overrides them.
    public static void AddCrmLogging(this ILoggingBuilder logging) => logging
        .AddSimpleConsole(options => options.SingleLine = true)
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)

        // A failed start is told in words by StartUp; a background service that dies is still logged, as critical.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

    public static void AddCrmHosting(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddHealthChecks().AddCheck<Health.DatabaseCheck>("database");
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.SnakeCaseUpper)));

        // What cannot be read is an answer of ours (see UseAccountErrors), not an exception page.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddRequestLocalization(options => options
            .SetDefaultCulture(Languages[0])
            .AddSupportedCultures(Languages)
            .AddSupportedUICultures(Languages));
    }

    public static void UseCrmPipeline(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(AnswerFault);
        app.UseRequestLocalization();
        app.UseAccountErrors();
        app.UseAntiForgeryHeader();
        app.UseAuthentication();
        app.UseViewer();
        app.UseWebSockets();
    }

    // What was thrown is logged by the framework; the answer says nothing of it.
    private static void AnswerFault(IApplicationBuilder app) =>
        app.Run(static context => context.Response.WriteAsJsonAsync(new { error = "internal" }, context.RequestAborted));

    /// <summary>Refusals the framework answers without a body get the shape of all account errors.</summary>
    private static void UseAccountErrors(this IApplicationBuilder app) => app.UseStatusCodePages(static context =>
    {
        var http = context.HttpContext;
        return http.Request.Path.StartsWithSegments("/account")
            ? http.Response.WriteAsJsonAsync(new { error = http.Response.StatusCode == 415 ? "unsupported_media_type" : "invalid_request" }, http.RequestAborted)
            : Task.CompletedTask;
    });

    /// <summary>Hands the viewer of the session to the request's scope; without one the scope stays empty and nothing is visible.</summary>
    private static void UseViewer(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        context.ComesFrom(null);
        if (context.User.Identity is { IsAuthenticated: true }
            && await context.RequestServices.GetRequiredService<SessionViewers>().AnyAsync(context.User, context.RequestAborted) is { } signedIn)
        {
            var current = context.RequestServices.GetRequiredService<CurrentViewer>();
            if (signedIn.IsEnrolling)
            {
                current.EnterEnrolling(signedIn.Viewer, signedIn.Session);
            }
            else if (await RolePreview.ApplyAsync(context, signedIn.Viewer) is not { } viewer)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
            else
            {
                current.Enter(viewer, signedIn.Session);
            }

            context.ComesFrom(signedIn.Session.Id);
            await context.RequestServices.GetRequiredService<Sessions>().SeenAsync(signedIn.Session, context.RequestAborted);
        }

        await next(context);
    });

    private static void ComesFrom(this HttpContext context, Guid? sessionId) => context.RequestServices.GetRequiredService<RecordScope>().ComeFrom(
        new WorkOrigin(sessionId, context.Connection.RemoteIpAddress?.ToString(), System.Diagnostics.Activity.Current?.TraceId.ToHexString()));
}
