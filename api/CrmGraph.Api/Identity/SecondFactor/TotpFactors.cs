using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Identity.SecondFactor;

/// <summary>What came of showing a code.</summary>
public abstract record CodeResult
{
    public sealed record Accepted : CodeResult;

    public sealed record Wrong : CodeResult;

    public sealed record LockedOut(TimeSpan RetryAfter) : CodeResult;
}

/// <summary>The second factor of users: an authenticator app, and ten codes for the day it is lost.</summary>
public sealed class TotpFactors(
    CrmDbContext db, Attempts attempts, ProofLane lane, IDataProtectionProvider protection, IOptions<AttemptOptions> options, SecurityNotices notices, TimeProvider time)
{
    /// <summary>How long a seed that was told waits for its first code, in time steps: 15 minutes.</summary>
    public const int StepsToConfirm = 30;

    private const int RecoveryCodes = 10;
    private const int RecoveryCodeLength = 20;

    // Without the letters and digits that are taken for one another on paper.
    private const string RecoveryLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly IDataProtector _seal = protection.CreateProtector("CrmGraph.TotpSeed");

    public Task<bool> IsOnAsync(Guid userId, CancellationToken ct) => db.TotpFactors.AnyAsync(f => f.UserId == userId && f.ConfirmedAt != null, ct);

    public Task<int> RecoveryCodesLeftAsync(Guid userId, CancellationToken ct) => db.RecoveryCodes.CountAsync(c => c.UserId == userId && c.UsedAt == null, ct);

    /// <summary>A new seed, in force once <see cref="ConfirmAsync"/> saw a code of it. It is told here and never again.</summary>
    public async Task<byte[]> BeginAsync(Guid userId, CancellationToken ct)
    {
        if (await IsOnAsync(userId, ct))
        {
            throw new InvalidStateException("TOTP_IS_ON");
        }

        var seed = RandomNumberGenerator.GetBytes(Totp.SeedBytes);
        var begun = Totp.StepAt(time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.TotpFactors.Where(f => f.UserId == userId && f.ConfirmedAt == null).ExecuteDeleteAsync(ct);
        db.TotpFactors.Add(new TotpFactor { UserId = userId, Seed = Convert.ToBase64String(_seal.Protect(seed)), LastStep = begun });
        db.Tell("beginTotp", userId, userId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return seed;
    }

    /// <summary>
    /// Puts the new seed in force when the app shows its code within 15 minutes; answers the recovery codes, told here and never
    /// again. Wrong codes count as those of a sign-in do.
    /// </summary>
    public async Task<IReadOnlyList<string>> ConfirmAsync(Guid userId, string code, CancellationToken ct)
    {
        IReadOnlyList<string>? codes = null;
        return await CheckAsync(userId, "confirmTotpFailed", userId, async () => (codes = await TryConfirmAsync(userId, Plain(code), ct)) is not null, ct) switch
        {
            CodeResult.Accepted => codes!,
            CodeResult.LockedOut => throw new InvalidStateException("TOTP_LOCKED_OUT"),
            _ => throw new ValidationException("TOTP_CODE_INVALID", "code"),
        };
    }

    /// <summary>Ten new recovery codes; those from before are worth nothing.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Guid userId, CancellationToken ct)
    {
        if (!await IsOnAsync(userId, ct))
        {
            throw new InvalidStateException("TOTP_IS_OFF");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Tell("renewRecoveryCodes", userId, userId);
        await notices.AddAsync(userId, SecurityNotices.RecoveryCodesRenewed, ct);
        var codes = await WriteRecoveryCodesAsync(userId, ct);
        await transaction.CommitAsync(ct);
        return codes;
    }

    /// <summary>Takes the second factor away with its recovery codes.</summary>
    public async Task RemoveAsync(Guid userId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(ct);
        if (await db.TotpFactors.Where(f => f.UserId == userId).ExecuteDeleteAsync(ct) == 0)
        {
            throw new InvalidStateException("TOTP_IS_OFF");
        }

        db.Tell("disableTotp", userId, userId);
        await notices.AddAsync(userId, SecurityNotices.FactorSwitchedOff, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Whether a code of the app or a recovery code is right; either is used up by a yes.</summary>
    /// <param name="failed">The audit line of a wrong one.</param>
    /// <param name="actorId">Who shows it; null while they are nobody.</param>
    public Task<CodeResult> VerifyAsync(Guid userId, string code, string failed, Guid? actorId, CancellationToken ct) =>
        CheckAsync(userId, failed, actorId, () => UseAsync(userId, Plain(code), ct), ct);

    private async Task<CodeResult> CheckAsync(Guid userId, string failed, Guid? actorId, Func<Task<bool>> isRight, CancellationToken ct)
    {
        var counter = Attempts.Key("code", userId.ToString());
        return await lane.RunAsync<CodeResult>(counter, CountedAsync, ct) ?? new CodeResult.LockedOut(TimeSpan.FromSeconds(1));

        async Task<CodeResult> CountedAsync()
        {
            if (await attempts.BlockedForAsync([counter], ct) is { } wait)
            {
                return new CodeResult.LockedOut(wait);
            }

            if (await isRight())
            {
                await attempts.ForgetAsync(counter, ct);
                return new CodeResult.Accepted();
            }

            db.Tell(failed, actorId, userId);
            await db.SaveChangesAsync(ct);
            return await attempts.FailAsync(counter, options.Value.Code, ct) is { } locked ? new CodeResult.LockedOut(locked) : new CodeResult.Wrong();
        }
    }

    private async Task<IReadOnlyList<string>?> TryConfirmAsync(Guid userId, string code, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var oldest = Totp.StepAt(now) - StepsToConfirm;
        var pending = db.TotpFactors.Where(f => f.UserId == userId && f.ConfirmedAt == null && f.LastStep >= oldest);
        var sealedSeed = await pending.Select(f => f.Seed).SingleOrDefaultAsync(ct) ?? throw new InvalidStateException("TOTP_NOT_BEGUN");
        if (Totp.StepOf(Open(sealedSeed), code, now) is not { } step)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await pending.ExecuteUpdateAsync(set => set.SetProperty(f => f.ConfirmedAt, now).SetProperty(f => f.LastStep, step), ct) != 1)
        {
            throw new InvalidStateException("TOTP_NOT_BEGUN");
        }

        db.Tell("confirmTotp", userId, userId);
        await notices.AddAsync(userId, SecurityNotices.FactorSwitchedOn, ct);
        var codes = await WriteRecoveryCodesAsync(userId, ct);
        await transaction.CommitAsync(ct);
        return codes;
    }

    // One conditional statement each: of two that show the same code one is let in.
    private async Task<bool> UseAsync(Guid userId, string code, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (code.Length == RecoveryCodeLength)
        {
            var hash = Hash(code);
            var unused = db.RecoveryCodes.Where(c => c.UserId == userId && c.Hash == hash && c.UsedAt == null);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await unused.ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), ct) != 1)
            {
                return false;
            }

            // Not told apart from the app otherwise, and there are only ten.
            db.Tell("useRecoveryCode", userId, userId);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }

        var factor = db.TotpFactors.Where(f => f.UserId == userId && f.ConfirmedAt != null);
        return await factor.Select(f => f.Seed).SingleOrDefaultAsync(ct) is { } sealedSeed
            && Totp.StepOf(Open(sealedSeed), code, now) is { } step
            && await factor.Where(f => f.LastStep < step).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), ct) == 1;
    }

    private async Task<IReadOnlyList<string>> WriteRecoveryCodesAsync(Guid userId, CancellationToken ct)
    {
        List<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, RecoveryCodeLength))];
        await db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(ct);
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { UserId = userId, Hash = Hash(c) }));
        await db.SaveChangesAsync(ct);
        return codes;
    }

    private byte[] Open(string sealedSeed) => _seal.Unprotect(Convert.FromBase64String(sealedSeed));

    // People type codes in groups, and recovery codes in lower case.
    private static string Plain(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
