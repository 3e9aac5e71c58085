using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Tests.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.DataLoaders;

public sealed class DataLoaderTests
{
    private static readonly TestSchema Schema = new TestSchema(
        """
        type Query { people: [Person!]!  person(id: Int!): Person  missing: String  both: String  self: String  chunks: Int }
        type Person { id: Int!  name: String  lateName: String  boss: Person  pets: [String!]  broken: String }
        type Mutation { a: String  b: String }
        """)
        .Type<Person>()
        .Field("Query.people", _ => new[] { new Person(1), new Person(2), new Person(3), new Person(1) })
        .FieldAsync("Query.person", async c => await c.DataLoader<PersonById>().LoadAsync(c.TryGetArgument("id", out var id) ? (int)id! : 0))
        .FieldAsync("Query.missing", async c => await c.DataLoader<NameById>().LoadAsync(99))
        .FieldAsync("Query.both", async c => string.Join('+', await c.DataLoader<NameById>().LoadAsync([1, 2, 1])))
        .FieldAsync("Query.self", async c => await c.DataLoader<Ouroboros>().LoadAsync(1))
        .FieldAsync("Query.chunks", async c => (await c.DataLoader<NameById>().LoadAsync([.. Enumerable.Range(1, 2500)])).Count)
        .FieldAsync("Person.name", async c => await c.DataLoader<NameById>().LoadAsync(((Person)c.Parent!).Id))
        .FieldAsync("Person.lateName", async c =>
        {
            await Task.Delay(1);
            return await c.DataLoader<NameById>().LoadAsync(((Person)c.Parent!).Id);
        })
        .FieldAsync("Person.boss", async c => await c.DataLoader<PersonById>().LoadAsync(((Person)c.Parent!).Id + 1))
        .FieldAsync("Person.pets", async c => await c.DataLoader<PetsByOwner>().LoadAsync(((Person)c.Parent!).Id))
        .FieldAsync("Person.broken", async c => await c.DataLoader<Broken>().LoadAsync(((Person)c.Parent!).Id))
        .FieldAsync("Mutation.a", async c => await c.DataLoader<NameById>().LoadAsync(1))
        .FieldAsync("Mutation.b", async c => await c.DataLoader<NameById>().LoadAsync(1));

    private readonly Batches _batches = new();

    [Fact]
    public async Task A_level_of_a_list_is_one_batch_and_each_key_is_loaded_once()
    {
        var text = await RunAsync("{ people { name } }");

        Assert.Equal("""{"data":{"people":[{"name":"N1"},{"name":"N2"},{"name":"N3"},{"name":"N1"}]}}""", text);
        Assert.Equal(["names 1,2,3"], _batches.Log);
    }

    [Fact]
    public async Task Every_level_below_is_one_batch_too()
    {
        await RunAsync("{ people { boss { boss { boss { id } } } } }");

        // Each level asks only for what no level before it has loaded.
        Assert.Equal(["people 2,3,4", "people 5", "people 6"], _batches.Log);
    }

    [Fact]
    public async Task Different_root_fields_share_a_batch()
    {
        await RunAsync("{ a: person(id: 1) { id } b: person(id: 2) { id } c: person(id: 1) { id } }");

        // The fields run beside each other, so either key may have come first.
        Assert.Equal("1,2", string.Join(',', Assert.Single(_batches.Log)["people ".Length..].Split(',').Order()));
    }

    [Fact]
    public async Task A_loader_may_use_another_loader()
    {
        var text = await RunAsync("{ people { pets } }");

        Assert.Equal("""{"data":{"people":[{"pets":["N1's pet"]},{"pets":[]},{"pets":["N3's pet"]},{"pets":["N1's pet"]}]}}""", text);
        Assert.Equal(["pets 1,2,3", "names 1,2,3"], _batches.Log);
    }

    [Fact]
    public async Task Keys_that_come_after_other_waiting_are_loaded_as_well()
    {
        var text = await RunAsync("{ people { lateName } }");

        Assert.Equal("""{"data":{"people":[{"lateName":"N1"},{"lateName":"N2"},{"lateName":"N3"},{"lateName":"N1"}]}}""", text);
        Assert.Equal(["1", "2", "3"], _batches.Log.SelectMany(b => b["names ".Length..].Split(',')).Order());
    }

    [Fact]
    public async Task A_key_without_value_is_null()
    {
        Assert.Equal("""{"data":{"missing":null}}""", await RunAsync("{ missing }"));
    }

