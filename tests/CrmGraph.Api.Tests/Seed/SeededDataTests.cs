using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Seed;

/// <summary>What holds for every seeded company, looked up in one of ordinary size.</summary>
public sealed class SeededDataTests(SeededDataTests.Company company) : IClassFixture<SeededDataTests.Company>
{
    private const int Customers = 520;

    private static readonly DateTimeOffset s_end = BusinessDay.Start(new DateOnly(2026, 11, 22));

    private SeededCompany Seeded => company.Seeded;

    [Fact]
    public void Every_reference_leads_to_a_row()
    {
        Assert.Empty(Seeded.Rows("PRAGMA foreign_key_check"));
        Assert.Equal(Customers, Seeded.Count("SELECT count(*) FROM \"Customers\""));
    }

    [Fact]
    public async Task Every_state_of_a_relation_occurs_and_most_customers_are_active()
    {
        var counts = await Seeded.ReadAsync(db => db.Customers.GroupBy(c => c.Lifecycle).ToDictionaryAsync(g => g.Key, g => g.Count()));

        Assert.Equal(Enum.GetValues<Lifecycle>().Length, counts.Count);
        Assert.Equal(Lifecycle.Active, counts.MaxBy(c => c.Value).Key);
        Assert.InRange(counts[Lifecycle.Lost], Customers / 50, Customers / 8);
    }

    [Fact]
    public async Task The_best_fifth_of_the_customers_brings_most_of_the_value()
    {
        var values = await Seeded.ReadAsync(db => db.Customers.Where(c => c.AnnualValue != null).Select(c => c.AnnualValue!.Value).ToListAsync());
        var best = values.OrderDescending().Take(values.Count / 5).Sum();

        Assert.InRange((double)(best / values.Sum()), 0.65, 0.95);
    }

    [Fact]
    public async Task Tiers_follow_value_and_life()
    {
        var tiers = await Seeded.ReadAsync(db => db.Tiers.OrderBy(t => t.Rank).Select(t => t.Id).ToListAsync());
        var rows = await Seeded.ReadAsync(db => db.Customers.Select(c => new { c.Lifecycle, c.TierId, c.AnnualValue }).ToListAsync());

        Assert.All(rows.Where(r => r.Lifecycle == Lifecycle.Dormant), r => Assert.Equal(tiers[2], r.TierId));
        Assert.All(rows.Where(r => r.Lifecycle == Lifecycle.Lost), r => Assert.Equal(tiers[3], r.TierId));
        Assert.All(rows.Where(r => r.TierId == tiers[0]), r => Assert.True(r.AnnualValue >= 30_000));
    }

    [Fact]
    public async Task Contact_times_and_next_steps_are_those_of_the_last_talk()
    {
        var rows = await Seeded.ReadAsync(db => db.Customers
            .Select(c => new
            {
                c.LastContactAt,
                c.NextContactAt,
                c.NextStep,
                Last = c.Interactions.OrderByDescending(i => i.At).Select(i => new { i.At, i.NextAt, i.NextStep }).First(),
                OpenSteps = c.Tasks.Where(t => t.Type == TaskType.FollowUp && t.Status == CrmTaskStatus.Todo).Select(t => t.DueAt).ToList(),
            })
            .ToListAsync());

        Assert.All(rows, r =>
        {
            Assert.Equal((r.Last.At, r.Last.NextAt, r.Last.NextStep), (r.LastContactAt!.Value, r.NextContactAt, r.NextStep));
            Assert.True(r.NextContactAt is not { } next || r.OpenSteps.Contains(next));
        });
        Assert.InRange(rows.Count(r => r.NextStep is null), Customers / 10, Customers / 2);
        Assert.InRange(rows.Count(r => r.NextContactAt < s_end), Customers / 50, Customers / 5);
    }

