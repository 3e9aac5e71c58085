using CrmGraph.Api.Access;
using CrmGraph.Api.Access.Roles;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>A new colleague.</summary>
/// <param name="Name">The name colleagues know them by, up to 100 characters.</param>
/// <param name="Email">The work address they will sign in with; unique, else <c>USER_EMAIL_TAKEN</c>.</param>
/// <param name="Title">The job title, up to 100 characters.</param>
/// <param name="Phone">The telephone number for colleagues, up to 40 characters.</param>
/// <param name="TeamId">The team they belong to; none when left out.</param>
/// <param name="RoleIds">The roles they hold; at least one. Without <c>roles.manage</c> only roles the viewer holds, else <c>ROLE_BEYOND_OWN</c>.</param>
public sealed record InviteUserInput(
    string Name,
    string Email,
    string? Title,
    string? Phone,
    [property: ID<Team>] Guid? TeamId,
    [property: ID<Role>] IReadOnlyList<Guid> RoleIds);

/// <summary>Changes to a colleague: what is left out stays as it is.</summary>
/// <param name="Name">The name colleagues know them by, up to 100 characters; cannot be emptied.</param>
/// <param name="Title">The job title, up to 100 characters; null for none.</param>
/// <param name="Phone">The telephone number for colleagues, up to 40 characters; null for none.</param>
/// <param name="TeamId">The team they belong to; null for none.</param>
public sealed record UpdateUserInput(
    [property: ID<User>] Guid Id,
    Optional<string?> Name,
    Optional<string?> Title,
    Optional<string?> Phone,
    [property: ID<Team>] Optional<Guid?> TeamId);

/// <summary>A link that lets its bearer choose the password of one user, once. It is told here and never again: hand it over yourself.</summary>
/// <param name="Path">The page of the dashboard it opens, to be put behind the dashboard's address.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="ExpiresAt">Until when it works, UTC.</param>
public sealed record IssuedLink(string Path, LinkKind Kind, DateTimeOffset ExpiresAt)
{
    [GraphQLIgnore]
    public Guid UserId { get; init; }
}

[ObjectType<IssuedLink>]
public static class IssuedLinkNode
{
    /// <summary>Whose password it sets.</summary>
    [UseFirstOrDefault, UseProjection]
    public static IQueryable<User> GetUser([Parent] IssuedLink link, CrmDbContext db) => db.Users.Where(u => u.Id == link.UserId);
}

