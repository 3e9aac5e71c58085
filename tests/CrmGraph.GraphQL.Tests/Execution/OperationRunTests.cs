using System.Collections.Concurrent;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class OperationRunTests
{
    private const string Sdl = "type Query { a: Int  b: Int  c: Int  wait: Int } type Mutation { a: Int  b: Int!  c: Int  node: Node } type Node { x: Int }";

    [Fact]
    public async Task Mutation_fields_run_one_after_the_other()
    {
        var log = new ConcurrentQueue<string>();
        var schema = new TestSchema(Sdl)
            .FieldAsync("Mutation.a", async _ => await Step("a", 30))
            .FieldAsync("Mutation.b", async _ => await Step("b", 1))
            .FieldAsync("Mutation.c", async _ => await Step("c", 10));

        var text = await schema.RunAsync("mutation { a c b again: a }");

        Assert.Equal("""{"data":{"a":1,"c":1,"b":1,"again":1}}""", text);
        Assert.Equal(["a begins", "a ends", "c begins", "c ends", "b begins", "b ends", "a begins", "a ends"], log);

        async Task<object?> Step(string name, int milliseconds)
        {
            log.Enqueue($"{name} begins");
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            log.Enqueue($"{name} ends");
            return 1;
        }
    }

    [Fact]
    public async Task A_failed_nullable_mutation_field_does_not_stop_the_next_but_a_lost_root_does()
    {
        var calls = new List<string>();
        var schema = new TestSchema(Sdl)
            .Field("Mutation.a", _ => Call("a", new GraphQLException(new GraphQLError("no"))))
            .Field("Mutation.b", _ => Call("b", null))
            .Field("Mutation.c", _ => Call("c", 1));

        var goesOn = await schema.RunAsync("mutation { a c }");
        var stops = await schema.RunAsync("mutation { c b a }");

        Assert.EndsWith(""","data":{"a":null,"c":1}}""", goesOn);
        Assert.EndsWith(""","data":null}""", stops);
        Assert.Equal(["a", "c", "c", "b"], calls);

        object? Call(string name, object? result)
        {
            calls.Add(name);
            return result is Exception e ? throw e : result;
        }
    }

    [Fact]
    public async Task Query_fields_that_wait_do_so_together()
    {
        var all = new TaskCompletionSource();
        var begun = 0;
        var schema = new TestSchema(Sdl).FieldAsync("Query.a", _ => Meet()).FieldAsync("Query.b", _ => Meet()).FieldAsync("Query.c", _ => Meet());

        Assert.Equal("""{"data":{"c":1,"a":1,"b":1}}""", await schema.RunAsync("{ c a b }"));

        async Task<object?> Meet()
        {
            if (Interlocked.Increment(ref begun) == 3)
            {
                all.SetResult();
            }

            await all.Task;
            return 1;
        }
    }

    [Fact]
    public async Task Query_fields_that_keep_their_thread_busy_run_beside_each_other()
    {
        using var meeting = new Barrier(2);
        var schema = new TestSchema(Sdl).Field("Query.a", _ => Meet()).Field("Query.b", _ => Meet());

        Assert.Equal("""{"data":{"a":1,"b":1}}""", await schema.RunAsync("{ a b }"));

        object Meet() => meeting.SignalAndWait(TimeSpan.FromSeconds(20)) ? 1 : 0;
    }

    [Fact]
    public async Task What_fails_because_the_client_left_is_not_told_to_the_host()
    {
        var heard = new Heard();
        using var client = new CancellationTokenSource();
        using var executor = new TestSchema(Sdl).FieldAsync("Query.wait", async _ =>
        {
            await client.CancelAsync();
            throw new InvalidOperationException("Operation cancelled by user.");
        }).Executor(new ExecutorOptions { Diagnostics = heard });

        using var result = await executor.ExecuteAsync(Run.Request("{ wait }"), client.Token);

        Assert.Equal((ResultKind.Cancelled, 0), (result.Kind, heard.Count));
    }

    [Fact]
    public async Task Query_fields_and_mutation_fields_have_a_scope_of_their_own()
    {
        await using var services = new ServiceCollection().AddScoped<Unit>().BuildServiceProvider();
        var scopes = new ConcurrentQueue<Unit>();
        var schema = new TestSchema(Sdl)
            .FieldAsync("Query.a", Note).FieldAsync("Query.b", Note).FieldAsync("Mutation.a", Note).FieldAsync("Mutation.c", Note);
        await using var request = services.CreateAsyncScope();

        await schema.RunAsync("{ a b }", services: request.ServiceProvider);
        await schema.RunAsync("mutation { a c }", services: request.ServiceProvider);

        var units = scopes.ToArray();
        Assert.Equal(4, units.Distinct().Count());
        Assert.DoesNotContain(request.ServiceProvider.GetRequiredService<Unit>(), units);
        Assert.All(units, unit => Assert.True(unit.IsDisposed));

        async Task<object?> Note(ResolverContext context)
        {
            var unit = context.Services.GetRequiredService<Unit>();
            await Task.Yield();
            Assert.False(unit.IsDisposed);
            scopes.Enqueue(unit);
            return 1;
        }
    }

    [Fact]
    public async Task A_new_scope_is_prepared_from_the_requests()
    {
        await using var services = new ServiceCollection().AddScoped<Unit>().BuildServiceProvider();
        var schema = new TestSchema(Sdl).Field("Query.a", c => c.Services.GetRequiredService<Unit>().Number);
        await using var request = services.CreateAsyncScope();
        request.ServiceProvider.GetRequiredService<Unit>().Number = 7;
        using var executor = schema.Executor(new ExecutorOptions
        {
            InitializeScope = (from, to) => to.GetRequiredService<Unit>().Number = from.GetRequiredService<Unit>().Number,
        });

        Assert.Equal("""{"data":{"a":7}}""", await executor.RunAsync("{ a }", services: request.ServiceProvider));
    }

    [Fact]
    public async Task The_scope_of_a_field_is_told_which_field_it_belongs_to()
    {
        await using var services = new ServiceCollection().AddScoped<Unit>().BuildServiceProvider();
        var schema = new TestSchema(Sdl).Field("Query.a", c => c.Services.GetRequiredService<Unit>().Number);
        await using var request = services.CreateAsyncScope();
        using var executor = schema.Executor(new ExecutorOptions
        {
            InitializeScope = (_, to) => to.GetRequiredService<Unit>().Number = 1,
            InitializeFieldScope = (field, scope) => scope.GetRequiredService<Unit>().Number += field.Name.Length,
        });

        Assert.Equal("""{"data":{"a":2}}""", await executor.RunAsync("{ a }", services: request.ServiceProvider));
        Assert.Equal(0, request.ServiceProvider.GetRequiredService<Unit>().Number);
    }

    [Fact]
    public async Task A_request_that_runs_out_of_time_ends_even_if_its_resolver_does_not()
    {
        var never = new TaskCompletionSource<object?>();
        using var executor = new TestSchema(Sdl).FieldAsync("Query.wait", _ => never.Task)
            .Executor(new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(50), StopGrace = TimeSpan.Zero });

        using var result = await executor.ExecuteAsync(Run.Request("{ wait }"), TestContext.Current.CancellationToken);

        Assert.Equal(ResultKind.TimedOut, result.Kind);
        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.0500000`.","extensions":{"code":"HC0045"}}]}""",
            result.Text());
    }

    [Fact]
    public async Task A_cancelled_request_cancels_its_resolvers()
    {
        using var client = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        using var executor = new TestSchema(Sdl).FieldAsync("Query.wait", async c =>
        {
            await client.CancelAsync();
            c.RequestAborted.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
            return 1;
        }).Executor();

        using var result = await executor.ExecuteAsync(Run.Request("{ wait }"), client.Token);
        await stopped.Task;

        Assert.Equal((ResultKind.Cancelled, ErrorCodes.Cancelled), (result.Kind, Assert.Single(result.Errors).Code));
    }

    [Fact]
    public async Task Operations_over_the_limit_wait_and_those_over_the_queue_are_turned_away()
    {
        var open = new TaskCompletionSource();
        using var executor = new TestSchema(Sdl).FieldAsync("Query.wait", async _ =>
        {
            await open.Task;
            return 1;
        }).Executor(new ExecutorOptions { MaxConcurrentExecutions = 1, MaxQueuedExecutions = 1 });

        var first = executor.RunAsync("{ wait }");
        var second = executor.RunAsync("{ wait }");
        using var third = await executor.ExecuteAsync(Run.Request("{ wait }"), TestContext.Current.CancellationToken);
        Assert.Equal((ResultKind.Overloaded, false), (third.Kind, second.IsCompleted));
        open.SetResult();

        Assert.Equal(["""{"data":{"wait":1}}""", """{"data":{"wait":1}}"""], await Task.WhenAll(first, second));
    }

    private sealed class Heard : IExecutionDiagnostics
    {
        public int Count { get; private set; }

        public void UnexpectedError(Exception exception, PathSegment? path, string traceId) => Count++;
    }

    private sealed class Unit : IDisposable
    {
        public int Number { get; set; }

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
