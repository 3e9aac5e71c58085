using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Every subscription, as server-sent events: what was told before, and something told while somebody listens.</summary>
internal sealed class EventExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        foreach (var field in world.Schema.Subscription!.Fields)
        {
            var isBell = field.Arguments.Find("after") is not null;
            var told = isBell ? world.Rows.Count(r => r.Value is Notification bell && bell.UserId == asker.User.Id) + 1 : 1;
            var arguments = isBell ? $"(after: \"{NotificationCursor.Of(0)}\")" : field.Arguments.Find("id") is null ? "" : $"(id: \"{JobOf(asker)}\")";
            List<string> heard = [];
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            await using var events = ListenAsync(asker, $"subscription {{ {field.Name}{arguments} {{ {Question.All(field.Type.Named)} }} }}", patience.Token).GetAsyncEnumerator(patience.Token);
            try
            {
                while (heard.Count < told && await events.MoveNextAsync())
                {
                    heard.Add(events.Current);
                    if (isBell && heard.Count == told - 1)
                    {
                        await TellAsync(asker);
                    }
                }
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                ledger.Failed("event", field.Coordinate, $"{asker.Name} heard {heard.Count} of {told}");
            }

            await world.ReadRowsAsync();
            heard.ForEach(answer => check.Check("event", asker, answer));
            if (!asker.OnPaper && heard.Count < told)
            {
                ledger.Failed("event", field.Coordinate, $"{asker.Name} heard {heard.Count} of {told}");
            }
        }
    }

    private string? JobOf(Asker asker) => world.Rows.First(r => r.Value is Job job && job.RequestedById == asker.User.Id).GlobalId;

    // As the application does when a task is given to somebody: its title stands in the line.
    private Task<int> TellAsync(Asker asker) => world.Api.InSystemAsync(async db =>
    {
        var task = await db.Tasks.FirstAsync(t => t.AssigneeId == asker.User.Id);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.PostAsync(new Notification { UserId = asker.User.Id, Kind = NotificationKind.Assignment, Title = task.Title, CustomerId = task.CustomerId }, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return 1;
    });

    private static async IAsyncEnumerable<string> ListenAsync(Asker asker, string query, [EnumeratorCancellation] CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await asker.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                yield return line["data: ".Length..];
            }
        }
    }
}