[MutationType]
public static class UserMutations
{
    /// <summary>Adds a colleague, who chooses a password with the link within 72 hours. Asks for a fresh proof of identity.</summary>
    [Authorize(Permissions.ManageUsers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>, Error<InvalidStateException>]
    [UseMutationConvention(PayloadFieldName = "link")]
    public static async Task<IssuedLink> InviteUserAsync(
        InviteUserInput input,
        CrmDbContext db,
        Viewer viewer,
        [Service] StepUp stepUp,
        [Service] OneTimeLinks links,
        [Service] RoleDirectory roles,
        [Service] TimeProvider time,
        CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        List<Guid> roleIds = [.. input.RoleIds.Distinct()];
        var user = new User { Name = input.Name, Email = input.Email, Title = input.Title, Phone = input.Phone, TeamId = input.TeamId };
        if (roleIds.Count == 0)
        {
            throw new ValidationException("USER_ROLES_REQUIRED", "roleIds");
        }

        if (!IsAddress(user.Email))
        {
            throw Check.Refuse("USER", nameof(User.Email), "INVALID");
        }

        await db.Teams.RequireAsync(input.TeamId, "TEAM", ct);
        await db.RequireGrantableAsync(viewer, roleIds, roles, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Users.AnyAsync(u => u.Email == user.Email, ct))
        {
            throw new DuplicateException("USER_EMAIL_TAKEN", "email");
        }

        user.RoleLinks.AddRange(roleIds.Select(r => new UserRole { UserId = user.Id, RoleId = r }));
        db.Users.Add(user);
        await db.SaveChangesAsync(ct);
        var link = await IssueAsync(user.Id, LinkKind.Invite, links, time, ct);
        await transaction.CommitAsync(ct);
        return link;
    }

    /// <summary>
    /// Changes what is known of a colleague. Who does not manage roles cannot bring somebody's records into their own sight by it
    /// (<c>TEAM_BEYOND_OWN</c>).
    /// </summary>
    [Authorize(Permissions.ManageUsers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<User> UpdateUserAsync(UpdateUserInput input, CrmDbContext db, Viewer viewer, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.GetAsync(input.Id, "USER", ct);
        input.Name.Apply(v => user.Name = v!);
        input.Title.Apply(v => user.Title = v);
        input.Phone.Apply(v => user.Phone = v);
        input.TeamId.Apply(v => user.TeamId = v);
        await db.Teams.RequireAsync(user.TeamId, "TEAM", ct);
        await db.SaveChangesAsync(ct);
        await db.RequireNoGainAsync(viewer, ct);
        await transaction.CommitAsync(ct);

        // Whoever leads the team left or joined sees other records from now on.
        viewers.ForgetAll();
        return user;
    }

    /// <summary>
    /// Lets a colleague in or keeps them out. Who is kept out is signed out everywhere at once; their customers and tasks stay
    /// theirs until somebody hands them over. The last who can manage roles and users stays, and so does whoever may do more than
    /// the viewer, unless that one manages roles.
    /// </summary>
    /// <param name="active">Whether they may sign in and be given work.</param>
    [Authorize(Permissions.ManageUsers)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<User> SetUserActiveAsync(
        [ID<User>] Guid id,
        bool active,
        CrmDbContext db,
        Viewer viewer,
        [Service] StepUp stepUp,
        [Service] Sessions sessions,
        [Service] RoleDirectory roles,
        [Service] ViewerDirectory viewers,
        CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.GetAsync(id, "USER", ct);
        await db.RequireWithinOwnAsync(viewer, id, roles, ct);
        if (!active)
        {
            await sessions.EndAsync(id, null, ct);
        }

        user.Active = active;
        await db.SaveChangesAsync(ct);
        await db.RequireAdministratorAsync(ct);
        await transaction.CommitAsync(ct);
        viewers.Forget(id);
        return user;
    }

    /// <summary>
    /// Makes a link with which a colleague chooses another password within 30 minutes; of one who was invited and has none yet,
    /// another invitation. Not for colleagues who may do more than the viewer, unless that one manages roles. Asks for a fresh proof
    /// of identity.
    /// </summary>
    [Authorize(Permissions.ManageUsers)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    [UseMutationConvention(PayloadFieldName = "link")]
    public static async Task<IssuedLink> ResetUserPasswordAsync(
        [ID<User>] Guid id,
        CrmDbContext db,
        Viewer viewer,
        [Service] StepUp stepUp,
        [Service] OneTimeLinks links,
        [Service] RoleDirectory roles,
        [Service] SignIn signIn,
        [Service] TimeProvider time,
        CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        var user = await db.Users.GetAsync(id, "USER", ct);
        if (!user.Active)
        {
            throw new InvalidStateException("USER_IS_DISABLED");
        }

        await db.RequireWithinOwnAsync(viewer, id, roles, ct);

        // In one transaction: of two links made at once the later replaces the earlier.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var kind = await db.Accounts.AnyAsync(a => a.Id == id, ct) ? LinkKind.Reset : LinkKind.Invite;
        var link = await IssueAsync(id, kind, links, time, ct);
        await signIn.TellAsync("resetUserPassword", viewer.UserId, id);
        await transaction.CommitAsync(ct);
        return link;
    }

    /// <summary>Signs a colleague out of one browser; it is shown the door within a second.</summary>
    /// <param name="userId">Whose session it is.</param>
    [Authorize(Permissions.ManageUsers)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    [ID<Session>, UseMutationConvention(PayloadFieldName = "endedSessionId")]
    public static async Task<Guid> EndUserSessionAsync(
        [ID<Session>] Guid id,
        [ID<User>] Guid userId,
        CrmDbContext db,
        Viewer viewer,
        [Service] Sessions sessions,
        [Service] RoleDirectory roles,
        [Service] SignIn signIn,
        CancellationToken ct)
    {
        await db.RequireWithinOwnAsync(viewer, userId, roles, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await sessions.EndOneAsync(userId, id, ct);
        await signIn.TellAsync("endUserSession", viewer.UserId, userId);
        await transaction.CommitAsync(ct);
        return id;
    }

    private static async Task<IssuedLink> IssueAsync(Guid userId, LinkKind kind, OneTimeLinks links, TimeProvider time, CancellationToken ct)
    {
        var token = await links.IssueAsync(userId, kind, ct);
        var life = kind == LinkKind.Invite ? TimeSpan.FromHours(72) : TimeSpan.FromMinutes(30);
        return new IssuedLink($"/redeem#{token}", kind, time.GetUtcNow() + life) { UserId = userId };
    }

    private static bool IsAddress(string email) =>
        email.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !email.Any(char.IsWhiteSpace);
}
