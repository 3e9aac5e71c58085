using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Calls a static method as a resolver: one compiled delegate, no reflection per call, no task when the method has none.</summary>
internal static class ResolverCompiler
{
    private delegate ValueTask<object?> Call(ResolverContext context, CancellationToken ct);

    public static FieldResolver Compile(MethodInfo method, IReadOnlyList<ResolverParameter> parameters)
    {
        var call = CompileCall(method, parameters);
        return context => call(context, context.RequestAborted);
    }

    /// <summary>The same with a cancellation of its own, for methods that live longer than one execution.</summary>
    public static Func<ResolverContext, CancellationToken, ValueTask<object?>> CompileCall(
        MethodInfo method, IReadOnlyList<ResolverParameter> parameters)
    {
        // Compiled by its first call: a process that starts does not pay for resolvers nobody asks for.
        Call? compiled = null;
        return (context, ct) => (compiled ??= Build(method, parameters))(context, ct);
    }

    private static Call Build(MethodInfo method, IReadOnlyList<ResolverParameter> parameters)
    {
        var context = Expression.Parameter(typeof(ResolverContext));
        var ct = Expression.Parameter(typeof(CancellationToken));
        var call = Expression.Call(method, parameters.Select(p => p.Read(context, ct)));
        return Expression.Lambda<Call>(Adapt(call, method.ReturnType), context, ct).Compile();
    }

    private static Expression Adapt(MethodCallExpression call, Type type)
    {
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition switch
        {
            _ when definition == typeof(Task<>) => Expression.Call(typeof(ResolverCompiler), nameof(OfTask), type.GetGenericArguments(), call),
            _ when definition == typeof(ValueTask<>) => Expression.Call(typeof(ResolverCompiler), nameof(OfValueTask), type.GetGenericArguments(), call),
            _ when definition == typeof(Task) => Expression.Call(typeof(ResolverCompiler), nameof(OfPlainTask), [], call),
            _ when definition == typeof(ValueTask) =>
                Expression.Call(typeof(ResolverCompiler), nameof(OfPlainTask), [], Expression.Call(call, nameof(ValueTask.AsTask), [])),
            _ => Expression.New(
                typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object))),
        };
    }

    private static ValueTask<object?> OfTask<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Await(task);

        static async ValueTask<object?> Await(Task<T> task) => await task.ConfigureAwait(false);
    }

    private static ValueTask<object?> OfValueTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Await(task);

        static async ValueTask<object?> Await(ValueTask<T> task) => await task.ConfigureAwait(false);
    }

    private static async ValueTask<object?> OfPlainTask(Task task)
    {
        await task.ConfigureAwait(false);
        return null;
    }
}
