using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Literals fit the type of their place (spec: Values of Correct Type, Input Object Field Names, Input Object Required Fields, OneOf Input Objects).</summary>
internal static class ValuesOfCorrectTypeRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<IntValueNode>(Leaf);
        on.Enter<FloatValueNode>(Leaf);
        on.Enter<StringValueNode>(Leaf);
        on.Enter<BooleanValueNode>(Leaf);
        on.Enter<EnumValueNode>(Leaf);
        on.Enter<NullValueNode>(node =>
        {
            if (context.InputType is { IsNonNull: true } type)
            {
                Mismatch(type, node);
            }
        });
        on.Enter<ListValueNode>(node =>
        {
            if (context.InputType?.NullableType is not (null or ListType))
            {
                Leaf(node);
            }
        });
        on.Enter<ObjectValueNode>(node =>
        {
            if (context.InputType?.Named is InputObjectType type)
            {
                Fields(type, node);
            }
            else
            {
                Leaf(node);
            }
        });
        on.Enter<ObjectFieldNode>(node =>
        {
            if (context.ParentInputObject is { } type && type.Fields.Find(node.Name) is null)
            {
                context.Report(
                    SpecSection.InputObjectFieldNames,
                    $"Field \"{node.Name}\" is not defined by type \"{type.Name}\".{context.DidYouMean(node.Name, type.Fields.Select(f => f.Name))}",
                    node.Location);
            }
        });

        void Leaf(ValueNode node)
        {
            if (context.InputType is not { } expected)
            {
                return;
            }

            switch (expected.Named)
            {
                case ScalarType scalar when !scalar.TryParseLiteral(WithoutVariables(node), out _, out var error):
                    Invalid(node, error);
                    break;
                case EnumType type when node is not EnumValueNode:
                    var suggestion = context.DidYouMean(SyntaxPrinter.Print(node), type.Values.Select(v => v.Name), "the enum value");
                    Invalid(node, $"Enum \"{type.Name}\" cannot represent non-enum value: {SyntaxPrinter.Print(node)}.{suggestion}");
                    break;
                case EnumType type when node is EnumValueNode { Value: var name } && type.Values.Find(name) is null:
                    Invalid(
                        node,
                        $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{context.DidYouMean(name, type.Values.Select(v => v.Name), "the enum value")}");
                    break;
                case InputObjectType:
                    Mismatch(expected, node);
                    break;
            }
        }

        void Fields(InputObjectType type, ObjectValueNode node)
        {
            foreach (var field in type.Fields)
            {
                if (field.IsRequired && node.Fields.All(f => f.Name != field.Name))
                {
                    context.Report(
                        SpecSection.InputObjectRequiredFields,
                        $"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.",
                        node.Location);
                }
            }

            if (type.IsOneOf)
            {
                OneOf(type, node);
            }
        }

        void OneOf(InputObjectType type, ObjectValueNode node)
        {
            var names = node.Fields.Select(f => f.Name).Distinct().ToArray();
            if (names.Length != 1)
            {
                ReportOneOf(
                    node,
                    $"OneOf Input Object \"{type.Name}\" must specify exactly one key.",
                    names.Length == 0 ? ErrorCodes.OneOfNoneSet : ErrorCodes.OneOfMoreThanOneSet);
            }
            else if (node.Fields[^1].Value is NullValueNode)
            {
                ReportOneOf(node, $"Field \"{type.Name}.{names[0]}\" must be non-null.", ErrorCodes.OneOfFieldIsNull);
            }
        }

        void ReportOneOf(ObjectValueNode node, string message, string code) => context.Report(
            new GraphQLError(message) { Locations = [node.Location] }.WithCode(code).With("specifiedBy", SpecSection.OneOfInputObjects));

        void Mismatch(GraphQLType expected, ValueNode node) =>
            Invalid(node, $"Expected value of type \"{expected}\", found {SyntaxPrinter.Print(node)}.");

        void Invalid(ValueNode node, string message) => context.Report(SpecSection.ValuesOfCorrectType, message, node.Location);
    }

    // A scalar that takes lists and objects cannot see variables yet: they are checked when they have values.
    private static ValueNode WithoutVariables(ValueNode node) => node switch
    {
        VariableNode => new NullValueNode(node.Location),
        ListValueNode list => new ListValueNode(list.Location, [.. list.Values.Select(WithoutVariables)]),
        ObjectValueNode value => new ObjectValueNode(
            value.Location, [.. value.Fields.Select(f => new ObjectFieldNode(f.Location, f.Name, WithoutVariables(f.Value)))]),
        _ => node,
    };
}
