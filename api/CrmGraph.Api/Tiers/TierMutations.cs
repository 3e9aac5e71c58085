using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

/// <summary>Changes to a tier's care plan: what is left out stays as it is. <c>version</c> is the one that was read.</summary>
[Writes<Tier>]
public sealed record UpdateTierInput(
    [property: ID<Tier>] Guid Id,
    int Version,
    Optional<string?> Name,
    Optional<int?> IntervalDays,
    Optional<string?> Content,
    Optional<IReadOnlyList<Channel>?> Channels,
    Optional<RoleCode?> OwnerRole,
    Optional<string?> Color);

[MutationType]
public static class TierMutations
{
    /// <summary>Changes a tier's care plan.</summary>
    [Authorize(Permissions.WriteTiers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>, Error<VersionConflictException>]
    public static async Task<Tier> UpdateTierAsync(UpdateTierInput input, CrmDbContext db, CancellationToken ct)
    {
        var tier = await db.Tiers.GetAsync(input.Id, input.Version, "TIER", ct);
        input.Name.Apply(v => tier.Name = v!);
        input.IntervalDays.Apply(v => tier.IntervalDays = v ?? throw Check.Refuse("TIER", nameof(Tier.IntervalDays), "REQUIRED"));
        input.Content.Apply(v => tier.Content = v);
        input.Channels.Apply(v => tier.Channels = [.. v ?? []]);
        input.OwnerRole.Apply(v => tier.OwnerRole = v ?? throw Check.Refuse("TIER", nameof(Tier.OwnerRole), "REQUIRED"));
        input.Color.Apply(v => tier.Color = v);
        if (await db.Tiers.AnyAsync(t => t.Name == tier.Name && t.Id != tier.Id, ct))
        {
            throw new DuplicateException("TIER_NAME_TAKEN", "name");
        }

        await db.SaveChangesAsync(ct);
        return tier;
    }
}
