using System.Buffers;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CrmGraph.Api.Data.Statements;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>The office on a SQLite file of its own, asked through the engine.</summary>
internal sealed class OfficeDatabase : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"office-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;

    private OfficeDatabase()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddStatements<OfficeContext>()
            .AddScoped<Asker>()
            .AddDbContext<OfficeContext>(o => o.UseSqlite($"Data Source={_file}").UseStatements())
            .BuildServiceProvider(validateScopes: true);
    }

    public IEntityModel Model => _services.GetRequiredService<IEntityModel>();

    public IStatementCompiler Compiler => _services.GetRequiredService<IStatementCompiler>();

    public OfficeSchema Schema() => new(Model);

    public static async Task<OfficeDatabase> CreateAsync(params object[] records)
    {
        var office = new OfficeDatabase();
        await using var scope = office._services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeContext>();
        await db.Database.EnsureCreatedAsync();
        db.AddRange(records);
        await db.SaveChangesAsync();
        return office;
    }

    public RequestExecutor Executor(OfficeSchema schema, IFieldGate? gate = null, DataOptions? options = null) => new(
        schema.Build(),
        new ExecutorOptions { InitializeScope = Hand, IncludeExceptionDetails = true },
        gate,
        new DataPlanner(Model, Compiler, options ?? new DataOptions()));

    /// <summary>Runs a document; the answer tells data, errors and how many statements it took.</summary>
    public async Task<Answer> RunAsync(RequestExecutor executor, string document, string? variables = null, Action<Asker>? asking = null)
    {
        await using var scope = _services.CreateAsyncScope();
        asking?.Invoke(scope.ServiceProvider.GetRequiredService<Asker>());
        var seen = new Seen();
        Seen.Current.Value = seen;
        var request = GraphQLRequest.Of(document, scope.ServiceProvider) with
        {
            Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
        };
        using var result = await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return new Answer(JsonDocument.Parse(output.WrittenMemory.ToArray()).RootElement, seen.Logs.SelectMany(l => l.Texts).ToArray());
    }

    /// <summary>Works with the mapper itself.</summary>
    public async Task<T> InScopeAsync<T>(Func<OfficeContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<OfficeContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var path in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
        {
            File.Delete(path);
        }
    }

    private static void Hand(IServiceProvider request, IServiceProvider field)
    {
        var (from, to) = (request.GetRequiredService<Asker>(), field.GetRequiredService<Asker>());
        (to.AgentId, to.SeesAll) = (from.AgentId, from.SeesAll);
        lock (Seen.Current.Value!.Logs)
        {
            Seen.Current.Value.Logs.Add(field.GetRequiredService<StatementLog>());
        }
    }

    private sealed class Seen
    {
        public static readonly AsyncLocal<Seen?> Current = new();

        public List<StatementLog> Logs { get; } = [];
    }
}

internal sealed record Answer(JsonElement Json, IReadOnlyList<string> Statements)
{
    public JsonElement Data => Json.GetProperty("data");

    public string DataText => Data.GetRawText();

    public string? Code(int index = 0) =>
        Json.GetProperty("errors")[index].GetProperty("extensions").GetProperty("code").GetString();

    public bool HasErrors => Json.TryGetProperty("errors", out _);

    public JsonElement Error(int index = 0) => Json.GetProperty("errors")[index];

    /// <summary>The values at a path such as <c>firms.nodes.name</c>; lists on the way are entered.</summary>
    public IReadOnlyList<string?> Values(string path) => [.. At(Data, path.Split('.'), 0)];

    private static IEnumerable<string?> At(JsonElement value, string[] path, int index) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(v => At(v, path, index)),
        JsonValueKind.Null => [null],
        _ when index == path.Length => [value.ToString()],
        _ => At(value.GetProperty(path[index]), path, index + 1),
    };
}

/// <summary>A gate with the decisions of a test; everything else is full.</summary>
internal sealed class TestGate(IStatementCompiler? compiler = null) : IFieldGate
{
    public Dictionary<string, FieldDecision> Decisions { get; } = [];

    /// <summary>Placeholder for the asker's own key, for <see cref="FieldDecision.FullWhen"/>.</summary>
    public Expression Me => compiler!.Parameter("me", typeof(Guid));

    public IReadOnlyList<StatementParameter> Parameters { get; } = [new("me", typeof(Guid))];

    public string PlanKey(IServiceProvider services) => "test";

    public FieldDecision Decide(IServiceProvider services, PropertyInfo member) =>
        Decisions.GetValueOrDefault($"{member.ReflectedType!.Name}.{member.Name}") ?? FieldDecision.Full;

    public bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember) => true;

    public string? MaskText(PropertyInfo member, string value) => value.Length < 2 ? "***" : value[..1] + "***";

    public IReadOnlyList<object?> ParameterValues(IServiceProvider services) => [services.GetRequiredService<Asker>().AgentId];
}
