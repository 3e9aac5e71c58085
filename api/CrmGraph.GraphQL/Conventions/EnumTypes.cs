using System.Reflection;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>CLR enums as enum types.</summary>
internal static class EnumTypes
{
    public static EnumType Get(SchemaTypes types, Type clrType) => types.GetOrAdd(clrType, isInput: false, () =>
        new EnumType(Naming.Type(clrType), Values(types, clrType)) { RuntimeType = clrType, Description = types.Describe(clrType) });

    private static IEnumerable<EnumValueDefinition> Values(SchemaTypes types, Type clrType) =>
        from field in clrType.GetFields(BindingFlags.Public | BindingFlags.Static)
        where !field.IsDefined(typeof(GraphQLIgnoreAttribute))
        select new EnumValueDefinition(
            field.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.EnumValue(field.Name), field.GetValue(null)!)
        {
            Description = types.Describe(field),
            DeprecationReason = Described.Deprecation(field),
        };
}
