namespace CrmGraph.Api.Identity;

/// <summary>
/// Who is asking: an immutable snapshot of one user's roles and reach, the same for every field of a request.
/// Several roles are a union: each grants its own rights within its own reach.
/// </summary>
public sealed class Viewer
{
    public Viewer(Guid userId, string name, string email, IEnumerable<RoleCode> roles, IEnumerable<Guid> teamMemberIds)
    {
        UserId = userId;
        Name = name;
        Email = email;
        Roles = roles.Distinct().Order().ToArray();
        SeesAll = Roles.Any(SeesEveryRecord);
        HashSet<Guid> owners = Roles.Contains(RoleCode.Sales) || Roles.Contains(RoleCode.Manager) ? [userId] : [];
        if (Roles.Contains(RoleCode.Manager))
        {
            owners.UnionWith(teamMemberIds);
        }

        OwnerIds = [.. owners];
        PlanKey = string.Join('+', Roles);
    }

    public Guid UserId { get; }

    public string Name { get; }

    public string Email { get; }

    public IReadOnlyList<RoleCode> Roles { get; }

    /// <summary>Whether a role reaches every record; otherwise only records of <see cref="OwnerIds"/> are visible.</summary>
    public bool SeesAll { get; }

    /// <summary>The owners that Sales (oneself) and Manager (the team tree) reach.</summary>
    public IReadOnlyList<Guid> OwnerIds { get; }

    /// <summary>Names the set of roles: callers with the same key are decided alike.</summary>
    public string PlanKey { get; }

    public bool Is(RoleCode role) => Roles.Contains(role);

    private static bool SeesEveryRecord(RoleCode role) => role is RoleCode.Admin or RoleCode.Service or RoleCode.ReadOnly;
}
