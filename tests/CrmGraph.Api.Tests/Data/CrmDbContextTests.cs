using CrmGraph.Api.Audit;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Errors;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Tasks;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmGraph.Api.Tests.Data;

public sealed class CrmDbContextTests
{
    [Fact]
    public async Task Nobody_sees_anything_until_the_scope_is_opened()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var (anna, _) = await TwoOwnersAsync(database);
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();

        Assert.Empty(await db.Customers.ToListAsync());
        Assert.Empty(await db.Tasks.ToListAsync());
        Assert.Empty(await db.Opportunities.ToListAsync());
        Assert.Empty(await db.Feedbacks.ToListAsync());
        Assert.Empty(await db.AuditEvents.ToListAsync());
        Assert.Empty(await db.Notifications.ToListAsync());
        Assert.NotNull(await db.Users.FindAsync(anna.Id));
    }

    [Fact]
    public async Task A_seller_sees_own_customers_and_what_hangs_on_them()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var (anna, _) = await TwoOwnersAsync(database);
        await using var scope = database.ScopeOf(anna.Id, anna.Id);
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();

        Assert.Equal(["anna's customer"], await db.Customers.Select(c => c.Name).ToListAsync());
        Assert.Equal(["anna's deal"], await db.Opportunities.Select(o => o.Title).ToListAsync());
        Assert.Equal(["anna's feedback"], await db.Feedbacks.Select(f => f.Title).ToListAsync());
        Assert.Equal(["anna's task", "bert's task for anna"], await db.Tasks.OrderBy(t => t.Title).Select(t => t.Title).ToListAsync());
        Assert.Empty(await db.AuditEvents.ToListAsync());
    }

    [Fact]
    public async Task Notifications_are_for_their_user_alone_also_when_someone_sees_all()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var (anna, _) = await TwoOwnersAsync(database);
        await database.SaveAsync(new Notification { UserId = anna.Id, Kind = NotificationKind.System, Title = "for anna", Seq = 1 });

        await using var scope = database.ScopeOf(anna.Id);

        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Notifications.CountAsync());
        Assert.Equal(0, await database.InSystemAsync(db => db.Notifications.CountAsync()));
    }

    [Fact]
    public async Task A_context_back_from_the_pool_has_forgotten_whose_it_was()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        Assert.Equal(2, await database.InSystemAsync(db => db.Customers.CountAsync()));

        await using var scope = database.Services.CreateAsyncScope();

        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Customers.CountAsync());
    }

    [Fact]
    public async Task Deleted_customers_and_what_hangs_on_them_are_hidden()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        await database.InSystemAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Name == "anna's customer")).Delete("gone", database.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.Equal(["bert's customer"], await database.InSystemAsync(db => db.Customers.Select(c => c.Name).ToListAsync()));
        Assert.Equal(["bert's deal"], await database.InSystemAsync(db => db.Opportunities.Select(o => o.Title).ToListAsync()));
    }

    [Fact]
    public async Task Saving_raises_the_version_and_tells_who_and_when()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var (anna, _) = await TwoOwnersAsync(database);
        var created = database.Clock.GetUtcNow();
        database.Clock.Advance(TimeSpan.FromHours(1));
        await using var scope = database.ScopeOf(anna.Id, anna.Id);
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var customer = await db.Customers.SingleAsync();

        customer.City = "杭州";
        await db.SaveChangesAsync();

        Assert.Equal((2, created, created.AddHours(1), anna.Id), (customer.Version, customer.CreatedAt, customer.UpdatedAt, customer.UpdatedById));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_takes_away_second_what_has_no_version_is_told_unless_a_link_was_all_that_mattered(bool isLinkOnly)
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        var tag = new Tag { Name = "VIP" };
        await database.SaveAsync(tag);
        await database.InSystemAsync(async db =>
        {
            db.CustomerTags.Add(new CustomerTag { CustomerId = (await db.Customers.FirstAsync()).Id, TagId = tag.Id });
            return await db.SaveChangesAsync();
        });
        await using var first = database.SystemScope();
        await using var second = database.SystemScope();
        var ours = first.ServiceProvider.GetRequiredService<CrmDbContext>();
        var theirs = second.ServiceProvider.GetRequiredService<CrmDbContext>();
        ours.CustomerTags.Remove(await ours.CustomerTags.SingleAsync());
        theirs.CustomerTags.Remove(await theirs.CustomerTags.SingleAsync());
        await ours.SaveChangesAsync();

        if (isLinkOnly)
        {
            await theirs.SaveLinksAsync<CustomerTag>(TestContext.Current.CancellationToken);
            Assert.Empty(theirs.ChangeTracker.Entries());
        }
        else
        {
            Assert.Equal("RECORD_NOT_FOUND", (await Assert.ThrowsAsync<NotFoundException>(() => theirs.SaveChangesAsync())).Code);
        }
    }

    [Fact]
    public async Task What_a_record_refers_to_and_what_is_referred_to_are_told_when_somebody_was_faster()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        var tag = new Tag { Name = "VIP" };
        await database.SaveAsync(tag);
        await using var scope = database.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var customer = await db.Customers.FirstAsync();
        db.CustomerTags.Add(new CustomerTag { CustomerId = customer.Id, TagId = Guid.CreateVersion7() });
        Assert.Equal("RECORD_NOT_FOUND", (await Assert.ThrowsAsync<NotFoundException>(() => db.SaveChangesAsync())).Code);

        db.ChangeTracker.Clear();
        await database.SaveAsync(new CustomerTag { CustomerId = customer.Id, TagId = tag.Id });
        db.Tags.Remove(await db.Tags.SingleAsync());
        Assert.Equal("RECORD_IN_USE", (await Assert.ThrowsAsync<InvalidStateException>(() => db.SaveChangesAsync())).Code);
    }

    [Fact]
    public async Task The_second_of_two_writers_is_refused()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        await using var first = database.SystemScope();
        await using var second = database.SystemScope();
        var ours = first.ServiceProvider.GetRequiredService<CrmDbContext>();
        var theirs = second.ServiceProvider.GetRequiredService<CrmDbContext>();
        (await ours.Customers.SingleAsync(c => c.Name == "anna's customer")).City = "上海";
        (await theirs.Customers.SingleAsync(c => c.Name == "anna's customer")).City = "北京";
        await ours.SaveChangesAsync();

        var refused = await Assert.ThrowsAsync<VersionConflictException>(() => theirs.SaveChangesAsync());

        Assert.Equal(2, refused.CurrentVersion);
    }

    [Fact]
    public async Task Money_and_instants_compare_and_sum_exactly()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        var due = database.Clock.GetUtcNow().AddDays(1).ToOffset(TimeSpan.FromHours(8));

        Assert.Equal(200.30m, await database.InSystemAsync(db => db.Opportunities.SumAsync(o => o.Amount)));
        Assert.Equal(20.03m, await database.InSystemAsync(db => db.Opportunities.SumAsync(o => o.WeightedAmount)));
        Assert.Equal(1, await database.InSystemAsync(db => db.Opportunities.CountAsync(o => o.Amount > 100.10m)));
        Assert.Equal(3, await database.InSystemAsync(db => db.Tasks.CountAsync(t => t.DueAt <= due)));
        Assert.Equal(0, await database.InSystemAsync(db => db.Tasks.CountAsync(t => t.DueAt < due)));
    }

    [Fact]
    public async Task Names_are_equal_whatever_their_case()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);

        Assert.Equal(1, await database.InSystemAsync(db => db.Customers.CountAsync(c => c.Name == "ANNA'S Customer")));
        Assert.Equal(1, await database.InSystemAsync(db => db.Customers.CountAsync(c => c.SearchText.Contains(SearchTerm.Of("ＡＮＮＡ")))));
    }

    [Fact]
    public async Task Two_customers_cannot_share_a_code_until_one_is_deleted()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var anna = await database.UserAsync("anna");
        var first = NewCustomer("first");
        await database.SaveAsync(first);
        var refused = await Assert.ThrowsAsync<DuplicateException>(() => database.SaveAsync(NewCustomer("second")));
        Assert.Equal(("CUSTOMER_CODE_TAKEN", "code"), (refused.Code, refused.Field));
        await database.InSystemAsync(async db =>
        {
            (await db.Customers.SingleAsync()).Delete("gone", database.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.Equal(1, await database.SaveAsync(NewCustomer("third")));

        Customer NewCustomer(string name) => new() { Name = name, Kind = CustomerKind.Company, OwnerId = anna.Id, Code = "C-1" };
    }

    [Fact]
    public async Task Tags_and_steps_of_an_opportunity_are_stored_through_their_owner()
    {
        await using var database = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await TwoOwnersAsync(database);
        var tag = new Tag { Name = "VIP", Color = "#ff8800" };
        database.Clock.Advance(TimeSpan.FromDays(1));
        await database.InSystemAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync(c => c.Name == "anna's customer");
            customer.Tags.Add(tag);
            var deal = await db.Opportunities.SingleAsync(o => o.CustomerId == customer.Id);
            deal.Win(null, "done", database.Clock.GetUtcNow(), null);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(1, await database.InSystemAsync(db => db.Customers.CountAsync(c => c.Tags.Any(t => t.Name == "vip"))));
        Assert.Equal(
            [OpportunityStatus.Open, OpportunityStatus.Won],
            await database.InSystemAsync(db => db.StageChanges.Where(s => s.Opportunity.Title == "anna's deal").OrderBy(s => s.Id).Select(s => s.Status).ToListAsync()));
    }

    private static async Task<(User Anna, User Bert)> TwoOwnersAsync(CrmDatabase database)
    {
        var now = database.Clock.GetUtcNow();
        var anna = await database.UserAsync("anna");
        var bert = await database.UserAsync("bert");
        var pipeline = new Pipeline { Name = "sales" };
        var stage = new Stage { PipelineId = pipeline.Id, Name = "first", Position = 1, Probability = 10 };
        await database.SaveAsync(pipeline, stage);
        decimal amount = 100.10m;
        foreach (var owner in (User[])[anna, bert])
        {
            var customer = new Customer { Name = $"{owner.Name}'s customer", Kind = CustomerKind.Company, OwnerId = owner.Id };
            await database.SaveAsync(
                customer,
                new Opportunity { Title = $"{owner.Name}'s deal", CustomerId = customer.Id, OwnerId = owner.Id, Amount = amount }.OpenAt(stage, now, owner.Id),
                new CrmTask { Title = $"{owner.Name}'s task", CustomerId = customer.Id, AssigneeId = owner.Id, DueAt = now.AddDays(1) },
                new Feedback { Title = $"{owner.Name}'s feedback", Text = "text", CustomerId = customer.Id, Source = FeedbackSource.Phone, ReceivedAt = now },
                new AuditEvent { At = now, Action = "test" });
            amount += 0.10m;
        }

        await database.SaveAsync(new CrmTask { Title = "bert's task for anna", AssigneeId = anna.Id, DueAt = now.AddDays(1) });
        return (anna, bert);
    }
}
