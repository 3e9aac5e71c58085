using CrmGraph.Api.Access;
using CrmGraph.Api.Audit;
using CrmGraph.Api.Care;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tiers;
using CrmGraph.Api.Jobs;
using CrmGraph.Api.Segments;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>Every record can be read again by its id, and every list can be walked.</summary>
public sealed class NodeTests(NodeTests.World world) : IClassFixture<NodeTests.World>
{
    [Fact]
    public async Task Every_type_with_an_id_is_found_by_it()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var types = (await admin.DataAsync("{ __type(name: \"Node\") { possibleTypes { name } } }"))["__type"]!["possibleTypes"]!.AsArray().Select(t => (string)t!["name"]!);

        Assert.Equal(types.Order(StringComparer.Ordinal), world.Ids.Keys.Order(StringComparer.Ordinal));
        foreach (var (type, id) in world.Ids)
        {
            var data = await admin.DataAsync($"query($id: ID!) {{ node(id: $id) {{ __typename id ... on {type} {{ again: id }} }} }}", new { id });

            Assert.Equal((type, id, id), ((string?)data["node"]?["__typename"], (string?)data["node"]?["id"], (string?)data["node"]?["again"]));
        }
    }

    [Fact]
    public async Task Many_nodes_come_in_the_order_of_their_ids()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        string[] ids = [.. world.Ids.Values, ApiClient.Id<Customer>(Guid.Empty), world.Ids["Customer"]];

        var nodes = (await admin.DataAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids }))["nodes"]!.AsArray();

        Assert.Equal([.. world.Ids.Values, null, world.Ids["Customer"]], nodes.Select(n => (string?)n?["id"]));
    }

    [Theory]
    [InlineData("customers", "")]
    [InlineData("customers", "order: [{ name: DESC }]")]
    [InlineData("customers", "order: [{ tier: { rank: ASC } }, { annualValue: DESC }]")]
    [InlineData("contacts", "")]
    [InlineData("interactions", "order: [{ at: DESC }]")]
    [InlineData("opportunities", "order: [{ amount: DESC }]")]
    [InlineData("tasks", "order: [{ dueAt: ASC }]")]
    [InlineData("reminders", "order: [{ fireAt: ASC }]")]
    [InlineData("notifications", "")]
    [InlineData("feedbacks", "order: [{ receivedAt: DESC }]")]
    [InlineData("users", "order: [{ name: ASC }]")]
    [InlineData("auditEvents", "order: [{ at: DESC }]")]
    public async Task List_walked_forwards_and_backwards_shows_every_record_once(string list, string order)
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var all = await PageAsync($"first: 50");
        Assert.False(all.HasNext);
        Assert.Equal(all.Total, all.Ids.Count);
        Assert.True(all.Total >= 4, $"{list} has {all.Total}");

        Assert.Equal(all.Ids, await WalkAsync(cursor => $"first: 3{(cursor is null ? "" : $", after: \"{cursor}\"")}", page => page.HasNext ? page.End : null, append: true));
        Assert.Equal(all.Ids, await WalkAsync(cursor => $"last: 3{(cursor is null ? "" : $", before: \"{cursor}\"")}", page => page.HasPrevious ? page.Start : null, append: false));

        async Task<List<string>> WalkAsync(Func<string?, string> arguments, Func<Page, string?> next, bool append)
        {
            List<string> seen = [];
            string? cursor = null;
            do
            {
                var page = await PageAsync(arguments(cursor));
                Assert.Equal(all.Total, page.Total);
                Assert.InRange(page.Ids.Count, 1, 3);
                seen.InsertRange(append ? seen.Count : 0, page.Ids);
                cursor = next(page);
            }
            while (cursor is not null && seen.Count <= all.Total);

            return seen;
        }

        async Task<Page> PageAsync(string arguments)
        {
            var data = await admin.DataAsync($"{{ list: {list}({arguments} {order}) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
            var (info, page) = (data["list"]!["pageInfo"]!, data["list"]!);
            return new Page(
                [.. page["nodes"]!.AsArray().Select(n => (string)n!["id"]!)], (int)page["totalCount"]!,
                (bool)info["hasNextPage"]!, (bool)info["hasPreviousPage"]!, (string?)info["startCursor"], (string?)info["endCursor"]);
        }
    }

    private sealed record Page(IReadOnlyList<string> Ids, int Total, bool HasNext, bool HasPrevious, string? Start, string? End);

    public sealed class World : IAsyncLifetime
    {
        public RunningApi Running { get; } = new();

        /// <summary>One global id for every node type.</summary>
        public Dictionary<string, string> Ids { get; } = [];

        public async ValueTask InitializeAsync()
        {
            await Running.InitializeAsync();
            var admin = Running.Api.Users[RoleCode.Admin];
            var now = DateTimeOffset.UtcNow;
            var item = new ChecklistItem { StageId = Running.Stages[0].Id, Title = "i", Position = 1 };
            var (tier, tag) = (new Tier { Name = "T", Rank = 1, IntervalDays = 9 }, new Tag { Name = "g" });
            var (care, job) = (new CarePlanItem { Trigger = CareTrigger.Contact, Title = "c" }, new Job { Kind = JobKind.CareRound, Language = "en" });
            var segment = new Segment { Name = "s", OwnerId = admin.Id, Where = "{}" };
            var view = new SavedView { Name = "v", OwnerId = admin.Id, Address = "" };
            List<object> rows = [item, tier, tag, care, job, segment, view];
            for (var i = 0; i < 7; i++)
            {
                // Ties and gaps on purpose: they are what a cursor has to survive.
                var customer = new Customer { Name = $"c{i / 2}", Kind = CustomerKind.Company, OwnerId = admin.Id, TierId = i % 3 == 0 ? null : tier.Id, AnnualValue = i % 2 == 0 ? null : 10 };
                var contact = new Contact { CustomerId = customer.Id, FullName = "p" };
                var deal = new Opportunity { Title = "d", CustomerId = customer.Id, OwnerId = admin.Id, Amount = i / 3 }.OpenAt(Running.Stages[0], now, null);
                var talk = new Interaction { CustomerId = customer.Id, AuthorId = admin.Id, At = now, Channel = Channel.Phone, Summary = "s" };
                var task = new CrmTask { Title = "t", DueAt = now, AssigneeId = admin.Id };
                var reminder = new Reminder { Title = "r", FireAt = now.AddYears(5), UserId = admin.Id };
                var feedback = new Feedback { Source = FeedbackSource.Phone, Title = "f", Text = "f", ReceivedAt = now };
                var date = new ImportantDate { CustomerId = customer.Id, Kind = ImportantDateKind.Custom, Title = "x", Month = 5, Day = 6 };
                var mark = new ChecklistMark { OpportunityId = deal.Id, ItemId = item.Id, DoneAt = now };
                var share = new CustomerShare { CustomerId = customer.Id, UserId = admin.Id };
                var line = new TimelineEntry { CustomerId = customer.Id, Kind = TimelineKind.CustomerChange, At = now, Summary = "l" };
                var audit = new AuditEvent { At = now, Action = "created" };
                var step = new TierChange { CustomerId = customer.Id, At = now, Kind = TierChangeKind.Manual };
                rows.AddRange([customer, contact, deal, talk, task, reminder, feedback, date, mark, share, line, audit, step]);
                Add(customer, contact, deal, talk, task, reminder, feedback, date, mark, share, line, audit, step);
            }

            await Running.Api.SaveAsync(rows);
            Add(item, tier, tag, care, job, segment, view, Running.Pipeline, Running.Stages[0], admin, BuiltInRoles.Create(RoleCode.Admin));
            await Running.Api.InSystemAsync(async db =>
            {
                for (var i = 1; i <= 7; i++)
                {
                    var notification = new Notification { UserId = admin.Id, Kind = NotificationKind.System, Title = "n", Seq = i };
                    db.Add(notification);
                    Add(notification);
                }

                await db.SaveChangesAsync();
                Add(await db.Teams.FirstAsync(), await db.StageChanges.FirstAsync(), await db.ScoreSettings.SingleAsync());
                return true;
            });

            void Add(params object[] nodes)
            {
                foreach (var node in nodes)
                {
                    var type = node is CrmTask ? "Task" : node.GetType().Name;
                    Ids[type] = GraphQL.Types.GlobalId.Encode(type, (Guid)node.GetType().GetProperty("Id")!.GetValue(node)!);
                }
            }
        }

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
