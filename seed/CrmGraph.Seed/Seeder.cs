using System.Diagnostics;
using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.Seed.Company;
using CrmGraph.Seed.Story;
using CrmGraph.Seed.Words;
using CrmGraph.Seed.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Seed;

/// <summary>What a run did.</summary>
internal sealed record SeedResult(long Rows, TimeSpan Elapsed, IReadOnlyList<DemoAccount> Accounts);

/// <summary>Fills an empty, migrated database. Memory holds a few batches, whatever the number of customers.</summary>
internal sealed class Seeder(IServiceScopeFactory scopes, Accounts accounts, SeedProgress progress)
{
    private const int BatchSize = 500;

    // Many batches share a transaction, so that an ordinary seed is all or nothing and a huge one keeps a short log.
    private const int BatchesPerTransaction = 20;

    // The demo desks are about the first customers; the rest of a huge database is not kept in memory for them.
    private const int KnownCustomers = 2_000;

    public async Task<SeedResult> RunAsync(SeedOptions options, bool withAccounts, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var words = Vocabulary.Of(options.Locale);
        var dice = new Dice(options.Seed, words.BogusLocale);
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var writer = await RowWriter.OpenAsync(db, rebuildsIndexes: options.Customers > BatchSize * BatchesPerTransaction, ct);

        dice.Restart(options.Seed, 0);
        var first = new Batch();
        var company = DemoCompany.Found(words, dice, World.StartOf(options.AsOf).AddDays(-300), first);
        var logins = withAccounts ? accounts.Open(company, first) : [];
        writer.Write(first);

        var world = new World(words, company, dice, options.AsOf);
        var known = await TellCustomersAsync(world, options, writer, ct);
        TellDemoDay(world, options, known, writer);
        await NumberBellsAsync(db, ct);
        await writer.FinishAsync(ct);
        progress.Finish(writer.Rows, clock.Elapsed);
        return new SeedResult(writer.Rows, clock.Elapsed, logins);
    }

    private async Task<List<(Customer, string[])>> TellCustomersAsync(World world, SeedOptions options, RowWriter writer, CancellationToken ct)
    {
        var story = new CustomerStory(world);
        List<(Customer, string[])> known = [];
        for (var (number, batches) = (1, 1); number <= options.Customers; batches++)
        {
            var batch = new Batch();
            for (; batch.Customers < BatchSize && number <= options.Customers; number++)
            {
                world.Dice.Restart(options.Seed, number);
                story.Tell(number, batch);
            }

            writer.Write(batch);
            known.AddRange(batch.Of(typeof(Customer)).Cast<Customer>().Take(KnownCustomers - known.Count).Select(c => (c, ProductsOf(world, c))));
            progress.Report(number - 1, options.Customers, writer.Rows);
            ct.ThrowIfCancellationRequested();
            if (batches % BatchesPerTransaction == 0)
            {
                await writer.CommitAsync(ct);
            }
        }

        return known;
    }

    private static string[] ProductsOf(World world, Customer customer) =>
        (Array.Find(world.Words.Places.Industries, i => i.Name == customer.Industry) ?? world.Words.Places.Industries[0]).Products;

    private static void TellDemoDay(World world, SeedOptions options, List<(Customer, string[])> known, RowWriter writer)
    {
        world.Dice.Restart(options.Seed, -1);
        var last = new Batch();
        new DemoDay(world, known).Tell(last);
        last.AddRange(world.Bells.Numbered());
        writer.Write(last);
    }

    /// <summary>Users count their notifications; the next one must get the next number.</summary>
    private static Task<int> NumberBellsAsync(CrmDbContext db, CancellationToken ct) =>
        db.Users.ExecuteUpdateAsync(
            set => set.SetProperty(
                u => u.NotificationSeq,
                u => db.Notifications.IgnoreQueryFilters().Where(n => n.UserId == u.Id).Max(n => (long?)n.Seq) ?? 0),
            ct);
}
