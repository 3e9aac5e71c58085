using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Introspection goes no deeper than tools need: lists of members do not nest in themselves, types unwrap at most sixteen times.</summary>
internal static class MaxIntrospectionDepthRule
{
    private const int MaxLists = 2;
    private const int MaxOfType = 16;

    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        var lists = 0;
        new FieldPathWalk(
            context,
            isFollowed: field => field.Name is "__schema" or "__type" || field.DeclaringType?.Name.StartsWith("__", StringComparison.Ordinal) == true,
            exceeds: (field, count) => field.Name == "ofType" ? count > MaxOfType : IsList(field) && (count > 1 || lists > MaxLists),
            field => new GraphQLError("Maximum allowed introspection depth exceeded.") { Locations = [field.Location] }
                .WithCode(ErrorCodes.IntrospectionTooDeep))
        {
            Entered = field => lists += IsList(field) ? 1 : 0,
            Left = field => lists -= IsList(field) ? 1 : 0,
        }.Walk();
    });

    private static bool IsList(FieldDefinition field) => field.Name is "fields" or "inputFields" or "interfaces" or "possibleTypes";
}
