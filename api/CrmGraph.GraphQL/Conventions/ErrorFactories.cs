using System.Linq.Expressions;
using System.Reflection;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The ways an error class is made from an exception: static <c>CreateErrorFrom</c> methods, else constructors.</summary>
internal static class ErrorFactories
{
    public static IReadOnlyList<(Type Exception, Func<object, object> Create)> Of(Type error)
    {
        IReadOnlyList<(Type, Func<object, object>)> methods =
        [
            .. from method in error.GetMethods(BindingFlags.Public | BindingFlags.Static)
               where method.Name == "CreateErrorFrom" && method.ReturnType == error
               let source = Source(method)
               where source is not null
               select (source, Compile(source, value => Expression.Call(method, value))),
        ];
        return methods.Count > 0
            ? methods
            :
            [
                .. from constructor in error.GetConstructors()
                   let source = Source(constructor)
                   where source is not null
                   select (source, Compile(source, value => Expression.New(constructor, value))),
            ];
    }

    private static Type? Source(MethodBase method) =>
        method.GetParameters() is [{ ParameterType: var type }] && typeof(Exception).IsAssignableFrom(type) ? type : null;

    private static Func<object, object> Compile(Type source, Func<Expression, Expression> create)
    {
        var exception = Expression.Parameter(typeof(object));
        var error = create(Expression.Convert(exception, source));
        return Expression.Lambda<Func<object, object>>(Expression.Convert(error, typeof(object)), exception).Compile();
    }
}
