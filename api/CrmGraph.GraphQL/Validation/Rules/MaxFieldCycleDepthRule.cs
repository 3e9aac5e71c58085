using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>No path of an operation passes the same field of the same type too often, introspection not counted.</summary>
internal static class MaxFieldCycleDepthRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        if (context.Options.MaxFieldCycleDepth is not { } allowed)
        {
            return;
        }

        on.Leave<DocumentNode>(_ => new FieldPathWalk(
            context,
            isFollowed: field => !field.Name.StartsWith("__", StringComparison.Ordinal),
            exceeds: (_, count) => count > allowed,
            field => new GraphQLError("Maximum allowed coordinate cycle depth was exceeded.") { Locations = [field.Location] }
                .WithCode(ErrorCodes.CoordinateCycleDepth)).Walk());
    }
}
