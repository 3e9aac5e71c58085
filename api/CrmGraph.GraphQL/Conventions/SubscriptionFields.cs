using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Methods marked <c>[Subscribe]</c> as subscription fields: the method answers each event.</summary>
internal sealed partial class SubscriptionFields(SchemaTypes types)
{
    private delegate ValueTask<IAsyncEnumerable<object?>> OpenStream(ResolverContext context, CancellationToken ct);

    public FieldDefinition Create(MethodInfo method)
    {
        var place = Described.Place(method);
        if (method.GetCustomAttribute<SubscribeAttribute>() is not { } subscribe)
        {
            throw new SchemaException($"`{place}` is a subscription field and needs [Subscribe].");
        }

        var parameters = types.Fields.Parameters(method);
        var message = parameters.FirstOrDefault(p => p.Source == ParameterSource.EventMessage)?.Info.ParameterType
            ?? throw new SchemaException($"Subscription `{place}` has no [EventMessage] parameter, so no event could reach it.");
        var arguments = ResolverFields.Arguments(parameters).ToList();
        List<string> answering = [.. arguments.Select(a => a.Name)];
        var open = subscribe.With is { } source ? FromMethod(method, source, message, arguments) : FromTopic(method, message, parameters);
        var result = ClrType.Of(method).Awaited;
        var id = MemberId.Of(types, method);
        var type = types.TypeOf(result, isInput: false, place, id.Scalar);
        return new FieldDefinition(Naming.Member(method), type)
        {
            Description = types.Describe(method),
            DeprecationReason = Described.Deprecation(method),
            Arguments = new(arguments),
            IdTypeName = id.TypeName,
            Authorize = AccessRules.OfField(types, method, type.Named, null),
            Binding = new ResolverBinding(method, ResolverCompiler.Compile(method, parameters))
            {
                Subscription = new SubscriptionSource(new(open)) { OwnArguments = [.. arguments.Select(a => a.Name).Except(answering)] },
            },
        };
    }

    /// <summary>Events from the method named by <c>With</c>; what it asks of the client is an argument of the field too.</summary>
    private OpenStream FromMethod(MethodInfo method, string name, Type message, List<InputValueDefinition> arguments)
    {
        var source = method.DeclaringType!.GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            ?? throw new SchemaException($"`{Described.Place(method)}` subscribes with `{name}`, which is no static method of its class.");
        var stream = ClrType.Of(source).Awaited;
        var item = stream.ArgumentOf(typeof(IAsyncEnumerable<>)) ?? stream.ArgumentOf(typeof(ISourceStream<>));
        if (item?.HeldType != message)
        {
            throw new SchemaException(
                $"`{Described.Place(source)}` returns `{stream}`, but `{Described.Place(method)}` takes events of type `{message.Name}`. "
                + $"Return IAsyncEnumerable<{message.Name}>.");
        }

        var parameters = types.Fields.Parameters(source);
        arguments.AddRange(ResolverFields.Arguments(parameters).Where(a => arguments.All(known => known.Name != a.Name)));
        var call = ResolverCompiler.CompileCall(source, parameters);
        var events = Events(message);
        return async (context, ct) => events(await call(context, ct).ConfigureAwait(false), ct);
    }

    private static OpenStream FromTopic(MethodInfo method, Type message, IReadOnlyList<ResolverParameter> parameters)
    {
        var topic = Topic(method, parameters);
        var subscribe = typeof(SubscriptionFields)
            .GetMethod(nameof(SubscribeAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(message)
            .CreateDelegate<Func<ResolverContext, string, CancellationToken, ValueTask<object>>>();
        var events = Events(message);
        return async (context, ct) => events(await subscribe(context, topic(context), ct).ConfigureAwait(false), ct);
    }

    /// <summary>The topic of one subscriber: <c>{name}</c> is replaced by the converted argument.</summary>
    private static Func<ResolverContext, string> Topic(MethodInfo method, IReadOnlyList<ResolverParameter> parameters)
    {
        var template = method.GetCustomAttribute<TopicAttribute>()?.Topic ?? method.Name;
        var known = parameters.Select(p => p.Argument).OfType<ArgumentValue>().ToDictionary(a => a.Definition.Name, StringComparer.Ordinal);
        if (Placeholder().Matches(template).FirstOrDefault(m => !known.ContainsKey(m.Groups[1].Value)) is { } unknown)
        {
            throw new SchemaException($"The topic \"{template}\" of `{Described.Place(method)}` names {unknown.Value}, which is no argument of it.");
        }

        return context => Placeholder().Replace(
            template, m => Convert.ToString(known[m.Groups[1].Value].Read(context), CultureInfo.InvariantCulture) ?? "");
    }

    private static async ValueTask<object> SubscribeAsync<T>(ResolverContext context, string topic, CancellationToken ct) =>
        await context.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<T>(topic, ct).ConfigureAwait(false);

    private static Func<object?, CancellationToken, IAsyncEnumerable<object?>> Events(Type message) => typeof(SubscriptionFields)
        .GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(message)
        .CreateDelegate<Func<object?, CancellationToken, IAsyncEnumerable<object?>>>();

    private static async IAsyncEnumerable<object?> ReadAsync<T>(object? stream, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var source = stream as ISourceStream<T>;
        await foreach (var message in (source?.ReadEventsAsync() ?? (IAsyncEnumerable<T>)stream!).WithCancellation(ct).ConfigureAwait(false))
        {
            yield return message;
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
