using System.Runtime.CompilerServices;
using CrmGraph.Api.Access;
using CrmGraph.Api.Events;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Jobs;

/// <summary>There is something new about a job.</summary>
public sealed record JobProgress([property: GraphQLIgnore] Guid JobId);

[SubscriptionType]
public static class JobSubscriptions
{
    /// <summary>A job as it is now, then whenever it got ahead, at most about once a second, until it is over. Nothing when the viewer may not see it.</summary>
    [Authorize, Subscribe(With = nameof(Open)), GraphQLName("jobProgress")]
    public static JobProgress OnJobProgress([EventMessage] JobProgress told) => told;

    /// <param name="id">The job to follow.</param>
    internal static IAsyncEnumerable<JobProgress> Open(
        [ID<Job>] Guid id, [Service] CurrentViewer current, [Service] ITopicEventReceiver topics, [Service] IServiceScopeFactory scopes, CancellationToken ct)
    {
        var viewer = current.Value ?? throw new GraphQLException(current.Refusal);
        return FollowAsync(id, viewer, topics, scopes, ct);
    }

    // Listens first and looks then: what happens in between is told twice rather than not at all.
    private static async IAsyncEnumerable<JobProgress> FollowAsync(
        Guid id, Viewer viewer, ITopicEventReceiver topics, IServiceScopeFactory scopes, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var news = await topics.SubscribeAsync<LoggedEvent>(Topics.Job(id), ct);
        await using var calls = news.ReadEventsAsync().GetAsyncEnumerator(ct);
        while (true)
        {
            if (await IsOverAsync(id, viewer, scopes, ct) is not { } isOver)
            {
                yield break;
            }

            yield return new JobProgress(id);
            if (isOver || !await calls.MoveNextAsync())
            {
                yield break;
            }
        }
    }

    // Null when there is no such job in the viewer's sight.
    private static async Task<bool?> IsOverAsync(Guid id, Viewer viewer, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(viewer);
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Jobs
            .Where(j => j.Id == id).Select(j => (bool?)(j.FinishedAt != null)).SingleOrDefaultAsync(ct);
    }
}

[ObjectType<JobProgress>]
public static class JobProgressNode
{
    /// <summary>The job.</summary>
    [UseFirstOrDefault, UseProjection]
    public static IQueryable<Job> GetJob([Parent] JobProgress told, CrmDbContext db) => db.Jobs.Where(j => j.Id == told.JobId);
}
