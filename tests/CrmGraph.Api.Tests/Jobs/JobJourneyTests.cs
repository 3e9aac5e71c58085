using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Jobs;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Jobs;

public sealed class JobJourneyTests
{
    [Fact]
    public async Task A_job_is_seen_followed_and_cancelled_by_who_asked_for_it_and_seen_by_whoever_reads_the_audit()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var api = await CrmApi.StartAsync(ct);

        // Nobody works on jobs of this kind here, so it waits.
        var job = new Job { Kind = JobKind.Nightly, RequestedById = api.Users[RoleCode.Sales].Id };
        await api.InSystemAsync(async db =>
        {
            db.Jobs.Add(job);
            await db.SaveChangesAsync(ct);
            return await db.Jobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(j => j.Status, JobStatus.Running).SetProperty(j => j.LeaseUntil, DateTimeOffset.MaxValue), ct);
        });
        var id = ApiClient.Id<Job>(job.Id);
        var sales = await api.SignInAsync(RoleCode.Sales);
        var other = await api.SignInAsync(api.OtherSales);
        var admin = await api.SignInAsync(RoleCode.Admin);
        const string Query = "query($id: ID!) { jobs { nodes { id } } job(id: $id) { status requestedBy { name } } }";

        Assert.Equal("RUNNING", (string)(await sales.DataAsync(Query, new { id }))["job"]!["status"]!);
        Assert.Equal("sales", (string)(await admin.DataAsync(Query, new { id }))["job"]!["requestedBy"]!["name"]!);
        var nothing = await other.DataAsync(Query, new { id });
        Assert.Null(nothing["job"]);
        Assert.Empty(nothing["jobs"]!["nodes"]!.AsArray());
        Assert.Equal("JOB_NOT_FOUND", await CancelAsync(other, id));

        Assert.Null(await CancelAsync(sales, id));
        Assert.NotNull(await api.InSystemAsync(db => db.Jobs.Where(j => j.Id == job.Id).Select(j => j.CancelAskedAt).SingleAsync(ct)));

        var waiting = new Job { Kind = JobKind.Nightly, RequestedById = api.Users[RoleCode.Sales].Id, Status = JobStatus.Running };
        Assert.Empty(await FollowAsync(sales, ApiClient.Id<Job>(waiting.Id), ct));
        await api.SaveAsync(waiting);
        await api.InSystemAsync(db => db.Jobs.Where(j => j.Id == waiting.Id).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Status, JobStatus.Done).SetProperty(j => j.FinishedAt, DateTimeOffset.UtcNow), ct));
        Assert.Equal(["DONE"], await FollowAsync(sales, ApiClient.Id<Job>(waiting.Id), ct));
        Assert.Empty(await FollowAsync(other, ApiClient.Id<Job>(waiting.Id), ct));
        Assert.Equal("JOB_IS_OVER", await CancelAsync(sales, ApiClient.Id<Job>(waiting.Id)));
    }

    private static async Task<string?> CancelAsync(ApiClient client, string id)
    {
        var payload = (await client.DataAsync(
            "mutation($id: ID!) { cancelJob(input: { id: $id }) { job { status } errors { __typename ... on Error { message } ... on NotFoundError { code } ... on InvalidStateError { code } } } }", new { id }))["cancelJob"]!;
        return payload["errors"] is JsonArray { Count: > 0 } errors ? (string?)errors[0]!["code"] : null;
    }

    private static async Task<List<string>> FollowAsync(ApiClient client, string id, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription($id: ID!) { jobProgress(id: $id) { job { status } } }", variables = new { id } }),
        };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return [.. text.Split('\n').Where(l => l.StartsWith("data: {", StringComparison.Ordinal))
            .Select(l => (string)JsonNode.Parse(l["data: ".Length..])!["data"]!["jobProgress"]!["job"]!["status"]!)];
    }
}
