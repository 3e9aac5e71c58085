using CrmGraph.Api.Data.Results;
using CrmGraph.GraphQL.Data;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Data.Results;

/// <summary>What is remembered, for whom and how long.</summary>
public sealed class ResultCacheTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly TableVersions versions = new();

    [Fact]
    public async Task Equal_values_are_read_once()
    {
        using var cache = Cache();
        var source = new Source("Customers");

        await ReadAsync(cache, source, owners: [Guid.Empty]);

        Assert.Equal(1, await ReadAsync(cache, source, owners: [Guid.Empty]));
    }

    [Fact]
    public async Task Another_scope_reads_for_itself()
    {
        using var cache = Cache();
        var source = new Source("Customers");
        var (me, other) = (Guid.NewGuid(), Guid.NewGuid());

        int[] read =
        [
            await ReadAsync(cache, source, [me]), await ReadAsync(cache, source, [other]), await ReadAsync(cache, source, [me, other]),
            await ReadAsync(cache, source, []), await ReadAsync(cache, source, [me], seesAll: true), await ReadAsync(cache, source, [me]),
        ];

        Assert.Equal([1, 2, 3, 4, 5, 1], read);
    }

    [Fact]
    public async Task Another_statement_with_the_same_values_reads_for_itself()
    {
        using var cache = Cache();
        var (one, other) = (new Source("Customers"), new Source("Customers"));

        await ReadAsync(cache, one, []);
        await ReadAsync(cache, other, []);

        Assert.Equal(1, other.Executions);
    }

    [Fact]
    public async Task A_change_of_a_table_it_reads_makes_it_old_and_of_another_table_does_not()
    {
        using var cache = Cache();
        var source = new Source("Customers", "Opportunities");

        await ReadAsync(cache, source, []);
        versions.Committed(["Notifications"]);
        Assert.Equal(1, await ReadAsync(cache, source, []));
        versions.Committed(["Opportunities"]);

        Assert.Equal(2, await ReadAsync(cache, source, []));
    }

    [Fact]
    public async Task A_commit_while_reading_makes_the_result_old_before_it_is_kept()
    {
        using var cache = Cache();
        var source = new Source("Customers") { Meanwhile = () => versions.Committed(["Customers"]) };

        await ReadAsync(cache, source, []);

        Assert.Equal(2, await ReadAsync(cache, source, []));
    }

    [Fact]
    public async Task Results_have_an_age_they_do_not_exceed()
    {
        using var cache = Cache();
        var source = new Source("Customers");

        await ReadAsync(cache, source, []);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, await ReadAsync(cache, source, []));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, await ReadAsync(cache, source, []));
    }

    [Fact]
    public async Task What_does_not_fit_is_read_again()
    {
        using var cache = Cache(new ResultCacheOptions { CacheValues = 20 });
        var source = new Source("Customers");
        for (var i = 0; i < 10; i++)
        {
            await ReadAsync(cache, source, [Guid.NewGuid()]);
        }

        var late = Guid.NewGuid();
        await ReadAsync(cache, source, [late]);

        Assert.Equal(12, await ReadAsync(cache, source, [late]));
    }

    [Fact]
    public async Task Zero_seconds_switch_it_off()
    {
        using var cache = Cache(new ResultCacheOptions { CacheSeconds = 0 });
        var source = new Source("Customers");

        await ReadAsync(cache, source, []);

        Assert.Equal(2, await ReadAsync(cache, source, []));
    }

    [Fact]
    public async Task A_value_without_equality_is_never_remembered()
    {
        using var cache = Cache();
        var source = new Source("Customers");
        var values = new Dictionary<string, object?> { ["what"] = new object() };

        for (var i = 1; i <= 2; i++)
        {
            await using var rows = await cache.ReadAsync(source, values, source.ExecuteAsync, TestContext.Current.CancellationToken);
            Assert.Equal(i, source.Executions);
        }
    }

    private ResultCache Cache(ResultCacheOptions? options = null) => new(versions, clock, options ?? new ResultCacheOptions());

    private static async Task<int> ReadAsync(ResultCache cache, Source source, Guid[] owners, bool seesAll = false)
    {
        var values = new Dictionary<string, object?> { ["owners"] = owners, ["all"] = seesAll };
        await using var rows = await cache.ReadAsync(source, values, source.ExecuteAsync, TestContext.Current.CancellationToken);
        Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken));
        var read = rows.Get<int>(0);
        Assert.False(await rows.ReadAsync(TestContext.Current.CancellationToken));
        return read;
    }

    /// <summary>Answers how often it was executed.</summary>
    private sealed class Source(params string[] tables) : IResultSource
    {
        public int Executions { get; private set; }

        public Action? Meanwhile { get; init; }

        public IReadOnlyList<string> Tables => tables;

        public object?[] Record(IRowReader reader) => [reader.Get<int>(0)];

        public ValueTask<IRowReader> ExecuteAsync()
        {
            Meanwhile?.Invoke();
            return new(new RecordedRows([[++Executions]]));
        }
    }
}
