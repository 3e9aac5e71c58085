using System.Linq.Expressions;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Data.Statements;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Tests.Data.Queries;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrmGraph.Api.Tests.Data.Aggregates;

/// <summary>The statements of aggregates as SQL Server gets them; there is none at hand to run them.</summary>
public sealed class AggregateTextTests
{
    [Fact]
    public async Task Every_number_and_every_group_is_a_statement_SQL_Server_can_read()
    {
        var texts = await TextsAsync(null);

        Assert.True(texts.Count > 60, $"{texts.Count} statements");
        Assert.All(texts, text =>
        {
            using var reader = new StringReader(text);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            Assert.Empty(errors);
        });
    }

    [Fact]
    public async Task Numbers_over_all_rows_are_not_grouped()
    {
        var text = Assert.Single(await TextsAsync("{ opportunitiesAggregate { count sum { amount } } }"));

        Assert.DoesNotContain("GROUP BY", text);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(string? document)
    {
        var services = new ServiceCollection().AddLogging().AddStatements<CrmDbContext>();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<RecordScope>();
        services.AddScoped<CrmDbContext>(s => new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseCrmSqlServer("Server=.").Options)
            .EnterScope(s.GetRequiredService<RecordScope>(), TimeProvider.System));
        CrmSchemaTests.AddSchema(services);
        services.AddSingleton<StatementCompiler<CrmDbContext>>();
        services.Replace(ServiceDescriptor.Singleton<IStatementCompiler>(s => new Recorder(s.GetRequiredService<StatementCompiler<CrmDbContext>>())));
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var executor = provider.GetRequiredService<RequestExecutor>();
        var recorder = (Recorder)provider.GetRequiredService<IStatementCompiler>();
        foreach (var asked in document is null ? CrmSchemaTests.Aggregates(executor.Schema) : [document])
        {
            await using var scope = provider.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(CrmSchemaTests.Ada());
            using var result = await executor.ExecuteAsync(GraphQLRequest.Of(asked, scope.ServiceProvider), TestContext.Current.CancellationToken);
            Assert.True(result.Errors.Count == 0, $"{asked}\n{string.Join('\n', result.Errors.Select(e => e.Cause?.Message ?? e.Message))}");
        }

        return recorder.Texts;
    }

    /// <summary>Compiles as ever and runs nothing.</summary>
    private sealed class Recorder(IStatementCompiler inner) : IStatementCompiler
    {
        public List<string> Texts { get; } = [];

        public Expression Parameter(string name, Type type) => inner.Parameter(name, type);

        public Expression In(Expression listParameter, Expression item) => inner.In(listParameter, item);

        public Expression Like(Expression text, Expression pattern) => inner.Like(text, pattern);

        public IStatement Compile(
            IServiceProvider context, IQueryable query, IReadOnlyList<LambdaExpression> columns, IReadOnlyList<StatementParameter> parameters) =>
            Note(inner.Compile(context, query, columns, parameters));

        public IStatement CompileTotals(
            IServiceProvider context, IQueryable query, IReadOnlyList<LambdaExpression> columns, IReadOnlyList<StatementParameter> parameters) =>
            Note(inner.CompileTotals(context, query, columns, parameters));

        public IStatement CompileCount(IServiceProvider context, IQueryable query, IReadOnlyList<StatementParameter> parameters) =>
            Note(inner.CompileCount(context, query, parameters));

        private Nothing Note(IStatement statement)
        {
            Texts.Add(statement.Text);
            return new Nothing(statement.Text);
        }
    }

    private sealed class Nothing(string text) : IStatement, IRowReader
    {
        public string Text => text;

        public ValueTask<IRowReader> ExecuteAsync(IServiceProvider context, IReadOnlyList<object?> values, CancellationToken ct) => new(this);

        public ValueTask<bool> ReadAsync(CancellationToken ct) => new(false);

        public bool IsNull(int column) => true;

        public T Get<T>(int column) => throw new InvalidOperationException("There is no row.");

        public bool TryGetUtf8(int column, out ReadOnlySpan<byte> utf8)
        {
            utf8 = default;
            return false;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
