using System.Diagnostics;
using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Nightly;
using CrmGraph.Api.Tiers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Benchmarks;

/// <summary>The work of a night over a copy of the seeded data: time and the peak of memory for each step, twice, because most nights change little.</summary>
internal static class NightlyBench
{
    public const string Argument = "nightly";

    public static async Task<int> RunAsync(BenchOptions options)
    {
        await BenchDatabase.EnsureAsync(options);
        var file = options.DatabaseFile + ".night";
        File.Copy(options.DatabaseFile, file, overwrite: true);
        try
        {
            await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
                .UseEnvironment("Production")
                .UseContentRoot(HomeFolder.Combine("api/CrmGraph.Api"))
                .UseSetting("ConnectionStrings:Crm", BenchDatabase.ConnectionString(file))
                .UseSetting("Nightly:Enabled", "false")
                .UseSetting("Scores:FollowEvents", "false")
                .ConfigureLogging(logging => logging.ClearProviders()));
            var services = factory.Services;
            await services.PrepareDatabaseAsync(CancellationToken.None);
            await SaveRulesAsync(services);
            Console.WriteLine("night  step        customers     changed    seconds   customers/s   peak MB");
            foreach (var night in new[] { "first", "next" })
            {
                foreach (var step in services.GetRequiredService<NightlyRun>().Steps)
                {
                    await MeasureAsync(night, step, services.GetRequiredService<NightlyRun>());
                }
            }

            return 0;
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(BenchOptions.Folder, $"{Path.GetFileName(file)}*"))
            {
                File.Delete(left);
            }
        }
    }

    private static async Task MeasureAsync(string night, INightlyStep step, NightlyRun run)
    {
        GC.Collect();
        var peak = 0L;
        var clock = Stopwatch.StartNew();
        var done = await run.RunAsync(step, NightlyProgress.Start, (_, _) => Task.FromResult(peak = Math.Max(peak, Environment.WorkingSet)), CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{night,-6} {step.Name,-10} {done.Done,10:N0} {done.Changed,11:N0} {seconds,10:N1} {done.Done / Math.Max(seconds, 0.001),13:N0} {peak / 1048576,9:N0}"));
    }

    private static async Task SaveRulesAsync(IServiceProvider services)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var tiers = await db.Tiers.OrderBy(t => t.Rank).Select(t => t.Id).ToListAsync();
        StoredTierRule Rule(Guid tier, string where) => new(Ids.New(), tier, where, null, true, where);
        db.TierRuleSets.Add(new TierRuleSet
        {
            Number = 1 + (await db.TierRuleSets.MaxAsync(s => (int?)s.Number) ?? 0),
            DefaultTierId = tiers[1],
            SavedAt = TimeProvider.System.GetUtcNow(),
            Rules = StoredTierRule.Write(
            [
                Rule(tiers[^1], """{"lifecycle":{"eq":"LOST"}}"""),
                Rule(tiers[0], """{"or":[{"wonAmount":{"gte":100000}},{"activityScore":{"gte":80}}]}"""),
                Rule(tiers[^2], """{"lastContactAt":{"olderThanDays":90}}"""),
            ]),
        });
        await db.SaveChangesAsync();
    }
}
