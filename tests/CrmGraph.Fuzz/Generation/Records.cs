using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Fuzz.Generation;

/// <summary>Ids and cursors that mean something in the database of this run.</summary>
internal sealed class Records
{
    private const int IdsOfAType = 12;

    private Records(Dictionary<string, string[]> ids, string[] cursors)
    {
        Ids = ids;
        AllIds = [.. ids.OrderBy(i => i.Key, StringComparer.Ordinal).SelectMany(i => i.Value)];
        Cursors = cursors;
    }

    /// <summary>Global ids by the name of their type; few, so that cases meet on the same record.</summary>
    public IReadOnlyDictionary<string, string[]> Ids { get; }

    public IReadOnlyList<string> AllIds { get; }

    public IReadOnlyList<string> Cursors { get; }

    public static async Task<Records> ReadAsync(FuzzApp app)
    {
        var ids = await app.InSystemAsync(ReadIdsAsync);
        List<string> cursors = [];
        var admin = app.Callers.First(c => c.Name == "Admin");
        foreach (var field in app.Executor.Schema.Query.Fields.Where(f => f.Arguments.Find("after") is not null))
        {
            await using var scope = app.ScopeOf(admin);
            var request = GraphQLRequest.Of($"{{ list: {field.Name}(first: 3) {{ edges {{ cursor }} }} }}", scope.ServiceProvider);
            using var result = await app.Executor.ExecuteAsync(request with { User = FuzzApp.PrincipalOf(admin) });
            var json = new System.Buffers.ArrayBufferWriter<byte>();
            result.WriteTo(json);
            var edges = JsonNode.Parse(json.WrittenSpan)?["data"]?["list"]?["edges"]?.AsArray() ?? [];
            cursors.AddRange(edges.Select(e => (string)e!["cursor"]!));
        }

        return new Records(ids, [.. cursors]);
    }

    private static async Task<Dictionary<string, string[]>> ReadIdsAsync(DbContext db)
    {
        Dictionary<string, string[]> found = [];
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.FindPrimaryKey()?.Properties is [{ Name: "Id" } key] && key.ClrType == typeof(Guid)))
        {
            var name = entity.ClrType == typeof(Api.Tasks.CrmTask) ? "Task" : entity.ClrType.Name;
            var sql = $"SELECT \"Id\" AS \"Value\" FROM \"{entity.GetTableName()}\" ORDER BY \"Id\" LIMIT {IdsOfAType}";
            found[name] = [.. (await db.Database.SqlQueryRaw<Guid>(sql).ToListAsync()).Select(id => GlobalId.Encode(name, id))];
        }

        return found;
    }
}
