using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Types;

/// <summary>The directives every schema has (spec: Type System — Directives).</summary>
public static class SpecifiedDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    public static DirectiveDefinition Skip { get; } = Conditional("skip", "Directs the executor to skip this field or fragment when the `if` argument is true.", "Skipped when true.");

    public static DirectiveDefinition Include { get; } = Conditional("include", "Directs the executor to include this field or fragment only when the `if` argument is true.", "Included when true.");

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue])
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Arguments = new([
            new("reason", new NonNullType(Scalar.String))
            {
                Description = "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data.",
                DefaultValue = new StringValueNode(default, DefaultDeprecationReason),
            },
        ]),
    };

    public static DirectiveDefinition SpecifiedBy { get; } = new("specifiedBy", [DirectiveLocation.Scalar])
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Arguments = new([new("url", new NonNullType(Scalar.String)) { Description = "The URL that specifies the behavior of this scalar." }]),
    };

    public static DirectiveDefinition OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];

    private static DirectiveDefinition Conditional(string name, string description, string argument) => new(
        name, [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = description,
        Arguments = new([new("if", new NonNullType(Scalar.Boolean)) { Description = argument }]),
    };
}
