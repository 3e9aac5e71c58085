using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Identity;

/// <summary>Looking through the eyes of a role: whoever manages roles names one in a header and is answered with its rights alone. It never shows
/// what they may not see themselves: a role that sees more is refused.</summary>
internal static class RolePreview
{
    /// <summary>The id of the role, as <c>roles { id }</c> gives it.</summary>
    public const string Header = "CrmGraph-View-As";

    /// <summary>The viewer as the request asks for it; null when it asks for what it may not have.</summary>
    public static async ValueTask<Viewer?> ApplyAsync(HttpContext http, Viewer viewer)
    {
        if (!http.Request.Headers.TryGetValue(Header, out var asked))
        {
            return viewer;
        }

        var isRole = GlobalId.TryDecode(asked.ToString(), out var type, out var key) && type == nameof(Role) && key is { Length: 16 };
        return isRole && viewer.Holds(Permissions.ManageRoles)
            && await http.RequestServices.GetRequiredService<RoleDirectory>().PreviewAsync(new Guid(key!), http.RequestAborted) is { } access
            && access.IsWithin(viewer.Access)
            ? viewer.With(access)
            : null;
    }
}
