using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The authorization rules of types and fields.</summary>
internal static class AccessRules
{
    /// <summary>The rules of the class and of the classes that extend it.</summary>
    public static IReadOnlyList<AuthorizeRule> OfType(SchemaTypes types, Type clrType) =>
        [.. Own(clrType), .. types.Extensions(clrType).SelectMany(Own)];

    /// <summary>The member's own rules, those of its root class, and those of the type it returns; <c>[AllowAnonymous]</c> leaves only its own.</summary>
    public static IReadOnlyList<AuthorizeRule> OfField(SchemaTypes types, MemberInfo member, NamedType returned, Type? element)
    {
        var own = Own(member);
        if (member.IsDefined(typeof(AllowAnonymousAttribute)))
        {
            return own;
        }

        var declaring = member is MethodInfo { DeclaringType: { } root } && !root.IsDefined(typeof(ExtensionAttribute)) ? Own(root) : [];
        var type = element ?? (returned as ObjectType)?.RuntimeType;
        return [.. own.Concat(declaring).Concat(type is null ? [] : OfType(types, type)).Distinct(RuleComparer.Instance)];
    }

    private static List<AuthorizeRule> Own(MemberInfo member)
    {
        // The classic hole: ASP.NET's attribute compiles, reads well and protects nothing here.
        if (member.GetCustomAttributesData().FirstOrDefault(IsForeign) is { } foreign)
        {
            throw new SchemaException(
                $"`{Described.Place(member)}` carries [{foreign.AttributeType.FullName}], which has no effect on a GraphQL field. "
                + $"Use [{typeof(AuthorizeAttribute).FullName}] instead.");
        }

        return [.. member.GetCustomAttributes<AuthorizeAttribute>().Select(a => new AuthorizeRule(a.Policy, a.Roles ?? []))];
    }

    private static bool IsForeign(CustomAttributeData attribute) => attribute.AttributeType.FullName
        is "Microsoft.AspNetCore.Authorization.AuthorizeAttribute" or "Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute";

    private sealed class RuleComparer : IEqualityComparer<AuthorizeRule>
    {
        public static RuleComparer Instance { get; } = new();

        public bool Equals(AuthorizeRule? x, AuthorizeRule? y) => x!.Policy == y!.Policy && x.Roles.SequenceEqual(y.Roles);

        public int GetHashCode(AuthorizeRule rule) => HashCode.Combine(rule.Policy, rule.Roles.Count);
    }
}
