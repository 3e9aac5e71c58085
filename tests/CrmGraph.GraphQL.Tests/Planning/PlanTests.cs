using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.Planning;

public sealed class PlanTests
{
    private static readonly TestSchema Schema = new TestSchema(
        """
        type Query { rows(first: Int = 2): [Row!]!  row: Row  one: Row!  plain: Plain }
        type Row { id: Int!  secret: String  upper: String  next: Row }
        type Plain { row: Row }
        type Mutation { edit(input: EditInput!, also: [EditInput!]): String  touch: Row }
        input EditInput { name: String  inner: InnerInput }
        input InnerInput { salary: Int }
        """)
        .Type<Plain>()
        .Field("Query.rows", _ => Enumerable.Range(1, 3))
        .Field("Query.row", _ => null)
        .Field("Query.one", _ => Array.Empty<int>())
        .Field("Query.plain", _ => new Plain(7))
        .FieldAsync("Row.upper", async c =>
        {
            await Task.Yield();
            return $"UPPER {c.Parent}";
        })
        .Field("Row.next", c => (int)c.Parent! + 1)
        .Field("Mutation.edit", _ => "done")
        .Field("Mutation.touch", _ => 5)
        .Input<Edit>("EditInput.name", nameof(Edit.Name))
        .Input<Inner>("InnerInput.salary", nameof(Inner.Salary));

    [Theory]
    [InlineData("{ rows { id } }", """{"rows":[{"id":1},{"id":2}]}""")]
    [InlineData("{ rows(first: 3) { id __typename } }", """{"rows":[{"id":1,"__typename":"Row"},{"id":2,"__typename":"Row"},{"id":3,"__typename":"Row"}]}""")]
    [InlineData("{ rows { upper id } }", """{"rows":[{"upper":"UPPER 1","id":1},{"upper":"UPPER 2","id":2}]}""")]
    [InlineData("{ rows(first: 1) { next { next { id upper } } } }", """{"rows":[{"next":{"next":{"id":3,"upper":"UPPER 3"}}}]}""")]
    [InlineData("{ row { id } plain { row { id } } }", """{"row":null,"plain":{"row":{"id":7}}}""")]
    public async Task Rows_are_written_by_the_data_plan_and_their_resolver_fields_by_field_plans(string document, string data)
    {
        using var executor = Executor(null);

        Assert.Equal($"{{\"data\":{data}}}", await executor.RunAsync(document));
    }

