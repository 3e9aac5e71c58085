using System.Text.RegularExpressions;
using CrmGraph.Api.Hosting;

namespace CrmGraph.Api.Tests;

/// <summary>Which way the arrows point. Every failure names the way out.</summary>
public sealed class ArchitectureTests
{
    private static readonly string s_root = HomeFolder.Combine("api");

    [Fact]
    public void Engine_knows_neither_a_mapper_nor_a_web_server()
    {
        var known = typeof(GraphQL.Types.Schema).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(known, name =>
            name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || name.StartsWith("CrmGraph", StringComparison.Ordinal));
    }

    [Fact]
    public void Transports_know_the_engine_and_nothing_of_the_crm()
    {
        var known = typeof(GraphQL.AspNetCore.GraphQLServerOptions).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("CrmGraph.GraphQL", known);
        Assert.DoesNotContain("CrmGraph.Api", known);
        Assert.DoesNotContain(known, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Resolvers_never_call_resolvers()
    {
        var sources = Sources("CrmGraph.Api").ToList();
        var resolvers = sources
            .SelectMany(s => Regex.Matches(s.Text, @"\[(?:QueryType|MutationType|SubscriptionType)\]\s+public static (?:partial )?class (\w+)").Select(m => (Class: m.Groups[1].Value, s.Path)))
            .ToList();
        Assert.True(resolvers.Count > 15, "The pattern no longer finds the resolver classes.");

        var calls = from source in sources
                    from resolver in resolvers
                    where source.Path != resolver.Path && Regex.IsMatch(source.Text, $@"\b{resolver.Class}\.\w+\(")
                    select $"{source.Path} calls {resolver.Class}";

        AssertNone(calls, "A slice asks another slice through a named door of its own (see Customers/Timeline.cs), not through a resolver: move what both need there.");
    }

    public static TheoryData<string, string, string[], string> ChokePoints => new()
    {
        {
            "DateTime(Offset)?.(Now|UtcNow|Today)", @"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b", [],
            "Take a TimeProvider and call GetUtcNow(): only then can a test move the clock."
        },
        {
            "Guid.NewGuid", @"\bGuid\.NewGuid\b", ["Identity/SignIn.cs"],
            "Record ids come from Ids.New(): they are ordered by time, so that indexes grow at their end."
        },
        {
            "Guid.CreateVersion7", @"\bGuid\.CreateVersion7\b", ["Data/Ids.cs"],
            "Record ids come from Ids.New(), the one place that decides how they are made."
        },
        {
            "new HttpClient", @"\bnew HttpClient\b", [],
            "Outgoing calls take an IHttpClientFactory, so that addresses can be checked in one place."
        },
        {
            "IgnoreQueryFilters", @"\bIgnoreQueryFilters\b", ["Access/Reveal.cs", "Care/CarePlanMutations.cs", "Customers/CustomerMutations.cs", "Customers/CustomerWriting.cs", "Customers/ShareMutations.cs", "Customers/TierSuccession.cs", "Exchange/FileTidy.cs", "Identity/TeamMutations.cs", "Identity/ViewerDirectory.cs", "Opportunities/PipelineUse.cs", "Scores/FactKeeper.cs", "Tasks/TaskMutations.cs"],
            "Reads without the record scope must be few and argued for: use SystemScope for work of the system, or add the file here and say why beside the call."
        },
        {
            "raw SQL", @"\b(?:FromSql|ExecuteSql|SqlQuery)\w*\b", ["Audit/AuditGuard.cs", "Data/DatabaseStart.cs", "Nightly/SetWrite.cs"],
            "Raw SQL passes the record scope by. Write the query over the context; both databases must understand it."
        },
        {
            "Thread.Sleep and blocking waits", @"\bThread\.Sleep\b|\.GetAwaiter\(\)\.GetResult\(\)", [],
            "Wait asynchronously, on the TimeProvider."
        },
    };

    /// <summary>Set-based writes, which the audit does not see by itself: how many there are in a file, and why that is right.</summary>
    public static TheoryData<string, int, string> SetBasedWrites => new()
    {
        { "Audit/AuditSealer.cs", 2, "seals lines of the audit itself" },
        { "Care/CarePlanMutations.cs", 1, "loosens tasks from a line of the plan that is taken away; that is audited" },
        { "Customers/TierSuccession.cs", 1, "writes one line for all customers moved" },
        { "Events/EventTailService.cs", 1, "drops old entries of the event log, which are no records" },
        { "Exchange/FileTidy.cs", 2, "drops files whose time is over; who took them out was told" },
        { "Identity/Attempts.cs", 5, "counts failures; each failed sign-in writes its own line" },
        { "Identity/OneTimeLinks.cs", 2, "links: issuing and redeeming one writes its own line" },
        { "Identity/SecondFactor/TotpFactors.cs", 7, "second factors: switching on and off, and every use, writes its own line" },
        { "Identity/Sessions.cs", 5, "sessions: every step of signing in and out, and of proving more, writes its own line" },
        { "Jobs/JobClaims.cs", 4, "takes, renews and ends leases: work of the system" },
        { "Jobs/JobQueries.cs", 1, "ends a job that waits; that somebody asked for it is audited" },
        { "Jobs/JobRun.cs", 1, "says how far a job is: work of the system" },
        { "Notifications/NotificationPost.cs", 1, "counts the numbers of the bell" },
        { "Notifications/NotificationQueries.cs", 1, "marks one's own bell as read" },
        { "Opportunities/BoardRank.cs", 1, "spreads the order of cards on the board; the move itself is audited" },
        { "Reminders/ReminderClaims.cs", 1, "takes a lease: work of the system" },
        { "Reminders/ReminderDelivery.cs", 2, "delivers: work of the system, told by the notification" },
    };

    [Theory]
    [MemberData(nameof(SetBasedWrites))]
    public void Set_based_write_is_known_to_the_audit(string file, int count, string reason)
    {
        var source = Assert.Single(Sources("CrmGraph.Api"), s => s.Path == $"CrmGraph.Api/{file}");

        Assert.True(
            SetBasedWritesOf(source.Text) == count,
            $"{file} has {SetBasedWritesOf(source.Text)} set-based writes, not {count} ({reason}). Write an audit line beside a new one, or say here why none is needed.");
    }

    [Fact]
    public void Audit_knows_every_file_with_set_based_writes()
    {
        var known = SetBasedWrites.Select(row => $"CrmGraph.Api/{row.Data.Item1}").ToHashSet();

        AssertNone(
            Sources("CrmGraph.Api").Where(s => SetBasedWritesOf(s.Text) > 0 && !known.Contains(s.Path)).Select(s => s.Path),
            "ExecuteUpdate and ExecuteDelete pass the audit by: write an audit line beside them and list the file, or say there why none is needed.");
    }

    private static int SetBasedWritesOf(string text) => Regex.Count(text, @"\bExecute(?:Update|Delete)Async\b");

    [Theory]
    [MemberData(nameof(ChokePoints))]
    public void Choke_point_is_passed_by_none_but_the_listed_files(string what, string pattern, string[] allowed, string wayOut)
    {
        var users = Sources("CrmGraph.Api")
            .Where(s => Regex.IsMatch(s.Text, pattern))
            .Select(s => s.Path["CrmGraph.Api/".Length..])
            .ToList();

        AssertNone(users.Except(allowed).Select(f => $"{f} uses {what}"), wayOut);
        Assert.True(allowed.All(users.Contains), $"A file listed for {what} no longer uses it: take it off the list.");
    }

    [Fact]
    public void Entities_know_no_context_and_no_host()
    {
        var entities = Sources("CrmGraph.Api").Where(s => s.Text.Contains("[Node]", StringComparison.Ordinal) || s.Text.Contains("[Node,", StringComparison.Ordinal)).ToList();
        Assert.True(entities.Count > 15, "The pattern no longer finds the entities.");

        AssertNone(
            entities.Where(s => Regex.IsMatch(s.Text, @"\bCrmDbContext\b|using Microsoft\.(?:EntityFrameworkCore|AspNetCore)")).Select(s => s.Path),
            "An entity keeps its own rules and knows other entities. What needs data belongs in the slice's mutations or node class.");
    }

    private static IEnumerable<(string Path, string Text)> Sources(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(s_root, project), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(s_root, file).Replace('\\', '/')
        where !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Migrations/")
        select (path, WithoutComments(File.ReadAllText(file)));

    private static string WithoutComments(string text) => Regex.Replace(text, @"//[^\n]*", "");

    private static void AssertNone(IEnumerable<string> found, string wayOut)
    {
        var list = found.Distinct().ToList();
        Assert.True(list.Count == 0, $"{string.Join("\n", list)}\n{wayOut}");
    }
}
