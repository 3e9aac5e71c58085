using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Where introspection is switched off, <c>__schema</c> and <c>__type</c> may not be selected.</summary>
internal static class IntrospectionAllowedRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        if (context.Options.AllowIntrospection)
        {
            return;
        }

        on.Enter<FieldNode>(node =>
        {
            if (node.Name is "__schema" or "__type")
            {
                context.Report(new GraphQLError("Introspection is not allowed for the current request.") { Locations = [node.Location] }
                    .WithCode(ErrorCodes.IntrospectionNotAllowed)
                    .With("field", node.Name));
            }
        });
    }
}
