using System.Reflection;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>CLR values as GraphQL literals, for default values.</summary>
internal static class Literals
{
    /// <summary>The default of a parameter or input member: by <c>[DefaultValue]</c>, or the C# default when it is not null.</summary>
    public static ValueNode? Default(ICustomAttributeProvider member, GraphQLType type, ParameterInfo? parameter)
    {
        if (Described.Find<DefaultValueAttribute>(member) is { } given)
        {
            return Of(given.Value, type);
        }

        return parameter is { HasDefaultValue: true, DefaultValue: { } value } ? Of(value, type) : null;
    }

    private static ValueNode Of(object? value, GraphQLType type) => (value, type.NullableType) switch
    {
        (null, _) => new NullValueNode(default),
        (System.Collections.IEnumerable items and not string, ListType list) =>
            new ListValueNode(default, [.. items.Cast<object?>().Select(item => Of(item, list.OfType))]),
        (_, ScalarType scalar) => scalar.ToLiteral(value),
        // An optional enum parameter's default is its number in metadata.
        (_, EnumType { RuntimeType: { } clr } enumType) =>
            new EnumValueNode(default, enumType.FindByRuntimeValue(value is Enum ? value : Enum.ToObject(clr, value))?.Name
                ?? throw new SchemaException($"{value} is no value of the enum `{enumType.Name}`.")),
        _ => throw new SchemaException($"A default value of type `{type}` cannot be given by an attribute."),
    };
}
