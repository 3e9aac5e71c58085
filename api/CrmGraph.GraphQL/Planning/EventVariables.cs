using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>The variables that the answers to a subscription's events depend on: all but those that only open its source stream.</summary>
internal static class EventVariables
{
    /// <summary>Their values as text: equal texts mean equal answers.</summary>
    public static string Text(DocumentNode document, OperationPlan plan, SubscriptionSource source, JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Object || plan.Variables.Length == 0)
        {
            return "";
        }

        HashSet<string> used = new(StringComparer.Ordinal);
        var walk = new Walk(plan.Root.Fields[0].Field.Node, source.OwnArguments, used);
        walk.Selections(plan.Definition.SelectionSet);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            walk.Directives(fragment.Directives);
            walk.Selections(fragment.SelectionSet);
        }

        var text = new StringBuilder();
        foreach (var variable in plan.Variables)
        {
            if (used.Contains(variable.Name) && values.TryGetProperty(variable.Name, out var value))
            {
                text.Append(variable.Name).Append(':').AppendLine(value.GetRawText());
            }
        }

        return text.ToString();
    }

    private sealed class Walk(FieldNode root, IReadOnlyCollection<string> ownArguments, HashSet<string> used)
    {
        public void Selections(SelectionSetNode? set)
        {
            foreach (var selection in set?.Selections ?? [])
            {
                Directives(selection.Directives);
                switch (selection)
                {
                    case FieldNode field:
                        Arguments(field.Arguments.Where(a => !ReferenceEquals(field, root) || !ownArguments.Contains(a.Name)));
                        Selections(field.SelectionSet);
                        break;
                    case InlineFragmentNode inline:
                        Selections(inline.SelectionSet);
                        break;
                }
            }
        }

        public void Directives(IReadOnlyList<DirectiveNode> directives)
        {
            foreach (var directive in directives)
            {
                Arguments(directive.Arguments);
            }
        }

        private void Arguments(IEnumerable<ArgumentNode> arguments)
        {
            foreach (var argument in arguments)
            {
                Value(argument.Value);
            }
        }

        private void Value(ValueNode value)
        {
            switch (value)
            {
                case VariableNode variable:
                    used.Add(variable.Name);
                    break;
                case ListValueNode list:
                    list.Values.ToList().ForEach(Value);
                    break;
                case ObjectValueNode fields:
                    fields.Fields.Select(f => f.Value).ToList().ForEach(Value);
                    break;
            }
        }
    }
}
