using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// Follows every path of fields through the operations, fragments expanded, and counts how often the path passes each field
/// definition. Runs only on documents without errors, whose depth and expansion are known to be small; reports one error.
/// </summary>
internal sealed class FieldPathWalk(
    ValidationContext context,
    Func<FieldDefinition, bool> isFollowed,
    Func<FieldDefinition, int, bool> exceeds,
    Func<FieldNode, GraphQLError> error)
{
    private readonly Dictionary<FieldDefinition, int> _counts = [];
    private bool _isOver;

    /// <summary>Called when the path gets longer by a field, before it is judged.</summary>
    public Action<FieldDefinition> Entered { get; init; } = _ => { };

    /// <summary>Called when the path gets shorter by a field.</summary>
    public Action<FieldDefinition> Left { get; init; } = _ => { };

    public void Walk()
    {
        if (context.Errors.Count > 0)
        {
            return;
        }

        foreach (var facts in context.Operations)
        {
            NamedType? root = ((OperationDefinitionNode)facts.Definition).Operation switch
            {
                OperationType.Query => context.Schema.Query,
                OperationType.Mutation => context.Schema.Mutation,
                _ => context.Schema.Subscription,
            };
            Selections(facts.SelectionSet, root);
        }
    }

    private void Selections(SelectionSetNode selectionSet, NamedType? parent)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode { SelectionSet: not null } field:
                    Field(field, parent);
                    break;
                case InlineFragmentNode inline:
                    Selections(inline.SelectionSet, inline.TypeCondition is { } condition ? Named(condition) : parent);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name) is { } fragment:
                    Selections(fragment.SelectionSet, Named(fragment.TypeCondition));
                    break;
            }

            if (_isOver)
            {
                return;
            }
        }
    }

    private void Field(FieldNode node, NamedType? parent)
    {
        if (context.FindField(parent, node.Name) is not { } field || !isFollowed(field))
        {
            return;
        }

        var count = _counts[field] = _counts.GetValueOrDefault(field) + 1;
        Entered(field);
        if (exceeds(field, count))
        {
            context.Report(error(node));
            _isOver = true;
            return;
        }

        Selections(node.SelectionSet!, field.Type.Named);
        Left(field);
        _counts[field] = count - 1;
    }

    private NamedType? Named(NamedTypeNode condition) => context.Schema.Types.GetValueOrDefault(condition.Name);
}
