using System.Reflection;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>What attributes and XML documentation say about a member.</summary>
internal static class Described
{
    public static string? Describe(this SchemaTypes types, MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
        ?? (member is Type type ? types.Docs.Summary(type) : types.Docs.Summary(member));

    public static string? Describe(this SchemaTypes types, ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? types.Docs.Parameter(parameter);

    public static string? Deprecation(ICustomAttributeProvider member) =>
        Find<GraphQLDeprecatedAttribute>(member)?.Reason
        ?? (Find<ObsoleteAttribute>(member) is { } obsolete ? obsolete.Message ?? SpecifiedDirectives.DefaultDeprecationReason : null);

    public static T? Find<T>(ICustomAttributeProvider member)
        where T : Attribute =>
        (T?)member.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault();

    /// <summary>The place of a member for messages: <c>CustomerQueries.GetCustomers</c>.</summary>
    public static string Place(MemberInfo member) => member is Type ? member.Name : $"{member.DeclaringType!.Name}.{member.Name}";

    public static string Place(ParameterInfo parameter) => $"{Place(parameter.Member)}({parameter.Name})";
}
