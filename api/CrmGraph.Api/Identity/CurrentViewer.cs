using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Identity;

/// <summary>The viewer of the current service scope, if any; entering one opens the record scope with it.</summary>
public sealed class CurrentViewer(RecordScope scope)
{
    public Viewer? Value { get; private set; }

    /// <summary>The session the viewer is signed in with; null for work that has none.</summary>
    public SessionSnapshot? Session { get; private set; }

    /// <summary>Who signed in with a password where a role asks for more: they see nothing and may only set a second factor up.</summary>
    public Viewer? Enrolling { get; private set; }

    /// <summary>Who is signed in, be it only to set a second factor up.</summary>
    public Viewer? Person => Value ?? Enrolling;

    /// <summary>What is answered in the place of what needs a viewer, when there is none.</summary>
    internal GraphQLError Refusal => Enrolling is null ? Refusals.NotAuthenticated : Refusals.SecondFactorRequired;

    /// <summary>Notes who may only set a second factor up. The record scope stays empty.</summary>
    public void EnterEnrolling(Viewer viewer, SessionSnapshot session)
    {
        Enrolling = viewer;
        Session = session;
    }

    public void Enter(Viewer viewer, SessionSnapshot? session = null)
    {
        Value = viewer;
        Enrolling = null;
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
        services.Viewer() ?? throw new GraphQLException(services.GetRequiredService<CurrentViewer>().Refusal);
}
