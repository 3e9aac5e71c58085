using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Where a parameter of a resolver gets its value.</summary>
internal enum ParameterSource
{
    Argument,
    Parent,
    EventMessage,
    Service,
    DataLoader,
    Context,
    User,
    Cancellation,
}

/// <summary>A parameter and its source; <paramref name="Argument"/> is set when a client gives it.</summary>
internal sealed record ResolverParameter(ParameterInfo Info, ParameterSource Source, ArgumentValue? Argument = null)
{
    private static readonly MethodInfo ReadParent = Method(nameof(Parent));
    private static readonly MethodInfo ReadEvent = Method(nameof(Event));
    private static readonly MethodInfo ReadService = Method(nameof(Service));
    private static readonly MethodInfo ReadDataLoader = typeof(ResolverContext).GetMethod(nameof(ResolverContext.DataLoader))!;
    private static readonly MethodInfo ReadArgument = Method(nameof(Value));

    /// <summary>What the parameter is, by its attributes and type.</summary>
    public static ParameterSource SourceOf(ParameterInfo parameter, Func<Type, bool> isService)
    {
        var type = parameter.ParameterType;
        return parameter switch
        {
            _ when type == typeof(CancellationToken) => ParameterSource.Cancellation,
            _ when type == typeof(ClaimsPrincipal) => ParameterSource.User,
            _ when typeof(ResolverContext).IsAssignableFrom(type) => ParameterSource.Context,
            _ when parameter.IsDefined(typeof(ParentAttribute)) => ParameterSource.Parent,
            _ when parameter.IsDefined(typeof(EventMessageAttribute)) => ParameterSource.EventMessage,
            _ when IsDataLoader(type) => ParameterSource.DataLoader,
            _ when parameter.IsDefined(typeof(ServiceAttribute)) || type == typeof(IServiceProvider) => ParameterSource.Service,
            // A container resolves every IEnumerable<T>; a list parameter without [Service] is the client's.
            _ when new ClrType(type, false).Element is null && isService(type) => ParameterSource.Service,
            _ => ParameterSource.Argument,
        };
    }

    /// <summary>The expression of the value, given the resolver's context and cancellation.</summary>
    public Expression Read(Expression context, Expression cancellation) => Source switch
    {
        ParameterSource.Cancellation => cancellation,
        ParameterSource.Context => Expression.Convert(context, Info.ParameterType),
        ParameterSource.User => Expression.Property(context, nameof(ResolverContext.User)),
        ParameterSource.Parent => Expression.Call(ReadParent.MakeGenericMethod(Info.ParameterType), context),
        ParameterSource.EventMessage => Expression.Call(ReadEvent.MakeGenericMethod(Info.ParameterType), context),
        ParameterSource.Service => Expression.Call(ReadService.MakeGenericMethod(Info.ParameterType), context),
        ParameterSource.DataLoader => Expression.Call(context, ReadDataLoader.MakeGenericMethod(Info.ParameterType)),
        _ => Expression.Call(ReadArgument.MakeGenericMethod(Info.ParameterType), context, Expression.Constant(Argument)),
    };

    private static bool IsDataLoader(Type type) => type is { IsClass: true, IsAbstract: false }
        && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(DataLoaderSettings)));

    private static MethodInfo Method(string name) => typeof(ResolverParameter).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static T Parent<T>(ResolverContext context) => context.Parent is T parent
        ? parent
        : throw new GraphQLException(new GraphQLError(
            $"`{context.Field.Coordinate}` expects a parent of type `{typeof(T).Name}` but got `{context.Parent?.GetType().Name ?? "null"}`.")
            .WithCode(ErrorCodes.ParentCast));

    private static T Event<T>(ResolverContext context) => (T)context.EventMessage!;

    private static T Service<T>(ResolverContext context)
        where T : notnull =>
        context.Services.GetRequiredService<T>();

    private static T Value<T>(ResolverContext context, ArgumentValue argument) => (T)argument.Read(context)!;
}

/// <summary>An argument on its way from the request to a parameter.</summary>
internal sealed class ArgumentValue(InputValueDefinition definition, InputConversion convert, object? missing, string? within = null)
{
    /// <summary>The argument, or under the mutation conventions the field of <c>input</c>.</summary>
    public InputValueDefinition Definition { get; } = definition;

    /// <summary>The same value as a field of the argument <paramref name="argument"/>.</summary>
    public ArgumentValue Inside(string argument) => new(Definition, convert, missing, argument);

    public object? Read(ResolverContext context)
    {
        if (!TryGet(context, out var raw))
        {
            return missing;
        }

        try
        {
            return convert(raw);
        }
        catch (InputConversionException e) when (within is { } input)
        {
            throw e.Under(Definition.Name).ToError(input, context.Field.Coordinate);
        }
        catch (InputConversionException e)
        {
            throw e.ToError(Definition.Name, context.Field.Coordinate);
        }
    }

    private bool TryGet(ResolverContext context, out object? value)
    {
        if (within is null)
        {
            return context.TryGetArgument(Definition.Name, out value);
        }

        if (context.TryGetArgument(within, out var input) && input is InputObjectValue fields)
        {
            foreach (var (field, given) in fields.Fields)
            {
                if (field.Name == Definition.Name)
                {
                    value = given;
                    return true;
                }
            }
        }

        value = null;
        return false;
    }
}
