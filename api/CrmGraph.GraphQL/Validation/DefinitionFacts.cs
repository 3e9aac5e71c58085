using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>What the walk saw inside one operation or fragment; rules about the whole document start from these when the walk is over.</summary>
internal sealed class DefinitionFacts(DefinitionNode definition)
{
    public DefinitionNode Definition { get; } = definition;

    public SelectionSetNode SelectionSet { get; } =
        definition is OperationDefinitionNode operation ? operation.SelectionSet : ((FragmentDefinitionNode)definition).SelectionSet;

    /// <summary>Every spread, however deep.</summary>
    public List<FragmentSpreadNode> Spreads { get; } = [];

    /// <summary>Every use of a variable.</summary>
    public List<VariableUsage> Variables { get; } = [];
}

/// <summary>A variable where it is used; <paramref name="Type"/> is null where the schema knows no type for the place.</summary>
internal sealed record VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? Parent);
