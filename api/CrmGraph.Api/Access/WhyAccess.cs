using CrmGraph.Api.Access.Roles;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Access;

/// <summary>Where a right comes from.</summary>
public enum AccessSource
{
    /// <summary>The role says so.</summary>
    Role,

    /// <summary>The role says nothing: the field's data class decides.</summary>
    DataClass,
}

/// <summary>What one role contributes.</summary>
/// <param name="Role">The role; null for whoever may not read what roles are called.</param>
/// <param name="Reach">Whose records of this kind the role sees.</param>
/// <param name="ReachesRecord">Whether that includes this record, for its owner or because its customer is shared.</param>
/// <param name="FieldAccess">How the role sees the field; null when no field was asked about.</param>
/// <param name="Source">Whether the role says so or the data class; null when no field was asked about.</param>
/// <param name="Decides">Whether this role is the reason for the answer: none grants more.</param>
public sealed record AccessReason(
    HeldRole? Role, Reach Reach, bool ReachesRecord, FieldAccess? FieldAccess, AccessSource? Source, bool Decides);

/// <summary>Why a colleague sees a record or a field the way they do.</summary>
/// <param name="Visible">Whether the colleague sees the record at all.</param>
/// <param name="Shared">Whether the record belongs to a customer shared with the colleague or a team of theirs.</param>
/// <param name="Access">How the colleague sees the field; null when no field was asked about.</param>
/// <param name="Sources">Other fields the field tells about; whoever may not read one of them does not read it.</param>
/// <param name="Reasons">What each role held contributes.</param>
public sealed record AccessExplanation(
    bool Visible, bool Shared, FieldAccess? Access, IReadOnlyList<string> Sources, IReadOnlyList<AccessReason> Reasons);

[QueryType]
public static class WhyAccessQueries
{
    /// <summary>
    /// Why one sees a record or one of its fields the way one does; null for a record the asking user does not see. Whoever
    /// manages roles may ask for a colleague.
    /// </summary>
    /// <param name="id">The record.</param>
    /// <param name="field">One of its fields, as the schema names it.</param>
    /// <param name="userId">The colleague; the viewer when left out.</param>
    [Authorize]
    public static async Task<AccessExplanation?> GetWhyAccessAsync(
        [GraphQLType<IdType>] string id,
        string? field,
        [ID<User>] Guid? userId,
        CrmDbContext db,
        Viewer viewer,
        [Service] ViewerDirectory viewers,
        [Service] IServiceScopeFactory scopes,
        CancellationToken ct)
    {
        if (userId is not null && userId != viewer.UserId && !viewer.Holds(Permissions.ManageRoles))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }

        if (await db.FindAsync(id, ct) is not { } record)
        {
            return null;
        }

        GovernedField? asked = null;
        if (field is not null)
        {
            asked = AccessModel.FindPublished($"{AccessModel.TypeName(record.Entity)}.{field}") ?? throw new ValidationException("ROLE_FIELD_UNKNOWN", nameof(field));
        }

        var other = userId is { } colleague ? await viewers.FindAsync(colleague, ct) ?? throw new NotFoundException("USER_NOT_FOUND") : viewer;
        return Explain(record, asked, other, await IsVisibleAsync(id, other, scopes, ct), namesRoles: HeldRole.MayBeTold(viewer));
    }

    // The question is put to the database as the colleague would put it: no rule is told twice.
    private static async Task<bool> IsVisibleAsync(string id, Viewer viewer, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(viewer);
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().FindAsync(id, ct) is not null;
    }

    private static AccessExplanation Explain(FoundRecord record, GovernedField? field, Viewer viewer, bool visible, bool namesRoles)
    {
        var access = field is null ? (FieldAccess?)null : visible ? viewer.AccessTo(field, record.OwnerId) : FieldAccess.None;
        var reasons = viewer.Access.Roles.Select(role =>
        {
            var reach = role.ReadReach(record.Entity);
            var reached = viewer.Covers(reach, record.OwnerId) || viewer.SharesIn(reach, record.CustomerId);
            var granted = field is null ? (FieldAccess?)null : role.Of(field).Read;
            return new AccessReason(
                namesRoles ? new HeldRole(role.Id, role.Code, role.Name) : null,
                reach,
                reached,
                granted,
                field is null ? null : role.Said(field) is null ? AccessSource.DataClass : AccessSource.Role,
                visible && reached && granted == access);
        });
        return new AccessExplanation(
            visible, record.CustomerId is { } customer && viewer.Shared.ContainsKey(customer), access, field is null ? [] : [.. AccessModel.SourcesOf(field).Select(s => s.Coordinate)], [.. reasons]);
    }
}
