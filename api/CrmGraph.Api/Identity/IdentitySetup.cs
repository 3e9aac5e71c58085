using System.Security.Claims;
using CrmGraph.Api.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>Registers people: accounts, passwords, lock-out and the session cookie.</summary>
public static class IdentitySetup
{
    public static IServiceCollection AddCrmIdentity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Password = new PasswordOptions
            {
                RequiredLength = 12,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 5,
            };
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<IUserStore<Account>>(s => new UserOnlyStore<Account, CrmDbContext, Guid>(s.GetRequiredService<CrmDbContext>()));
        services.AddScoped<SignIn>();
        services.AddSingleton<UnknownAddresses>();
        services.AddSingleton<ViewerDirectory>();
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<DemoAccounts>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => Configure(options, environment));
        // Without a folder the keys end with the container, and every session with them.
        services.AddOptions<KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory>((options, configuration, loggers) =>
        {
            if (configuration["DataProtection:KeysFolder"] is { Length: > 0 } folder)
            {
                options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), loggers);
            }
        });
        return services;
    }

    /// <summary>The viewer behind a session cookie's identity; null when it is not one or no longer valid.</summary>
    public static ValueTask<Viewer?> OfAsync(this ViewerDirectory viewers, ClaimsPrincipal principal, CancellationToken ct) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && principal.FindFirstValue(SignIn.StampClaim) is { } stamp
            ? viewers.FindAsync(id, stamp, ct)
            : ValueTask.FromResult<Viewer?>(null);

    private static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        // The __Host- prefix demands https, which a development server on localhost does not have.
        options.Cookie.Name = environment.IsDevelopment() ? "crmgraph" : "__Host-crmgraph";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = async context =>
        {
            var viewers = context.HttpContext.RequestServices.GetRequiredService<ViewerDirectory>();
            if (await viewers.OfAsync(context.Principal!, context.HttpContext.RequestAborted) is null)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            }
        };
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
