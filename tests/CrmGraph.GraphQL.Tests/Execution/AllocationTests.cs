using System.Buffers;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>What a request costs once its plan is cached. A failure here means that someone added work to the hot path.</summary>
public sealed class AllocationTests
{
    private static readonly TestSchema Schema = new TestSchema("type Query { items: [Item!]! } type Item { id: Int!  name: String! }")
        .Type<Item>()
        .Field("Query.items", _ => Items);

    private static readonly Item[] Items = [.. Enumerable.Range(0, 200).Select(i => new Item(i, "name"))];

    [Theory]
    [InlineData("{ __typename }", 700)]
    [InlineData("{ items { name } }", 16_000)]
    public async Task A_cached_operation_allocates_little(string document, long limit)
    {
        using var executor = Schema.Executor();
        var request = Run.Request(document);
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = 0; i < 100; i++)
        {
            Execute(executor, request, output);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Execute(executor, request, output);
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        await Task.CompletedTask;
        Assert.InRange(allocated, 0, limit);
    }

    private static void Execute(RequestExecutor executor, GraphQLRequest request, ArrayBufferWriter<byte> output)
    {
        var running = executor.ExecuteAsync(request, CancellationToken.None);
        Assert.True(running.IsCompletedSuccessfully);
        using var result = running.Result;
        output.ResetWrittenCount();
        result.WriteTo(output);
    }

    private sealed record Item(int Id, string Name);
}
