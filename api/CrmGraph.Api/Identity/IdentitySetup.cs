using CrmGraph.Api.Data;
using CrmGraph.Api.Identity.Passwords;
using CrmGraph.Api.Identity.SecondFactor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>Registers people: accounts, passwords, lock-out and the session cookie.</summary>
public static class IdentitySetup
{
    public static IServiceCollection AddCrmIdentity(this IServiceCollection services)
    {
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentityCore<Account>(options => options.User.RequireUniqueEmail = true);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<IUserStore<Account>>(s => new UserOnlyStore<Account, CrmDbContext, Guid>(s.GetRequiredService<CrmDbContext>()));
        services.AddScoped<SignIn>();
        services.AddSingleton<RoleDirectory>();
        services.AddScoped<Attempts>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<NewPasswords>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<SecurityNotices>();
        services.AddScoped<SecondStep>();
        services.AddScoped<StepUp>();
        services.AddScoped<TotpFactors>();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<ProofLane>();
        services.AddOptions<AttemptOptions>().BindConfiguration(AttemptOptions.Section)
            .Validate(o => o.IsWithinBounds, "SignIn: a value is out of its bounds; see docs/limits.md.").ValidateOnStart();
        services.AddSingleton<ViewerDirectory>();
        services.AddOptions<SessionOptions>().BindConfiguration(SessionOptions.Section)
            .Validate(o => o.IsWithinBounds, "Sessions: a value is out of its bounds; see docs/limits.md.").ValidateOnStart();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SessionDirectory>();
        services.AddSingleton<SessionViewers>();
        services.AddScoped<Sessions>();
        services.AddScoped<BrowserSessions>();
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<DemoAccounts>();
        services.AddAuthentication(SessionCookie.Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionCookie.Scheme, null);

        // Without a folder the keys end with the container: the seeds of second factors could not be opened again.
        services.AddOptions<KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory>((options, configuration, loggers) =>
        {
            if (configuration[SealingKeys.FolderSetting] is { Length: > 0 } folder)
            {
                options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), loggers);
            }
        });
        return services;
    }
}
