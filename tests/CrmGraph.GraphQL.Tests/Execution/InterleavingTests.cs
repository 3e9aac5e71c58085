using System.Globalization;
using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>However resolvers interleave, the response is the one of resolvers that never wait.</summary>
public sealed class InterleavingTests
{
    private const string Sdl =
        """
        type Query { a: Node  b: Node!  c: [Node!] }
        type Node { id: Int!  name: String!  maybe: String  child: Node  sure: Node!  many: [Node]  strict: [Node!]!  pairs: [[Node!]] }
        """;

    private const string Document =
        """
        { a { ...L1 } b { ...L1 } c { ...L1 } }
        fragment L1 on Node { id name maybe child { ...L2 } sure { id ...L3 } many { ...L2 } strict { id } pairs { ...L3 } }
        fragment L2 on Node { name child { ...L3 } many { ...L3 } strict { maybe name } id }
        fragment L3 on Node { maybe id many { id maybe } child { name } }
        """;

    [Fact]
    public async Task Waiting_changes_nothing_but_the_time()
    {
        using var atOnce = Schema(_ => Task.CompletedTask);
        using var waiting = Schema(seed => (seed & 3) switch
        {
            0 => Task.CompletedTask,
            1 => Task.Delay(seed & 7),
            _ => Yield(),
        });
        var data = new List<string>();
        for (var seed = 1; seed <= 60; seed++)
        {
            var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim("seed", $"{seed}")]));

            var expected = Data(await atOnce.RunAsync(Document, user: user));
            var actual = Data(await waiting.RunAsync(Document, user: user));

            Assert.Equal(expected, actual);
            data.Add(actual);
        }

        // The documents of this test are worth comparing: some are large, some lose their root.
        Assert.Contains(data, text => text.Length > 2000);
        Assert.Contains("null", data);
    }

    private static async Task Yield() => await Task.Yield();

    private static string Data(string response)
    {
        const string key = "\"data\":";
        var start = response.LastIndexOf(key, StringComparison.Ordinal) + key.Length;
        return response[start..^1];
    }

    private static RequestExecutor Schema(Func<int, Task> wait)
    {
        var schema = new TestSchema(Sdl)
            .FieldAsync("Query.a", c => Value(c, 1, Node))
            .FieldAsync("Query.b", c => Value(c, 2, Node))
            .FieldAsync("Query.c", c => Value(c, 3, Nodes))
            .Field("Node.id", c => c.Parent)
            .FieldAsync("Node.name", c => Value(c, 4, seed => $"n{seed & 255}"))
            .FieldAsync("Node.maybe", c => Value(c, 5, seed => (seed & 1) == 0 ? null : "yes"))
            .FieldAsync("Node.child", c => Value(c, 6, Node))
            .FieldAsync("Node.sure", c => Value(c, 7, Node))
            .FieldAsync("Node.many", c => Value(c, 8, Nodes))
            .FieldAsync("Node.strict", c => Value(c, 9, Nodes))
            .FieldAsync("Node.pairs", c => Value(c, 10, seed => new[] { (int[])Nodes(seed), (int[])Nodes(seed + 1) }));
        return schema.Executor();

        // One value in about ninety is missing or fails.
        async Task<object?> Value(ResolverContext context, int field, Func<int, object?> make)
        {
            var seed = Mix(context.Parent is int parent ? parent : int.Parse(context.User.FindFirst("seed")!.Value, CultureInfo.InvariantCulture), field);
            await wait(seed >> 8);
            return (seed % 180) switch
            {
                0 => null,
                1 => throw new GraphQLException(new GraphQLError("failed")),
                _ => make(seed),
            };
        }

        static object Node(int seed) => seed;

        static object Nodes(int seed) => Enumerable.Range(0, seed % 3).Select(i => Mix(seed, i)).ToArray();
    }

    private static int Mix(int seed, int with)
    {
        var mixed = (uint)(seed * 31 + with) * 2654435761u;
        return (int)((mixed ^ (mixed >> 15)) & 0x3FFFFFFF);
    }
}
