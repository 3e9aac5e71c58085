using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>spec: Handling Execution Errors. Each field gives its value at once (sync), after waiting (promise), fails, or is null.</summary>
public sealed class NullPropagationTests
{
    private const string Null = "Cannot return null for non-nullable field.";

    private static readonly TestSchema Schema = new TestSchema(
        """
        type Query { nest: Nest  nonNullNest: Nest!  list: [Nest]  strict: [Nest!]  stricter: [Nest!]!  words: [String!]  grid: [[String!]]  bad: [String] }
        type Nest {
          ok: String
          sync: String!  promise: String!  syncError: String!  promiseError: String!
          nullable: String  nullableError: String
          nest: Nest  nonNullNest: Nest!  promiseNest: Nest  promiseNonNullNest: Nest!
        }
        """)
        .Type<Nest>()
        .Field("Query.nest", _ => new Nest())
        .Field("Query.nonNullNest", _ => new Nest())
        .Field("Query.list", _ => new object?[] { new Nest(), null, new Nest() })
        .Field("Query.strict", _ => new object?[] { new Nest(), null })
        .Field("Query.stricter", _ => new object?[] { new Nest(), null })
        .Field("Query.words", _ => new[] { "a", null })
        .Field("Query.grid", _ => new[] { ["a"], new[] { "b", null }, null })
        .Field("Query.bad", _ => 5)
        .Field("Nest.nest", _ => new Nest())
        .Field("Nest.nonNullNest", _ => new Nest())
        .FieldAsync("Nest.promise", async _ => await Later(null))
        .FieldAsync("Nest.promiseError", async _ => await Later(new GraphQLException(new GraphQLError("promise"))))
        .FieldAsync("Nest.promiseNest", async _ => await Later(new Nest()))
        .FieldAsync("Nest.promiseNonNullNest", async _ => await Later(new Nest()));

    [Theory]
    [InlineData("{ nest { sync } }", """{"nest":null}""", Null, "nest.sync")]
    [InlineData("{ nest { promise } }", """{"nest":null}""", Null, "nest.promise")]
    [InlineData("{ nest { syncError } }", """{"nest":null}""", "sync", "nest.syncError")]
    [InlineData("{ nest { promiseError } }", """{"nest":null}""", "promise", "nest.promiseError")]
    [InlineData("{ nest { nullable ok } }", """{"nest":{"nullable":null,"ok":"ok"}}""", null, null)]
    [InlineData("{ nest { nullableError ok } }", """{"nest":{"nullableError":null,"ok":"ok"}}""", "nullable", "nest.nullableError")]
    [InlineData("{ nest { ok nest { ok sync } } }", """{"nest":{"ok":"ok","nest":null}}""", Null, "nest.nest.sync")]
    [InlineData("{ nest { ok nonNullNest { ok sync } } }", """{"nest":null}""", Null, "nest.nonNullNest.sync")]
    [InlineData("{ nest { ok promiseNest { promise } } }", """{"nest":{"ok":"ok","promiseNest":null}}""", Null, "nest.promiseNest.promise")]
    [InlineData("{ nest { ok promiseNonNullNest { ok promise } } }", """{"nest":null}""", Null, "nest.promiseNonNullNest.promise")]
    [InlineData("{ nest { promiseNonNullNest { nonNullNest { syncError } } ok } }", """{"nest":null}""", "sync", "nest.promiseNonNullNest.nonNullNest.syncError")]
    [InlineData("{ nonNullNest { ok sync } }", "null", Null, "nonNullNest.sync")]
    [InlineData("{ nonNullNest { promiseError } nest { ok } }", "null", "promise", "nonNullNest.promiseError")]
    [InlineData("{ nest { ok } nonNullNest { nonNullNest { promise } } }", "null", Null, "nonNullNest.nonNullNest.promise")]
    [InlineData("{ list { ok } }", """{"list":[{"ok":"ok"},null,{"ok":"ok"}]}""", null, null)]
    [InlineData("{ strict { ok } }", """{"strict":null}""", Null, "strict.1")]
    [InlineData("{ stricter { ok } }", "null", Null, "stricter.1")]
    [InlineData("{ words }", """{"words":null}""", Null, "words.1")]
    [InlineData("{ grid }", """{"grid":[["a"],null,null]}""", Null, "grid.1.1")]
    [InlineData("{ bad }", """{"bad":null}""", "Expected a list for Query.bad, found Int32.", "bad")]
    public async Task Null_goes_to_the_nearest_nullable_position_with_one_error(string document, string data, string? message, string? path)
    {
        using var executor = Schema.Executor();

        using var result = await executor.ExecuteAsync(Run.Request(document), TestContext.Current.CancellationToken);

        Assert.EndsWith($"\"data\":{data}}}", result.Text());
        Assert.Equal(
            message is null ? [] : [$"{path}: {message}"], result.Errors.Select(e => $"{string.Join('.', e.Path!)}: {e.Message}"));
    }

    [Fact]
    public async Task Errors_of_every_list_item_are_reported_where_the_items_are_nullable()
    {
        using var executor = Schema.Executor();

        using var result = await executor.ExecuteAsync(
            Run.Request("{ list { promiseNonNullNest { promise } } }"), TestContext.Current.CancellationToken);

        Assert.EndsWith(",\"data\":{\"list\":[null,null,null]}}", result.Text());
        Assert.Equal(
            ["list.0.promiseNonNullNest.promise", "list.2.promiseNonNullNest.promise"],
            result.Errors.Select(e => string.Join('.', e.Path!)).Order());
        Assert.All(result.Errors, e => Assert.Equal((Null, ErrorCodes.NonNullViolation), (e.Message, e.Code)));
    }

    [Fact]
    public async Task What_was_written_beside_a_lost_branch_stays()
    {
        var text = await Schema.RunAsync("{ a: nest { ok } b: nest { promiseNonNullNest { ok syncError } } c: nest { promiseNest { ok } } }");

        Assert.EndsWith(""","data":{"a":{"ok":"ok"},"b":null,"c":{"promiseNest":{"ok":"ok"}}}}""", text);
    }

    private static async Task<object?> Later(object? value)
    {
        await Task.Yield();
        return value is Exception e ? throw e : value;
    }

    private sealed class Nest
    {
        public string Ok => "ok";

        public string? Sync => null;

        public string SyncError => throw new GraphQLException(new GraphQLError("sync"));

        public string? Nullable => null;

        public string NullableError => throw new GraphQLException(new GraphQLError("nullable"));
    }
}
