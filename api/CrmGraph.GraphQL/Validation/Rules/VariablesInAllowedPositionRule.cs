using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>A variable fits every place it is used in (spec: All Variable Usages Are Allowed).</summary>
internal static class VariablesInAllowedPositionRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        foreach (var facts in context.Operations)
        {
            var operation = (OperationDefinitionNode)facts.Definition;
            if (operation.VariableDefinitions.Count == 0)
            {
                continue;
            }

            var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
            foreach (var definition in operation.VariableDefinitions)
            {
                definitions[definition.Variable.Name] = (definition, context.Resolve(definition.Type));
            }

            foreach (var usage in context.Reachable(facts).SelectMany(f => f.Variables))
            {
                if (definitions.TryGetValue(usage.Node.Name, out var variable) && variable.Type is not null)
                {
                    Check(context, variable.Node, variable.Type, usage);
                }

                if (context.IsFull)
                {
                    return;
                }
            }
        }
    });

    private static void Check(ValidationContext context, VariableDefinitionNode definition, GraphQLType type, VariableUsage usage)
    {
        if (usage.Type is { } expected && !IsAllowed(type, definition.DefaultValue, expected, usage.HasDefault))
        {
            context.Report(
                SpecSection.AllVariableUsagesAreAllowed,
                $"Variable \"${usage.Node.Name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition.Location,
                usage.Node.Location);
        }

        // A field that the input object does not have is an error of its value, not of the variable.
        if (usage is { Type: not null, Parent: { IsOneOf: true } parent } && !type.IsNonNull)
        {
            context.Report(new GraphQLError(
                $"Variable \"${usage.Node.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".")
            {
                Locations = [definition.Location, usage.Node.Location],
            }.WithCode(ErrorCodes.OneOfVariableMustBeNonNull).With("specifiedBy", SpecSection.AllVariableUsagesAreAllowed));
        }
    }

    // spec: IsVariableUsageAllowed
    private static bool IsAllowed(GraphQLType variable, ValueNode? variableDefault, GraphQLType location, bool locationHasDefault)
    {
        if (!location.IsNonNull || variable.IsNonNull)
        {
            return AreCompatible(variable, location);
        }

        var hasDefault = variableDefault is not (null or NullValueNode) || locationHasDefault;
        return hasDefault && AreCompatible(variable, location.NullableType);
    }

    // spec: AreTypesCompatible
    private static bool AreCompatible(GraphQLType variable, GraphQLType location) => (variable, location) switch
    {
        (NonNullType v, NonNullType l) => AreCompatible(v.OfType, l.OfType),
        (_, NonNullType) => false,
        (NonNullType v, _) => AreCompatible(v.OfType, location),
        (ListType v, ListType l) => AreCompatible(v.OfType, l.OfType),
        _ => variable == location,
    };
}
