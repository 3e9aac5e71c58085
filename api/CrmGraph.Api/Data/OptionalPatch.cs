using CrmGraph.GraphQL;

namespace CrmGraph.Api.Data;

/// <summary>Applying the members of a patch: what the client left out changes nothing.</summary>
internal static class OptionalPatch
{
    public static void Apply<T>(this Optional<T> member, Action<T?> set)
    {
        if (member.HasValue)
        {
            set(member.Value);
        }
    }
}