    [Fact]
    public async Task A_data_plan_without_value_for_a_required_field_loses_the_parent()
    {
        using var executor = Executor(null);

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["one"],"extensions":{"code":"HC0018"}}],"data":null}""",
            await executor.RunAsync("{ one { id } }"));
    }

    [Fact]
    public async Task A_data_plan_that_throws_is_an_error_of_its_field()
    {
        using var executor = Executor(null);

        var text = await executor.RunAsync("{ rows(first: -1) { id } row { id } }");

        Assert.Equal(
            """{"errors":[{"message":"Negative.","locations":[{"line":1,"column":3}],"path":["rows"]}],"data":null}""", text);
    }

    [Fact]
    public async Task An_operation_is_planned_once_per_access_snapshot()
    {
        var gate = new Gate();
        using var executor = Executor(gate);

        var open = await executor.RunAsync("{ rows(first: 1) { secret } }", services: Caller("full"));
        var masked = await executor.RunAsync("{ rows(first: 1) { secret } }", services: Caller("mask"));
        await executor.RunAsync("{ rows(first: 1) { secret } }", services: Caller("full"));
        await executor.RunAsync("{ rows(first: 1) { secret } }", services: Caller("mask"));

        Assert.Equal("""{"data":{"rows":[{"secret":"S1"}]}}""", open);
        Assert.Equal("""{"data":{"rows":[{"secret":null}]},"extensions":{"fieldAccess":[{"path":["rows","secret"],"access":"NONE"}]}}""", masked);
        Assert.Equal((2, 2), (executor.CachedPlans, gate.Decisions));
    }

    [Theory]
    [InlineData("""mutation { edit(input: {name: "a"}) }""", null)]
    [InlineData("mutation { edit(input: {inner: {salary: 1}}) }", "InnerInput.salary")]
    [InlineData("""mutation { edit(input: {name: "a"}, also: [{}, {inner: {salary: null}}]) }""", "InnerInput.salary")]
    public async Task A_mutation_that_writes_a_member_the_caller_may_not_is_refused_whole(string document, string? coordinate)
    {
        using var executor = Executor(new Gate());

        using var result = await executor.ExecuteAsync(Run.Request(document, services: Caller("full")), TestContext.Current.CancellationToken);

        Assert.EndsWith(coordinate is null ? """{"edit":"done"}}""" : """{"edit":null}}""", result.Text());
        Assert.Equal(
            coordinate is null ? [] : [(ErrorCodes.NotAuthorized, "FIELD_WRITE", coordinate)],
            result.Errors.Select(e => (e.Code!, (string)e.Extension("reason")!, (string)e.Extension("coordinate")!)));
    }

    [Fact]
    public async Task Plans_of_many_documents_stay_within_the_cache()
    {
        using var executor = Schema.Executor(new ExecutorOptions { CacheSize = 16 });

        for (var i = 0; i < 50; i++)
        {
            await executor.RunAsync($"{{ a{i}: __typename }}");
        }

        Assert.Equal(16, executor.CachedPlans);
    }

    private static RequestExecutor Executor(IFieldGate? gate) => new(Schema.Build(), gate: gate, data: new Rows());

    private static ServiceProvider Caller(string access) => new ServiceCollection().AddSingleton(access).BuildServiceProvider();

    private sealed record Plain(int Row);

    private sealed record Edit(string Name);

    private sealed record Inner(int Salary);

    /// <summary>Rows are numbers here: a row's id is the number and its secret is made of it.</summary>
    private sealed class Rows : IDataPlanner
    {
        public DataPlan? TryPlan(SelectedField field, OperationPlanner planner)
        {
            if (field.Definition.Type.Named is not ObjectType { Name: "Row" } type)
            {
                return null;
            }

            var fields = field.Select(type);
            var plans = fields.ToDictionary(f => f, f => f.Definition.Binding is ResolverBinding ? planner.Plan(f) : null);
            foreach (var secret in fields.Where(f => f.Definition.Name == "secret"))
            {
                if (planner.Gate?.Decide(planner.Services, typeof(Edit).GetProperty("Name")!) is { Access: FieldAccess.None })
                {
                    planner.NoteAccess(secret, FieldAccess.None);
                    return new RowPlan(fields, plans, hidesSecret: true);
                }
            }

            return new RowPlan(fields, plans, hidesSecret: false);
        }
    }

    private sealed class RowPlan(IReadOnlyList<SelectedField> fields, Dictionary<SelectedField, FieldPlan?> plans, bool hidesSecret) : DataPlan
    {
        public override async ValueTask<Completion> ExecuteAsync(FieldContext field, object? source, ResultWriter writer)
        {
            await Task.Yield();
            if (source is not IEnumerable<int> rows)
            {
                return source is null ? field.Null(writer) : await WriteAsync(field, (int)source, field.Path, writer);
            }

            if (field.Selection.Definition.Type.NullableType is not ListType)
            {
                return rows.Any() ? await WriteAsync(field, rows.First(), field.Path, writer) : field.Null(writer);
            }

            var first = (int)field.Arguments["first"]!;
            if (first < 0)
            {
                throw new GraphQLException(new GraphQLError("Negative."));
            }

            writer.WriteRaw("["u8);
            foreach (var row in rows.Take(first))
            {
                writer.WriteRaw(row == 1 ? ""u8 : ","u8);
                await WriteAsync(field, row, PathSegment.Of(field.Path, row - 1), writer);
            }

            writer.WriteRaw("]"u8);
            return Completion.Written;
        }

        private async ValueTask<Completion> WriteAsync(FieldContext field, int row, PathSegment path, ResultWriter writer)
        {
            var separator = "{";
            foreach (var selected in fields)
            {
                writer.WriteRaw(System.Text.Encoding.UTF8.GetBytes(separator));
                writer.WriteRaw(selected.ResponseNameUtf8);
                separator = ",";
                switch (selected.Definition.Name)
                {
                    case "id":
                        writer.WriteNumber(row);
                        break;
                    case "secret" when hidesSecret:
                        writer.WriteNull();
                        break;
                    case "secret":
                        writer.WriteString($"S{row}".AsSpan());
                        break;
                    case TypeNameField.Name:
                        writer.WriteString(selected.ParentType.Name.AsSpan());
                        break;
                    default:
                        await plans[selected]!.ExecuteAsync(field.Execution, row, path, writer);
                        break;
                }
            }

            writer.WriteRaw("}"u8);
            return Completion.Written;
        }
    }

    private sealed class Gate : IFieldGate
    {
        public int Decisions { get; private set; }

        public IReadOnlyList<StatementParameter> Parameters => [];

        public string PlanKey(IServiceProvider services) => services.GetRequiredService<string>();

        public FieldDecision Decide(IServiceProvider services, PropertyInfo member)
        {
            Decisions++;
            return services.GetRequiredService<string>() == "full" ? FieldDecision.Full : FieldDecision.None;
        }

        public bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember) => inputMember is not MemberInfo { Name: "Salary" };

        public string? MaskText(PropertyInfo member, string value) => null;

        public IReadOnlyList<object?> ParameterValues(IServiceProvider services) => [];
    }
}
