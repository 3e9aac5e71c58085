using System.Reflection;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>What attributes and XML documentation say about a member.</summary>
internal static class Described
{
    public static string? Describe(this SchemaTypes types, MemberInfo member) =>
        Find<GraphQLDescriptionAttribute>(member)?.Description
        ?? (member is Type type ? types.Docs.Summary(type) : types.Docs.Summary(member));

    public static string? Describe(this SchemaTypes types, ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? types.Docs.Parameter(parameter);

    /// <summary>What an id without words of its own is.</summary>
    public static string? Id(string? typeName) =>
        typeName is null ? null : $"The ID of {("AEIO".Contains(typeName[0], StringComparison.Ordinal) ? "an" : "a")} `{typeName}`.";

    public static string? Deprecation(ICustomAttributeProvider member) =>
        Find<GraphQLDeprecatedAttribute>(member)?.Reason
        ?? (Find<ObsoleteAttribute>(member) is { } obsolete ? obsolete.Message ?? SpecifiedDirectives.DefaultDeprecationReason : null);

    /// <summary>The attribute of a member; on a positional record it may stand on the parameter that made the property.</summary>
    public static T? Find<T>(ICustomAttributeProvider member)
        where T : Attribute =>
        (T?)member.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault()
        ?? (member is PropertyInfo property && Positional(property) is { } parameter ? Find<T>(parameter) : null);

    private static ParameterInfo? Positional(PropertyInfo property) => property.DeclaringType!.GetConstructors()
        .SelectMany(c => c.GetParameters())
        .FirstOrDefault(p => p.Name == property.Name);

    /// <summary>The place of a member for messages: <c>CustomerQueries.GetCustomers</c>.</summary>
    public static string Place(MemberInfo member) => member is Type ? member.Name : $"{member.DeclaringType!.Name}.{member.Name}";

    public static string Place(ParameterInfo parameter) => $"{Place(parameter.Member)}({parameter.Name})";
}
