using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CrmGraph.Api.Events;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.Api.Access.Roles;

/// <summary>What the viewer may see and do, as it stands.</summary>
/// <param name="Fingerprint">Names the viewer's rights. Another one than before: what was read may look different now, so read it again.</param>
public sealed record AccessChanged(string Fingerprint);

[SubscriptionType]
public static class AccessSubscriptions
{
    /// <summary>
    /// The viewer's rights at once, and again within a second of any change of their roles or teams, or of what is shared with them. Tells only the latest:
    /// after a gap the first event says by its fingerprint whether something changed meanwhile.
    /// </summary>
    [Authorize, Subscribe(With = nameof(Open)), GraphQLName("onAccessChanged")]
    public static AccessChanged OnAccessChanged([EventMessage] AccessChanged told) => told;

    internal static IAsyncEnumerable<AccessChanged> Open(
        [Service] CurrentViewer current, [Service] ViewerDirectory viewers, [Service] ITopicEventReceiver topics, CancellationToken ct) =>
        ReadAsync(current.Value?.UserId ?? throw new GraphQLException(current.Refusal), viewers, topics, ct);

    private static async IAsyncEnumerable<AccessChanged> ReadAsync(
        Guid userId, ViewerDirectory viewers, ITopicEventReceiver topics, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var changes = await topics.SubscribeAsync<LoggedEvent>(Topics.RightsForgotten, ct);
        AccessChanged? told = null;
        await using var wakeUps = changes.ReadEventsAsync().GetAsyncEnumerator(ct);
        do
        {
            // A user who is gone hears it from the socket, which closes.
            if (await viewers.FindAsync(userId, ct) is { } viewer && Of(viewer) is var now && now != told)
            {
                yield return told = now;
            }
        }
        while (await wakeUps.MoveNextAsync());
    }

    private static AccessChanged Of(Viewer viewer)
    {
        var rights = viewer.Access.Roles.Select(r => $"{r.Id:N}.{r.Version}")
            .Concat(viewer.OwnersWithin(Reach.Team).Order().Select(id => $"{id:N}"))
            .Append("/")
            .Concat(viewer.OwnersWithin(Reach.TeamTree).Order().Select(id => $"{id:N}"))
            .Append("/")
            .Concat(viewer.Shared.OrderBy(s => s.Key).Select(s => $"{s.Key:N}{s.Value}"));
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('+', rights))))[..32]);
    }
}
