using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// The one walk over a document: keeps the context's types in step, tells the listeners, and notes spreads and variables.
/// Type system definitions are not entered; the rule for executable definitions refuses them as a whole.
/// </summary>
internal sealed class DocumentWalk(ValidationContext context, RuleListeners listeners)
{
    private DefinitionFacts? _facts;

    public void Walk()
    {
        listeners.OnEnter(context.Document);
        var operation = 0;
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode node:
                    _facts = context.Operations[operation++];
                    Operation(node);
                    break;
                case FragmentDefinitionNode node:
                    // A second fragment of a name is walked for its errors, but is never what a spread means.
                    _facts = context.FindFragment(node.Name) == node ? context.FindFragmentFacts(node.Name) : null;
                    Fragment(node);
                    break;
            }

            if (context.IsFull)
            {
                return;
            }
        }

        listeners.OnLeave(context.Document);
    }

    private void Operation(OperationDefinitionNode node)
    {
        context.Type = node.Operation switch
        {
            OperationType.Query => context.Schema.Query,
            OperationType.Mutation => context.Schema.Mutation,
            _ => context.Schema.Subscription,
        };
        listeners.OnEnter(node);
        foreach (var variable in node.VariableDefinitions)
        {
            Variable(variable);
        }

        Directives(node.Directives);
        SelectionSet(node.SelectionSet);
        listeners.OnLeave(node);
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        context.Type = Composite(context.Resolve(node.TypeCondition));
        listeners.OnEnter(node);
        listeners.OnEnter(node.TypeCondition);
        Directives(node.Directives);
        SelectionSet(node.SelectionSet);
        listeners.OnLeave(node);
    }

    private void Variable(VariableDefinitionNode node)
    {
        listeners.OnEnter(node);
        TypeReference(node.Type);
        if (node.DefaultValue is not null)
        {
            var type = context.Resolve(node.Type);
            Value(node.DefaultValue, type is { IsInput: true } ? type : null, hasDefault: false, parent: null);
        }

        Directives(node.Directives);
        listeners.OnLeave(node);
    }

    private void TypeReference(TypeNode node)
    {
        while (node is not NamedTypeNode)
        {
            node = node is ListTypeNode list ? list.Type : ((NonNullTypeNode)node).Type;
        }

        listeners.OnEnter(node);
    }

    private void SelectionSet(SelectionSetNode node)
    {
        var (parent, type) = (context.ParentType, context.Type);
        context.ParentType = Composite(type);
        listeners.OnEnter(node);
        foreach (var selection in node.Selections)
        {
            if (context.IsFull)
            {
                break;
            }

            switch (selection)
            {
                case FieldNode field:
                    Field(field);
                    break;
                case InlineFragmentNode fragment:
                    InlineFragment(fragment);
                    break;
                case FragmentSpreadNode spread:
                    _facts?.Spreads.Add(spread);
                    listeners.OnEnter(spread);
                    Directives(spread.Directives);
                    listeners.OnLeave(spread);
                    break;
            }
        }

        listeners.OnLeave(node);
        (context.ParentType, context.Type) = (parent, type);
    }

    private void Field(FieldNode node)
    {
        var (field, type) = (context.Field, context.Type);
        var definition = context.FindField(context.ParentType, node.Name);
        context.Field = definition;
        context.Type = definition?.Type;
        listeners.OnEnter(node);
        Arguments(node.Arguments, definition?.Arguments);
        Directives(node.Directives);
        if (node.SelectionSet is not null)
        {
            SelectionSet(node.SelectionSet);
        }

        listeners.OnLeave(node);
        (context.Field, context.Type) = (field, type);
    }

    private void InlineFragment(InlineFragmentNode node)
    {
        var type = context.Type;
        if (node.TypeCondition is not null)
        {
            context.Type = Composite(context.Resolve(node.TypeCondition));
        }
        else
        {
            context.Type = context.ParentType;
        }

        listeners.OnEnter(node);
        if (node.TypeCondition is not null)
        {
            listeners.OnEnter(node.TypeCondition);
        }

        Directives(node.Directives);
        SelectionSet(node.SelectionSet);
        listeners.OnLeave(node);
        context.Type = type;
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            listeners.OnEnter(directive);
            Arguments(directive.Arguments, context.Schema.Directives.Find(directive.Name)?.Arguments);
            listeners.OnLeave(directive);
        }
    }

    private void Arguments(IReadOnlyList<ArgumentNode> arguments, MemberList<InputValueDefinition>? definitions)
    {
        foreach (var argument in arguments)
        {
            listeners.OnEnter(argument);
            var definition = definitions?.Find(argument.Name);
            Value(argument.Value, definition?.Type, definition?.DefaultValue is not null, parent: null);
            listeners.OnLeave(argument);
        }
    }

    private void Value(ValueNode node, GraphQLType? type, bool hasDefault, InputObjectType? parent)
    {
        context.InputType = type;
        context.HasInputDefault = hasDefault;
        context.ParentInputObject = parent;
        if (node is VariableNode variable)
        {
            _facts?.Variables.Add(new VariableUsage(variable, type, hasDefault, parent));
        }

        listeners.OnEnter(node);
        switch (node)
        {
            case ListValueNode list:
                // A list given to a type that is none was judged as a whole: its items have no type of their own.
                var item = type?.NullableType is ListType listType ? listType.OfType : null;
                foreach (var value in list.Values)
                {
                    Value(value, item, hasDefault: false, parent: null);
                }

                break;
            case ObjectValueNode value:
                var inputObject = type?.Named as InputObjectType;
                foreach (var field in value.Fields)
                {
                    var definition = inputObject?.Fields.Find(field.Name);
                    context.ParentInputObject = inputObject;
                    listeners.OnEnter(field);
                    Value(field.Value, definition?.Type, definition?.DefaultValue is not null, inputObject);
                    listeners.OnLeave(field);
                }

                break;
        }

        listeners.OnLeave(node);
    }

    private static NamedType? Composite(GraphQLType? type) => type is { IsComposite: true } ? type.Named : null;
}
