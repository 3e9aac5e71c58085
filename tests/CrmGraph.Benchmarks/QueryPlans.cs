using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks;

/// <summary>How SQLite would read for a statement. Unbound parameters are null; the plan does not depend on them.</summary>
internal static class QueryPlans
{
    public static async Task PrintAsync(string file, string text, TextWriter output)
    {
        await using var connection = new SqliteConnection(BenchDatabase.ConnectionString(file));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
        foreach (var name in Parameters(text))
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        await output.WriteLineAsync(text);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            await output.WriteLineAsync("    -- " + reader.GetString(3));
        }

        await output.WriteLineAsync();
    }

    private static IEnumerable<string> Parameters(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "@[A-Za-z0-9_]+").Select(m => m.Value).Distinct();
}
