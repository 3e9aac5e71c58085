using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

/// <summary>A new tier. Without a rank it comes last.</summary>
/// <param name="Name">What the tier is called, up to 60 characters; unique, else <c>TIER_NAME_TAKEN</c>.</param>
/// <param name="Rank">Its place among the tiers, 1 for the most valuable, up to 99; the last when left out.</param>
/// <param name="IntervalDays">The longest time between two contacts, in days, 1 to 3,650.</param>
/// <param name="Content">What to talk about and offer at a contact, up to 1,000 characters.</param>
/// <param name="Channels">The channels contacts should go over, the preferred one first.</param>
/// <param name="OwnerRole">The role whose people should take care of these customers, SALES when left out; it changes no rights.</param>
/// <param name="Color">The colour of its label as <c>#rrggbb</c>; null for the default.</param>
[Writes<Tier>]
public sealed record CreateTierInput(
    string Name,
    int? Rank,
    int IntervalDays,
    string? Content,
    IReadOnlyList<Channel>? Channels,
    RoleCode? OwnerRole,
    string? Color);

/// <summary>Changes to a tier's care plan: what is left out stays as it is. <c>version</c> is the one that was read.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Name">What the tier is called, up to 60 characters; unique, cannot be emptied.</param>
/// <param name="Rank">Its place among the tiers, 1 for the most valuable, up to 99.</param>
/// <param name="IntervalDays">The longest time between two contacts, in days, 1 to 3,650.</param>
/// <param name="Content">What to talk about and offer at a contact, up to 1,000 characters.</param>
/// <param name="Channels">The channels contacts should go over, the preferred one first.</param>
/// <param name="OwnerRole">The role whose people should take care of these customers; it changes no rights.</param>
/// <param name="Color">The colour of its label as <c>#rrggbb</c>; null for the default.</param>
[Writes<Tier>]
public sealed record UpdateTierInput(
    [property: ID<Tier>] Guid Id,
    int Version,
    Optional<string?> Name,
    Optional<int?> Rank,
    Optional<int?> IntervalDays,
    Optional<string?> Content,
    Optional<IReadOnlyList<Channel>?> Channels,
    Optional<RoleCode?> OwnerRole,
    Optional<string?> Color);

[MutationType]
public static class TierMutations
{
    /// <summary>Adds a tier with its care plan.</summary>
    [Authorize(Permissions.WriteTiers)]
    [Error<ValidationException>, Error<DuplicateException>]
    public static async Task<Tier> CreateTierAsync(CreateTierInput input, CrmDbContext db, CancellationToken ct)
    {
        var tier = new Tier
        {
            Name = input.Name,
            Rank = input.Rank ?? Math.Min(await db.Tiers.MaxAsync(t => (int?)t.Rank, ct) ?? 0, Tier.LastRank - 1) + 1,
            IntervalDays = input.IntervalDays,
            Content = input.Content,
            Channels = [.. input.Channels ?? []],
            OwnerRole = input.OwnerRole ?? RoleCode.Sales,
            Color = input.Color,
        };
        await RequireUniqueAsync(tier, db, ct);
        db.Tiers.Add(tier);
        await db.SaveChangesAsync(ct);
        return tier;
    }

    /// <summary>Changes a tier's care plan.</summary>
    [Authorize(Permissions.WriteTiers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>, Error<VersionConflictException>]
    public static async Task<Tier> UpdateTierAsync(UpdateTierInput input, CrmDbContext db, CancellationToken ct)
    {
        var tier = await db.Tiers.GetAsync(input.Id, input.Version, "TIER", ct);
        input.Name.Apply(v => tier.Name = v!);
        input.Rank.Apply(v => tier.Rank = v ?? throw Check.Refuse("TIER", nameof(Tier.Rank), "REQUIRED"));
        input.IntervalDays.Apply(v => tier.IntervalDays = v ?? throw Check.Refuse("TIER", nameof(Tier.IntervalDays), "REQUIRED"));
        input.Content.Apply(v => tier.Content = v);
        input.Channels.Apply(v => tier.Channels = [.. v ?? []]);
        input.OwnerRole.Apply(v => tier.OwnerRole = v ?? throw Check.Refuse("TIER", nameof(Tier.OwnerRole), "REQUIRED"));
        input.Color.Apply(v => tier.Color = v);
        await RequireUniqueAsync(tier, db, ct);
        await db.SaveChangesAsync(ct);
        return tier;
    }

    /// <summary>Takes a tier away. Its customers go to the successor; a tier that has customers needs one.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="successorId">The tier its customers go to; may be left out only when it has none.</param>
    [Authorize(Permissions.WriteTiers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    [ID<Tier>, UseMutationConvention(PayloadFieldName = "deletedTierId")]
    public static async Task<Guid> DeleteTierAsync([ID<Tier>] Guid id, int version, [ID<Tier>] Guid? successorId, CrmDbContext db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var tier = await db.Tiers.GetAsync(id, version, "TIER", ct);
        if (successorId == id)
        {
            throw new ValidationException("TIER_SUCCESSOR_INVALID", "successorId");
        }

        await db.Tiers.RequireAsync(successorId, "TIER", ct);
        await db.LeaveTierAsync(id, successorId, ct);
        db.Tiers.Remove(tier);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    private static async Task RequireUniqueAsync(Tier tier, CrmDbContext db, CancellationToken ct)
    {
        if (await db.Tiers.AnyAsync(t => t.Name == tier.Name && t.Id != tier.Id, ct))
        {
            throw new DuplicateException("TIER_NAME_TAKEN", "name");
        }
    }
}
