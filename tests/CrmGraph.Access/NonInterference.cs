using System.Reflection;
using System.Text.Json;
using CrmGraph.Access.Exits;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Access;

/// <summary>Two companies that differ only where the asker may not look must give the same bytes for every question.</summary>
internal sealed class NonInterference(CanaryWorld world, Random values, TextWriter log)
{
    private const string Errors = "{\"errors\":";
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    public long Queries { get; private set; }

    public long Refused { get; private set; }

    /// <summary>
    /// Asks <paramref name="count"/> questions before and after changes: half of them over hidden values, half over records out of scope,
    /// whose values change, to which some come, and of which some go.
    /// </summary>
    public async Task RunAsync(Asker asker, int count, int seed, CancellationToken ct)
    {
        var (half, quarter, eighth) = ((count + 1) / 2, count / 4, (count + 7) / 8);
        var hidden = Change.OfHiddenValues(world, asker, values);
        await CompareAsync(asker, "hidden values", hidden.Values, hidden.Count, () => hidden.ApplyAsync(world), half, seed, ct);
        var unseen = Change.OfRecordsOutOfScope(world, asker, values);
        await CompareAsync(asker, "records out of scope", unseen.Values, unseen.Count, () => unseen.ApplyAsync(world), quarter, seed + 1, ct);
        var newcomers = Newcomers.For(world, asker);
        await CompareAsync(asker, "records that come", newcomers.Values, newcomers.Count, () => newcomers.ComeAsync(world), eighth, seed + 2, ct);
        await CompareAsync(asker, "records that go", newcomers.Values, newcomers.Count, () => newcomers.GoAsync(world), eighth, seed + 3, ct);
    }

    private async Task CompareAsync(
        Asker asker, string what, IEnumerable<(MemberInfo Member, object? Value)> then, int size, Func<Task<int>> apply, int count, int seed, CancellationToken ct)
    {
        if (size == 0)
        {
            await log.WriteLineAsync($"  {asker.Name,-24} {what,-22} nothing to hide");
            return;
        }

        var query = new RandomQuery(world, PoolOf(then), new Random(seed));
        var questions = Enumerable.Range(0, count).Select(_ => query.Next()).ToList();
        var before = await AskAllAsync(asker, questions, ct);
        await apply();
        var after = await AskAllAsync(asker, questions, ct);
        await world.ReadRowsAsync();
        Queries += count;
        for (var i = 0; i < count; i++)
        {
            if (before[i] != after[i])
            {
                _differences.Add($"{asker.Name}, {what}: {questions[i].Document} {JsonSerializer.Serialize(questions[i].Variables)}\n    {Around(before[i], after[i])}\n    {Around(after[i], before[i])}");
            }
        }

        await log.WriteLineAsync($"  {asker.Name,-24} {what,-22} {size,5} changed, {count} queries");
    }

    private async Task<string[]> AskAllAsync(Asker asker, List<(string Document, Dictionary<string, object?> Variables)> questions, CancellationToken ct)
    {
        var answers = new string[questions.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = await asker.AskAsync(questions[i].Document, questions[i].Variables, ct);
            answers[i] = InOrder(answer);
            Refused += answer.StartsWith(Errors, StringComparison.Ordinal) ? 1 : 0;
        }

        return answers;
    }

    // Root fields run side by side: which of two refusals comes first says nothing of the data.
    private static string InOrder(string answer)
    {
        if (!answer.StartsWith(Errors, StringComparison.Ordinal))
        {
            return answer;
        }

        using var json = JsonDocument.Parse(answer);
        var errors = json.RootElement.GetProperty("errors");
        return string.Join('\n', errors.EnumerateArray().Select(e => e.GetRawText()).Order(StringComparer.Ordinal)) + answer[(Errors.Length + errors.GetRawText().Length)..];
    }

    // What stands in the company now and what will.
    private Dictionary<string, object[]> PoolOf(IEnumerable<(MemberInfo Member, object? Value)> values)
    {
        var now = from row in world.Rows
                  from member in row.Value.GetType().GetProperties()
                  where AccessModel.Find(member) is not null
                  let value = member.GetValue(row.Value)
                  where value is string or int or decimal or double or bool or DateOnly or DateTimeOffset or List<string>
                  select (Key: $"{member.DeclaringType!.Name}.{member.Name}", Value: value);
        var then = from value in values
                   where value.Value is string or int or decimal or double or bool or DateOnly or DateTimeOffset or List<string>
                   select (Key: $"{value.Member.DeclaringType!.Name}.{value.Member.Name}", value.Value);
        var pool = now.Concat(then).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Select(v => v.Value).ToArray());
        pool["text"] = [.. pool.Values.SelectMany(v => v).OfType<string>().Select(t => t.Length > 4 ? t[..4] : t).Distinct()];
        return pool;
    }

    private static string Around(string answer, string other)
    {
        var at = answer.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        return answer[Math.Max(0, at - 60)..Math.Min(answer.Length, at + 100)];
    }
}
