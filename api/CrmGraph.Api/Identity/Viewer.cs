using System.Collections.Frozen;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Who is asking: an immutable snapshot of one user's rights and reach, the same for every field of a request.
/// </summary>
public sealed class Viewer
{
    private readonly IReadOnlyList<Guid>[] _owners;
    private readonly Guid[] _shared;

    /// <param name="userId">The user.</param>
    /// <param name="name">The user's name.</param>
    /// <param name="email">The user's address.</param>
    /// <param name="access">The rights of the roles held.</param>
    /// <param name="teamMembers">The members of the user's team.</param>
    /// <param name="treeMembers">The members of the user's team and of those under it.</param>
    /// <param name="shared">The customers shared with the user or a team of theirs, and whether they may be changed.</param>
    public Viewer(
        Guid userId,
        string name,
        string email,
        AccessSnapshot access,
        IReadOnlyCollection<Guid> teamMembers,
        IReadOnlyCollection<Guid> treeMembers,
        IReadOnlyDictionary<Guid, bool> shared)
    {
        Shared = shared;
        _shared = [.. shared.Keys.Order()];
        UserId = userId;
        Name = name;
        Email = email;
        Access = access;
        _owners = [[], [userId], [.. teamMembers.Append(userId).Distinct()], [.. treeMembers.Concat(teamMembers).Append(userId).Distinct()]];
    }

    public Guid UserId { get; }

    public string Name { get; }

    public string Email { get; }

    public AccessSnapshot Access { get; }

    /// <summary>The customers shared with the user or a team of theirs, and whether they may be changed.</summary>
    public IReadOnlyDictionary<Guid, bool> Shared { get; }

    /// <summary>The built-in roles held; a company's own have no code.</summary>
    public IReadOnlyList<RoleCode> Roles => [.. Access.Roles.Select(r => r.Code).OfType<RoleCode>().Order()];

    /// <summary>The users whose records a reach covers, but for <see cref="Reach.All"/>, which needs no list.</summary>
    public IReadOnlyList<Guid> OwnersWithin(Reach reach) => reach == Reach.All
        ? throw new ArgumentException("Everybody is not a list.", nameof(reach))
        : _owners[(int)reach];

    /// <summary>Whose rows of a kind of record the viewer sees.</summary>
    public OwnerReach Reads(RecordEntity entity)
    {
        var reach = Access.Of(entity, RecordAction.Read);
        return reach switch
        {
            Reach.None => OwnerReach.Nobody,
            Reach.All => OwnerReach.Everybody,
            _ => new OwnerReach(false, [.. OwnersWithin(reach)], UserId, _shared),
        };
    }

    /// <summary>The same person looking through other rights.</summary>
    public Viewer With(AccessSnapshot access) => new(UserId, Name, Email, access, OwnersWithin(Reach.Team), OwnersWithin(Reach.TeamTree), Shared);

    /// <summary>
    /// The same person taking data out: with the rights to export, and without what others share with them, which is shown and not given.
    /// </summary>
    public Viewer ForExport() => new(UserId, Name, Email, Access.Export, OwnersWithin(Reach.Team), OwnersWithin(Reach.TeamTree), FrozenDictionary<Guid, bool>.Empty);

    /// <summary>Whether a reach includes records of <paramref name="ownerId"/>; what is nobody's is reached by who reaches all.</summary>
    public bool Covers(Reach reach, Guid? ownerId) => reach == Reach.All || (ownerId is { } owner && OwnersWithin(reach).Contains(owner));

    /// <summary>Whether a reach includes what belongs to a customer because the customer is shared: then it is as good as one's own.</summary>
    public bool SharesIn(Reach reach, Guid? customerId) => reach > Reach.None && customerId is { } id && Shared.ContainsKey(id);

    /// <summary>How the viewer reads a field of a record in sight. One seen by another way than its owner counts as the widest reach.</summary>
    public FieldAccess AccessTo(GovernedField field, Guid? ownerId)
    {
        var (reach, visible) = (Access.Of(field), Access.ReadReach(field.Entity));
        return Reaches(reach.Full) ? FieldAccess.Full : Reaches(reach.Masked) ? FieldAccess.Mask : FieldAccess.None;

        bool Reaches(Reach granted) => granted > Reach.None && (granted >= visible || Covers(granted, ownerId));
    }

    /// <summary>Whether any role held grants a permission, for whomever's records.</summary>
    public bool Holds(string permission) => Access.Holds(permission);
}
