using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Cost;

/// <summary>The directives that tell clients and gateways what a field costs.</summary>
public static class CostDirectives
{
    public static DirectiveDefinition Cost { get; } = new(
        "cost",
        [
            DirectiveLocation.Scalar,
            DirectiveLocation.Object,
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.Enum,
            DirectiveLocation.InputFieldDefinition,
        ])
    {
        Description = "The cost of resolving a field, of giving an argument or of one value of a type.",
        Arguments = new([new("weight", new NonNullType(Scalar.String)) { Description = "The cost as a number." }]),
    };

    public static DirectiveDefinition ListSize { get; } = new("listSize", [DirectiveLocation.FieldDefinition])
    {
        Description = "The number of items a field is expected to return.",
        Arguments = new([
            new("assumedSize", Scalar.Int) { Description = "The largest number of items when no slicing argument says another." },
            new("slicingArguments", Names) { Description = "The arguments that say how many items are wanted." },
            new("slicingArgumentDefaultValue", Scalar.Int) { Description = "The number of items when no slicing argument is given." },
            new("sizedFields", Names) { Description = "The fields below this one that hold the items." },
            new("requireOneSlicingArgument", new NonNullType(Scalar.Boolean))
            {
                Description = "Whether exactly one slicing argument must be given.",
                DefaultValue = new BooleanValueNode(default, true),
            },
        ]),
    };

    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Cost, ListSize];

    private static ListType Names => new(new NonNullType(Scalar.String));
}
