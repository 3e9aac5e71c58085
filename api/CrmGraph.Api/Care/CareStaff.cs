using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Care;

/// <summary>Who does the care: the owner, or of a role whoever has the least of it.</summary>
internal sealed class CareStaff
{
    private readonly Dictionary<RoleCode, List<Guid>> _people = [];
    private readonly Dictionary<Guid, int> _load = [];

    public static async Task<CareStaff> ReadAsync(CrmDbContext db, IEnumerable<CarePlanItem> items, CancellationToken ct)
    {
        var staff = new CareStaff();
        foreach (var code in items.Select(i => i.AssigneeRole).OfType<RoleCode>().Distinct())
        {
            var roleId = Role.IdOf(code);
            staff._people[code] = await db.UserRoles.Where(l => l.RoleId == roleId && l.User.Active).OrderBy(l => l.UserId).Select(l => l.UserId).ToListAsync(ct);
        }

        if (staff._people.Count > 0)
        {
            var open = await db.Tasks.Where(t => t.CareItemId != null && (t.Status == CrmTaskStatus.Todo || t.Status == CrmTaskStatus.Doing))
                .GroupBy(t => t.AssigneeId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
            open.ForEach(o => staff._load[o.Key] = o.Count);
        }

        return staff;
    }

    /// <summary>Whose turn it is; they have one more then.</summary>
    public Guid Assign(CarePlanItem item, Guid ownerId)
    {
        var candidates = item.AssigneeRole is { } role ? _people[role] : [];
        var chosen = candidates.Count == 0 || candidates.Contains(ownerId) ? ownerId : candidates.MinBy(c => _load.GetValueOrDefault(c));
        _load[chosen] = _load.GetValueOrDefault(chosen) + 1;
        return chosen;
    }
}
