using CrmGraph.Api.Access;
using CrmGraph.Api.Errors;
using CrmGraph.Api.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>Tells a user what happened to their own account, in the bell: had it been somebody else, they would learn of it.</summary>
public sealed class SecurityNotices(CrmDbContext db, IServiceScopeFactory scopes, IHostEnvironment environment)
{
    public const string PasswordChanged = "NOTICE_PASSWORD_CHANGED";
    public const string FactorSwitchedOn = "NOTICE_FACTOR_ON";
    public const string FactorSwitchedOff = "NOTICE_FACTOR_OFF";
    public const string RecoveryCodesRenewed = "NOTICE_RECOVERY_CODES";
    public const string NewDevice = "NOTICE_NEW_DEVICE";

    /// <summary>Adds a notice to the running transaction, in the language of the request. Saving is the caller's.</summary>
    public Task AddAsync(Guid userId, string what, CancellationToken ct) => AddAsync(userId, what, null, ct);

    /// <summary>Whether a sign-in from an unknown browser is worth a notice: not the first of all, and asked before this one is written down.</summary>
    public async Task<bool> IsNewDeviceNewsAsync(Guid userId, CancellationToken ct) =>

        // Where the application is developed and tried, every browser is a new one.
        !environment.IsDevelopment() && await HasSignedInAsync(userId, ct);

    /// <summary>Tells of a sign-in from a browser that was never used for it.</summary>
    public async Task TellNewDeviceAsync(Guid userId, SessionOrigin origin, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AddAsync(userId, NewDevice, string.Join(" · ", new[] { DeviceName.Of(origin.UserAgent), origin.Address }.OfType<string>()), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private Task AddAsync(Guid userId, string what, string? where, CancellationToken ct) => db.PostAsync(
        new Notification
        {
            UserId = userId,
            Kind = NotificationKind.System,
            Title = Messages.For(what),
            Body = string.Join(' ', new[] { where, Messages.For("NOTICE_NOT_YOU") }.Where(part => part is { Length: > 0 })),
        },
        ct);

    private async Task<bool> HasSignedInAsync(Guid userId, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var id = userId.ToString();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().AuditEvents
            .AnyAsync(e => e.Entity == nameof(User) && e.EntityId == id && e.Action == SignIn.LoggedIn, ct);
    }
}