    [Fact]
    public async Task Stage_histories_are_unbroken_and_end_where_the_opportunity_stands()
    {
        var deals = await Seeded.ReadAsync(db => db.Opportunities.Include(o => o.StageChanges).Include(o => o.Stage).AsNoTracking().ToListAsync());

        Assert.Equal(Enum.GetValues<OpportunityStatus>(), deals.Select(d => d.Status).Distinct().Order());
        Assert.All(deals, deal =>
        {
            var changes = deal.StageChanges.OrderBy(c => c.At).ToList();
            Assert.Null(changes[0].FromStageId);
            Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.Equal(pair.First.ToStageId, pair.Second.FromStageId));
            Assert.Equal((deal.StageId, deal.Status), (changes[^1].ToStageId, changes[^1].Status));
            Assert.Equal(deal.CreatedAt, changes[0].At);
            Assert.Equal(deal.ClosedAt is null, deal.Status is OpportunityStatus.Open or OpportunityStatus.OnHold);
            Assert.True(deal.ClosedAt is null || deal.ClosedAt == changes[^1].At);
            Assert.Equal(
                deal.Status switch { OpportunityStatus.Won => 100, OpportunityStatus.Lost => 0, _ => deal.Stage.Probability },
                deal.Probability);
        });
        Assert.Equal(deals.Count, deals.Select(d => (d.StageId, d.Rank)).Distinct().Count());
    }

    [Fact]
    public async Task A_first_deal_is_the_earliest_won_opportunity()
    {
        var rows = await Seeded.ReadAsync(db => db.Customers
            .Select(c => new { c.FirstDealAt, Won = c.Opportunities.Where(o => o.Status == OpportunityStatus.Won).Min(o => o.ClosedAt) })
            .ToListAsync());

        Assert.All(rows, r => Assert.Equal(r.Won, r.FirstDealAt));
    }

    [Fact]
    public void The_timeline_tells_of_everything_once_and_nothing_else()
    {
        Assert.Equal(Customers, Lines("CustomerChange"));
        Assert.Equal(Seeded.Count("SELECT count(*) FROM \"Interactions\""), Lines("Interaction"));
        Assert.Equal(Seeded.Count("SELECT count(*) FROM \"StageChanges\""), Lines("StageChange"));
        Assert.Equal(Seeded.Count("SELECT count(*) FROM \"Tasks\" WHERE \"CompletedAt\" IS NOT NULL AND \"CustomerId\" IS NOT NULL"), Lines("Task"));
        Assert.Equal(
            Seeded.Count("""SELECT sum("Version") FROM "Feedbacks" WHERE "CustomerId" IS NOT NULL"""),
            Lines("Feedback"));
        Assert.Equal(0, Seeded.Count("""
            SELECT count(*) FROM "TimelineEntries" e JOIN "Interactions" i ON i."Id" = e."InteractionId"
            WHERE i."CustomerId" <> e."CustomerId" OR i."At" <> e."At" OR i."AuthorId" <> e."ActorId"
            """));

        long Lines(string kind) => Seeded.Count($"SELECT count(*) FROM \"TimelineEntries\" WHERE \"Kind\" = '{kind}'");
    }

    [Theory]
    [InlineData("Customers", "CreatedAt")]
    [InlineData("Interactions", "CreatedAt")]
    [InlineData("TimelineEntries", "At")]
    [InlineData("StageChanges", "At")]
    [InlineData("ChecklistMarks", "DoneAt")]
    [InlineData("Feedbacks", "UpdatedAt")]
    [InlineData("Tasks", "UpdatedAt")]
    [InlineData("Reminders", "UpdatedAt")]
    [InlineData("Notifications", "CreatedAt")]
    public void History_ends_before_the_as_of_day(string table, string column) =>
        Assert.Equal(0, Seeded.Count($"SELECT count(*) FROM \"{table}\" WHERE \"{column}\" > {s_end.UtcTicks}"));

    [Fact]
    public void Nothing_is_settled_before_it_was_written_down()
    {
        Assert.Equal(0, Seeded.Count("""SELECT count(*) FROM "Tasks" WHERE "CompletedAt" < "CreatedAt" """));
        Assert.Equal(0, Seeded.Count("""SELECT count(*) FROM "Feedbacks" WHERE "RepliedAt" < "ReceivedAt" """));
        Assert.Equal(0, Seeded.Count("""SELECT count(*) FROM "Interactions" i JOIN "Customers" c ON c."Id" = i."CustomerId" WHERE i."At" < c."CreatedAt" """));
    }

    [Fact]
    public async Task Feedback_comes_in_every_status_category_and_score()
    {
        var rows = await Seeded.ReadAsync(db => db.Feedbacks.Select(f => new { f.Status, f.Category, f.Score, f.CustomerId, f.AssigneeId }).ToListAsync());

        Assert.Equal(Enum.GetValues<FeedbackStatus>(), rows.Select(r => r.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<FeedbackCategory>(), rows.Select(r => r.Category).OfType<FeedbackCategory>().Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 11), rows.Select(r => r.Score).OfType<int>().Distinct().Order());
        Assert.All(rows.Where(r => r.CustomerId is null), r => Assert.NotNull(r.AssigneeId));
    }

    [Fact]
    public async Task A_first_start_rings_a_few_times_and_not_a_storm()
    {
        var waiting = await Seeded.ReadAsync(db => db.Reminders
            .Where(r => (r.Status == ReminderStatus.Scheduled || r.Status == ReminderStatus.Snoozed) && r.DueAt <= s_end)
            .CountAsync());
        var perUser = await Seeded.ReadAsync(db => db.Reminders
            .Where(r => r.Status == ReminderStatus.Scheduled && r.DueAt > s_end)
            .GroupBy(r => r.UserId)
            .Select(g => g.Count())
            .ToListAsync());

        Assert.InRange(waiting, 1, 6);
        Assert.InRange(perUser.Max(), 1, 40);
    }

    [Fact]
    public async Task Bells_are_numbered_without_gaps_and_the_next_number_is_known()
    {
        var rows = await Seeded.ReadAsync(db => db.Notifications.IgnoreQueryFilters().Select(n => new { n.UserId, n.Seq, n.CreatedAt, n.ReadAt }).ToListAsync());
        var users = await Seeded.ReadAsync(db => db.Users.ToDictionaryAsync(u => u.Id, u => u.NotificationSeq));

        Assert.All(rows.GroupBy(r => r.UserId), bell =>
        {
            var ordered = bell.OrderBy(n => n.Seq).ToList();
            Assert.Equal(Enumerable.Range(1, ordered.Count).Select(i => (long)i), ordered.Select(n => n.Seq));
            Assert.Equal(ordered.Select(n => n.CreatedAt).Order(), ordered.Select(n => n.CreatedAt));
            Assert.Equal(ordered.Count, users[bell.Key]);
            Assert.InRange(ordered.Count(n => n.ReadAt is null), 0, 3);
        });
    }

    [Fact]
    public async Task The_demo_salesperson_has_a_desk_of_their_own()
    {
        var email = "sales@demo.crmgraph.example";
        var owned = await Seeded.ReadAsync(db => db.Customers.CountAsync(c => c.Owner.Email == email));
        var due = await Seeded.ReadAsync(db => db.Tasks
            .Where(t => t.Assignee.Email == email && t.CompletedAt == null)
            .Select(t => t.DueAt)
            .ToListAsync());

        Assert.InRange(owned, Customers / 10, Customers / 5);
        Assert.Contains(due, at => at < s_end);
        Assert.Contains(due, at => BusinessDay.Of(at) == new DateOnly(2026, 11, 22));
        Assert.Contains(due, at => at > s_end.AddDays(1) && at < s_end.AddDays(7));
    }

    [Fact]
    public async Task Teams_form_a_tree_and_the_demo_manager_leads_the_demo_salesperson()
    {
        var users = await Seeded.ReadAsync(db => db.Users.Include(u => u.Team).Include(u => u.RoleLinks).ThenInclude(r => r.Role).AsNoTracking().ToListAsync());
        var manager = users.Single(u => u.Email == "manager@demo.crmgraph.example");
        var sales = users.Single(u => u.Email == "sales@demo.crmgraph.example");

        Assert.Equal(manager.TeamId, sales.TeamId);
        Assert.NotNull(manager.Team!.ParentId);
        Assert.Equal(RoleCode.Manager, Assert.Single(manager.RoleLinks).Role.Code);
        Assert.Equal(14, users.Count);
    }

    [Fact]
    public async Task The_disk_is_waited_for_again_after_seeding()
    {
        // The pooled connection the seed wrote through is the one that is opened here.
        var level = await Seeded.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());

        Assert.Equal(2, level);
    }

    /// <summary>Seeded once for all tests of the class.</summary>
    public sealed class Company : IAsyncLifetime
    {
        internal SeededCompany Seeded { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Seeded = await SeededCompany.CreateAsync("--customers", $"{Customers}");

        public ValueTask DisposeAsync()
        {
            Seeded.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
