using System.Globalization;
using System.Runtime.CompilerServices;
using CrmGraph.Api.Access;

namespace CrmGraph.Api.Hosting;

/// <summary>
/// Names the callers who get the same answer to the same event: one user, with the same rights and reach, in one language.
/// Two users never share one.
/// </summary>
internal static class CallerNames
{
    private static readonly ConditionalWeakTable<Viewer, string> s_viewers = [];

    /// <summary>Null for who is not signed in.</summary>
    public static string? Of(IServiceProvider services) => services.Viewer() is { } viewer
        ? string.Concat(s_viewers.GetValue(viewer, Name), CultureInfo.CurrentUICulture.Name)
        : null;

    private static string Name(Viewer viewer) =>
        $"{viewer.UserId:N} {viewer.Access.PlanKey} {Owners(viewer, Reach.Team)} {Owners(viewer, Reach.TeamTree)} {string.Join(',', viewer.Shared.Keys.Order())} ";

    private static string Owners(Viewer viewer, Reach reach) => string.Join(',', viewer.OwnersWithin(reach).Order());
}
