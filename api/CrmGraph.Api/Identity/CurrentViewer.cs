using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Identity;

/// <summary>The viewer of the current service scope, if any; entering one opens the record scope with it.</summary>
public sealed class CurrentViewer(RecordScope scope)
{
    public Viewer? Value { get; private set; }

    /// <summary>The session the viewer is signed in with; null for work that has none.</summary>
    public SessionSnapshot? Session { get; private set; }

    public void Enter(Viewer viewer, SessionSnapshot? session = null)
    {
        Value = viewer;
        Session = session;
        scope.OpenFor(viewer.UserId, viewer.Reads, viewer.Holds(Permissions.ReadAudit));
    }
}

/// <summary>Reading the viewer of a service scope.</summary>
public static class CurrentViewerAccess
{
    public static Viewer? Viewer(this IServiceProvider services) => services.GetRequiredService<CurrentViewer>().Value;

    /// <summary>The viewer a resolver asks for; an error of the client when nobody is signed in.</summary>
    internal static Viewer RequireViewer(this IServiceProvider services) =>
        services.Viewer() ?? throw new GraphQLException(Refusals.NotAuthenticated);
}
