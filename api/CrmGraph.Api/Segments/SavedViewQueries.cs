using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segments;

[QueryType]
public static class SavedViewQueries
{
    /// <summary>The viewer's own views of the list of customers and those shared with them, by name.</summary>
    [Authorize, UseProjection]
    public static IQueryable<SavedView>? GetSavedViews(CrmDbContext db) => db.SavedViews.OrderBy(v => v.Name).ThenBy(v => v.Id);
}

[ObjectType<SavedView>]
public static class SavedViewNode
{
    /// <summary>Whether the viewer made it, and so may change it.</summary>
    public static bool? GetIsMine([Parent(nameof(SavedView.OwnerId))] SavedView view, Viewer viewer) => view.OwnerId == viewer.UserId;
}
