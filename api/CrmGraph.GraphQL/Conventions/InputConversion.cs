using System.Reflection;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Turns a coerced value (null included) into what C# takes.</summary>
internal delegate object? InputConversion(object? value);

/// <summary>A value that coerced but does not convert; gathers the way to it while it travels up.</summary>
internal sealed class InputConversionException : Exception
{
    private readonly string? _reason;
    private readonly List<object> _path = [];

    public InputConversionException(string? reason, Exception? inner = null)
        : base(reason, inner) => _reason = reason;

    public InputConversionException Under(object segment)
    {
        _path.Insert(0, segment);
        return this;
    }

    /// <summary>The client's error for argument <paramref name="name"/> (code HC0001).</summary>
    public GraphQLException ToError(string name, string coordinate)
    {
        var path = _path.Prepend(name).ToArray();
        var message = _reason ?? $"The value provided for `{string.Join('.', path)}` is not in a valid format.";
        return new GraphQLException(new GraphQLError(message) { Cause = InnerException }
            .WithCode(ErrorCodes.ValueConversion)
            .With("coordinate", coordinate)
            .With("inputPath", path));
    }
}

/// <summary>Conversions between the runtime values of scalars and lists and the CLR types of members.</summary>
internal static class InputConversions
{
    private static readonly MethodInfo DocumentConversion = Method(nameof(ToDocument));
    private static readonly MethodInfo ListConversion = Method(nameof(ToList));
    private static readonly MethodInfo SetConversion = Method(nameof(ToSet));
    private static readonly MethodInfo OptionalConversion = Method(nameof(ToOptional));

    /// <summary>The conversion for <paramref name="clr"/>; for encoded ids the key is decoded. Null in is null out, except for <see cref="Optional{T}"/>.</summary>
    public static InputConversion For(SchemaTypes types, ClrType clr, MemberId id)
    {
        if (clr.ArgumentOf(typeof(Optional<>)) is { } optional)
        {
            return Create(OptionalConversion, optional.HeldType, For(types, optional, id));
        }

        if (FilterDocument.ElementOf(clr.Type) is { } filtered)
        {
            return Create(DocumentConversion, filtered);
        }

        if (clr.Element is { } element)
        {
            return Create(
                IsSet(clr.Type) ? SetConversion : ListConversion, element.HeldType, For(types, element, id), clr.Type);
        }

        if (id.Kind == IdKind.Encoded)
        {
            return value => value is null ? null : DecodeId((string)value, id.TypeName, clr.Type);
        }

        if (id.Kind == IdKind.Plain)
        {
            return value => value is null ? null
                : GlobalId.TryParseKey((string)value, clr.Type, out var key) ? key : throw new InputConversionException(null);
        }

        return clr.Type switch
        {
            var t when t == typeof(DateTime) => value => value is DateTimeOffset instant ? instant.UtcDateTime : value,
            var t when t == typeof(float) => value => value is double number ? (float)number : value,
            var t when types.Inputs.Find(t) is { } input => input.Convert,
            _ => value => value,
        };
    }

    private static object DecodeId(string id, string? typeName, Type keyType) =>
        GlobalId.TryDecodeKey(id, typeName, keyType, out var key, out var error) ? key : throw new InputConversionException(error);

    private static bool IsSet(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() is var d && (d == typeof(ISet<>) || d == typeof(IReadOnlySet<>) || d == typeof(HashSet<>));

    private static InputConversion Create(MethodInfo method, Type type, params object[] arguments) =>
        (InputConversion)method.MakeGenericMethod(type).Invoke(null, arguments)!;

    private static MethodInfo Method(string name) => typeof(InputConversions).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static InputConversion ToDocument<T>() =>
        value => value is InputObjectValue filter ? new FilterDocument<T>(InputJson.Of(filter)) : null;

    private static InputConversion ToOptional<T>(InputConversion inner) => value => new Optional<T>((T?)inner(value));

    private static InputConversion ToList<T>(InputConversion item, Type target)
    {
        var needsList = target.IsAssignableFrom(typeof(List<T>)) && !target.IsAssignableFrom(typeof(T[]));
        if (!needsList && !target.IsAssignableFrom(typeof(T[])))
        {
            throw new Types.SchemaValidation.SchemaException(
                $"A list input cannot become a `{target.Name}`. Use IReadOnlyList<T>, List<T>, an array or a set.");
        }

        return value =>
        {
            if (value is null)
            {
                return null;
            }

            var items = Items<T>(value, item);
            return needsList ? items.ToList() : items;
        };
    }

    private static InputConversion ToSet<T>(InputConversion item, Type target) =>
        value => value is null ? null : Items<T>(value, item).ToHashSet();

    private static T[] Items<T>(object value, InputConversion item)
    {
        var source = (IReadOnlyList<object?>)value;
        var items = new T[source.Count];
        for (var i = 0; i < items.Length; i++)
        {
            try
            {
                items[i] = (T)item(source[i])!;
            }
            catch (InputConversionException e)
            {
                throw e.Under(i);
            }
        }

        return items;
    }
}
