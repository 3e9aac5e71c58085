using System.Reflection;
using System.Text.Json;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>A CLR type with what its declaration says about null: <see cref="Type"/> without <see cref="Nullable{T}"/>, and the same for its arguments or element.</summary>
internal sealed record ClrType(Type Type, bool IsNullable, IReadOnlyList<ClrType> Arguments)
{
    public ClrType(Type type, bool isNullable)
        : this(type, isNullable, [.. (type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments()).Select(a => new ClrType(a, false))])
    {
    }

    /// <summary>The type with <see cref="Nullable{T}"/> again, as C# code holds it.</summary>
    public Type HeldType => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    /// <summary>The element of a list type; null when this is no list.</summary>
    public ClrType? Element => FindElement();

    public static ClrType Of(PropertyInfo property) => From(new NullabilityInfoContext().Create(property));

    public static ClrType Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter));

    public static ClrType Of(MethodInfo method) => From(new NullabilityInfoContext().Create(method.ReturnParameter));

    public static bool IsAsynchronous(Type type) => type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var d
            && (d == typeof(Task<>) || d == typeof(ValueTask<>) || d == typeof(IAsyncEnumerable<>)));

    /// <summary>The single argument when this is <paramref name="definition"/>, for example <c>Task&lt;T&gt;</c> → <c>T</c>; else null.</summary>
    public ClrType? ArgumentOf(Type definition) =>
        Type.IsGenericType && Type.GetGenericTypeDefinition() == definition ? Arguments[0] : null;

    /// <summary>The result without the task around it.</summary>
    public ClrType Awaited => ArgumentOf(typeof(Task<>)) ?? ArgumentOf(typeof(ValueTask<>)) ?? this;

    public override string ToString() => Type.IsGenericType
        ? $"{Type.Name[..Type.Name.IndexOf('`')]}<{string.Join(", ", Arguments)}>"
        : Type.Name;

    private static ClrType From(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
        {
            return new ClrType(underlying, true);
        }

        // Code without nullable annotations promises nothing.
        var isNullable = !info.Type.IsValueType && info.ReadState != NullabilityState.NotNull;
        return info.ElementType is { } element
            ? new ClrType(info.Type, isNullable, [From(element)])
            : new ClrType(info.Type, isNullable, [.. info.GenericTypeArguments.Select(From)]);
    }

    private ClrType? FindElement()
    {
        if (Type == typeof(string) || Type == typeof(byte[]) || Type == typeof(JsonElement))
        {
            return null;
        }

        if (Type.IsArray)
        {
            return Arguments[0];
        }

        var enumerable = Enumerable(Type);
        if (enumerable is null)
        {
            return null;
        }

        var element = enumerable.GetGenericArguments()[0];
        return Arguments is [{ } only] && (only.Type == element || only.HeldType == element) ? only : new ClrType(element, false);
    }

    private static Type? Enumerable(Type type)
    {
        static bool IsEnumerable(Type t) => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IEnumerable<>);
        return IsEnumerable(type) ? type : type.GetInterfaces().FirstOrDefault(IsEnumerable);
    }
}
