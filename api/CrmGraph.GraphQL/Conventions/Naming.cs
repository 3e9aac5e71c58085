using System.Reflection;
using System.Text;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>C# names as GraphQL names.</summary>
internal static class Naming
{
    /// <summary><c>FOOBar</c> → <c>fooBar</c>, <c>ID</c> → <c>id</c>: a leading run of capitals is lowered, but for its last letter when a letter follows.</summary>
    public static string Camel(string name)
    {
        var run = 0;
        while (run < name.Length && char.IsUpper(name[run]))
        {
            run++;
        }

        if (run > 1 && run < name.Length && char.IsLetter(name[run]))
        {
            run--;
        }

        return string.Concat(name[..run].ToLowerInvariant(), name.AsSpan(run));
    }

    public static string Pascal(string name) => string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));

    /// <summary><c>InProgress</c> → <c>IN_PROGRESS</c>, <c>HTTPStatus</c> → <c>HTTP_STATUS</c>; an all-capital name is unchanged.</summary>
    public static string EnumValue(string name)
    {
        if (!name.Any(char.IsLower))
        {
            return name;
        }

        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    public static string Member(MemberInfo member)
    {
        if (Described.Find<GraphQLNameAttribute>(member) is { } given)
        {
            return given.Name;
        }

        return Camel(member is MethodInfo method ? MethodBody(method) : member.Name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(parameter.Name!);

    /// <summary>The CLR name, <c>FooOfBarAndBaz</c> for generics; with the suffix <c>Input</c> for input objects.</summary>
    public static string Type(Type type, bool isInput = false)
    {
        var given = type.GetCustomAttribute<GraphQLNameAttribute>(false)?.Name
            ?? type.GetCustomAttribute<InterfaceTypeAttribute>(false)?.Name
            ?? type.GetCustomAttribute<UnionTypeAttribute>(false)?.Name;
        if (given is not null)
        {
            return given;
        }

        var name = type.Name;
        if (type.IsGenericType)
        {
            name = $"{name[..name.IndexOf('`')]}Of{string.Join("And", type.GetGenericArguments().Select(a => Type(a)))}";
        }

        return isInput && !name.EndsWith("Input", StringComparison.Ordinal) ? name + "Input" : name;
    }

    /// <summary>The name of an exception as an error type: <c>EmailTakenException</c> → <c>EmailTakenError</c>.</summary>
    public static string Error(Type type)
    {
        var name = Type(type);
        return typeof(Exception).IsAssignableFrom(type) && name.EndsWith("Exception", StringComparison.Ordinal)
            ? string.Concat(name.AsSpan(0, name.Length - "Exception".Length), "Error")
            : name;
    }

    /// <summary>The method's name without <c>Get</c>, without <c>Async</c> when it is asynchronous, without <c>On</c> for subscriptions.</summary>
    private static string MethodBody(MethodInfo method)
    {
        var name = method.Name;
        if (ClrType.IsAsynchronous(method.ReturnType) && name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal))
        {
            name = name[..^5];
        }

        if (HasPrefix(name, "Get"))
        {
            return name[3..];
        }

        return method.IsDefined(typeof(SubscribeAttribute)) && HasPrefix(name, "On") ? name[2..] : name;
    }

    private static bool HasPrefix(string name, string prefix) =>
        name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && !char.IsLower(name[prefix.Length]);
}
