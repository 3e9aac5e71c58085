using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segments;

/// <summary>Changes to a view: what is left out stays as it is.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Name">What the view is called, up to 60 characters; cannot be emptied.</param>
/// <param name="Address">What stands behind the `?` of the list's address, up to 2,000 characters; null for the plain list.</param>
/// <param name="Columns">The columns that are shown, in order, at most 30.</param>
/// <param name="Sharing">Whom it is shown to; cannot be emptied.</param>
/// <param name="IsDefault">Whether the list opens with it; another that did no longer does.</param>
[Writes<SavedView>]
public sealed record UpdateSavedViewInput(
    [property: ID<SavedView>] Guid Id,
    int Version,
    Optional<string?> Name,
    Optional<string?> Address,
    Optional<IReadOnlyList<string>?> Columns,
    Optional<Sharing?> Sharing,
    Optional<bool?> IsDefault);

[MutationType]
public static class SavedViewMutations
{
    /// <summary>Keeps a look at the list of customers under a name.</summary>
    /// <param name="name">What the view is called, up to 60 characters.</param>
    /// <param name="address">What stands behind the `?` of the list's address, up to 2,000 characters; null for the plain list.</param>
    /// <param name="columns">The columns that are shown, in order, at most 30; none leaves them as they are.</param>
    /// <param name="sharing">Whom it is shown to; PRIVATE when left out.</param>
    /// <param name="isDefault">Whether the list opens with it; another that did no longer does.</param>
    [Authorize, Writes<SavedView>]
    [Error<ValidationException>, Error<InvalidStateException>]
    public static async Task<SavedView> CreateSavedViewAsync(
        string name, string? address, IReadOnlyList<string>? columns, Sharing? sharing, bool? isDefault,
        CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var view = new SavedView
        {
            Name = name,
            Address = address,
            Columns = [.. columns ?? []],
            Sharing = sharing ?? Sharing.Private,
            IsDefault = isDefault ?? false,
            OwnerId = viewer.UserId,
        };
        if (await db.SavedViews.CountAsync(v => v.OwnerId == viewer.UserId, ct) >= SavedView.MaxPerOwner)
        {
            throw new InvalidStateException("VIEW_LIMIT_REACHED");
        }

        db.SavedViews.Add(view);
        await OnlyDefaultAsync(view, db, ct);
        await db.SaveChangesAsync(ct);
        return view;
    }

    /// <summary>Changes one of the viewer's own views.</summary>
    [Authorize]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<SavedView> UpdateSavedViewAsync(UpdateSavedViewInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var view = await OwnAsync(input.Id, input.Version, db, viewer, ct);
        input.Name.Apply(v => view.Name = v!);
        input.Address.Apply(v => view.Address = v);
        input.Columns.Apply(v => view.Columns = [.. v ?? []]);
        input.Sharing.Apply(v => view.Sharing = v ?? throw Check.Refuse("VIEW", nameof(SavedView.Sharing), "REQUIRED"));
        input.IsDefault.Apply(v => view.IsDefault = v ?? false);
        await OnlyDefaultAsync(view, db, ct);
        await db.SaveChangesAsync(ct);
        return view;
    }

    /// <summary>Takes one of the viewer's own views away, for everybody it was shared with too.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    [Authorize]
    [Error<NotFoundException>, Error<VersionConflictException>]
    [ID<SavedView>, UseMutationConvention(PayloadFieldName = "deletedSavedViewId")]
    public static async Task<Guid> DeleteSavedViewAsync([ID<SavedView>] Guid id, int version, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        db.SavedViews.Remove(await OwnAsync(id, version, db, viewer, ct));
        await db.SaveChangesAsync(ct);
        return id;
    }

    private static async Task<SavedView> OwnAsync(Guid id, int version, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var view = await db.SavedViews.GetAsync(id, version, "VIEW", ct);
        return view.OwnerId == viewer.UserId ? view : throw new GraphQLException(Refusals.NotAuthorized);
    }

    private static async Task OnlyDefaultAsync(SavedView view, CrmDbContext db, CancellationToken ct)
    {
        if (view.IsDefault)
        {
            foreach (var other in await db.SavedViews.Where(v => v.OwnerId == view.OwnerId && v.IsDefault && v.Id != view.Id).ToListAsync(ct))
            {
                other.IsDefault = false;
            }
        }
    }
}