    [Fact]
    public async Task Many_keys_keep_their_order()
    {
        Assert.Equal("""{"data":{"both":"N1+N2+N1"}}""", await RunAsync("{ both }"));
        Assert.Equal(["names 1,2"], _batches.Log);
    }

    [Fact]
    public async Task A_batch_holds_at_most_its_maximum()
    {
        await RunAsync("{ chunks }");

        Assert.Equal([1024, 1024, 452], _batches.Log.Select(b => b.Split(',').Length));
    }

    [Fact]
    public async Task A_failed_batch_fails_each_key_and_is_told_to_the_host_once()
    {
        var heard = new Heard();
        using var executor = Schema.Executor(new ExecutorOptions { Diagnostics = heard });

        using var result = await executor.ExecuteAsync(
            Run.Request("{ people { id broken } }", services: Services()), TestContext.Current.CancellationToken);

        Assert.EndsWith(
            ""","data":{"people":[{"id":1,"broken":null},{"id":2,"broken":null},{"id":3,"broken":null},{"id":1,"broken":null}]}}""", result.Text());
        Assert.Equal(4, result.Errors.Count);
        Assert.Equal(1, heard.Count);
    }

    [Fact]
    public async Task A_loader_that_waits_for_itself_is_an_error_and_not_a_stall()
    {
        Assert.StartsWith("{\"errors\":[{\"message\":\"Unexpected Execution Error\",", await RunAsync("{ self }"));
    }

    [Fact]
    public async Task Mutation_fields_share_the_cache_of_their_request_and_requests_do_not()
    {
        await RunAsync("mutation { a b }");
        await RunAsync("mutation { a }");

        Assert.Equal(["names 1", "names 1"], _batches.Log);
    }

    [Fact]
    public async Task A_loader_has_its_own_scope_that_ends_with_the_request()
    {
        await RunAsync("{ people { name } }");

        Assert.Equal(1, _batches.DisposedScopes);
    }

    // Without a synchronization context, as on a server.
    private Task<string> RunAsync(string document) =>
        Task.Run(() => Schema.RunAsync(document, services: Services()), TestContext.Current.CancellationToken);

    private ServiceProvider Services() =>
        new ServiceCollection().AddSingleton(_batches).AddScoped<Scope>().BuildServiceProvider();

    private sealed record Person(int Id);

    private sealed class Batches
    {
        private readonly List<string> _log = [];

        public IReadOnlyList<string> Log => _log;

        public int DisposedScopes { get; set; }

        public void Add<T>(string loader, IEnumerable<T> keys)
        {
            lock (_log)
            {
                _log.Add($"{loader} {string.Join(',', keys)}");
            }
        }
    }

    private sealed class Scope(Batches batches) : IDisposable
    {
        public void Dispose() => batches.DisposedScopes++;
    }

    private sealed class NameById : BatchDataLoader<int, string>
    {
        private readonly Batches _batches;

        public NameById(DataLoaderSettings settings, Batches batches, Scope scope)
            : base(settings)
        {
            _batches = batches;
            Assert.NotNull(scope);
        }

        protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            _batches.Add("names", keys);
            await Task.Yield();
            return keys.Where(k => k != 99).ToDictionary(k => k, k => $"N{k}");
        }
    }

    private sealed class PersonById(DataLoaderSettings settings, Batches batches) : BatchDataLoader<int, Person>(settings)
    {
        protected override Task<IReadOnlyDictionary<int, Person>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            batches.Add("people", keys);
            return Task.FromResult<IReadOnlyDictionary<int, Person>>(keys.ToDictionary(k => k, k => new Person(k)));
        }
    }

    private sealed class PetsByOwner(DataLoaderSettings settings, Batches batches) : GroupedDataLoader<int, string>(settings)
    {
        protected override async Task<ILookup<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            batches.Add("pets", keys);
            var owners = await Loader<NameById>().LoadAsync(keys);
            return keys.Where(k => k % 2 == 1).ToLookup(k => k, k => $"{owners[keys.ToList().IndexOf(k)]}'s pet");
        }
    }

    private sealed class Broken(DataLoaderSettings settings) : BatchDataLoader<int, string>(settings)
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct) =>
            throw new TimeoutException("no database");
    }

    private sealed class Ouroboros(DataLoaderSettings settings) : BatchDataLoader<int, string>(settings)
    {
        protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct) =>
            new Dictionary<int, string> { [1] = (await LoadAsync(2))! };
    }

    private sealed class Heard : IExecutionDiagnostics
    {
        public int Count { get; private set; }

        public void UnexpectedError(Exception exception, PathSegment? path, string traceId) => Count++;
    }
}
