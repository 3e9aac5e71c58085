using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Merges the selections of one operation per object type (spec: CollectFields) and numbers what differs per request.</summary>
internal sealed class SelectionCollector
{
    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Dictionary<string, byte[]> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<AuthorizeRule>, int> _authorization = [];
    private readonly Dictionary<ObjectType, int> _typeSlots = [];
    private bool _isSealed;

    public SelectionCollector(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        _schema = schema;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name, StringComparer.Ordinal);
        Variables = new VariableTable(operation.VariableDefinitions);
        Flags = new FlagTable(Variables);
        IsMutation = operation.Operation == OperationType.Mutation;
    }

    public bool IsMutation { get; }

    public VariableTable Variables { get; }

    public FlagTable Flags { get; }

    /// <summary>How many argument readers depend on variables.</summary>
    public int VariableArgumentCount { get; private set; }

    /// <summary>The distinct rule lists met so far, by slot.</summary>
    public IReadOnlyList<IReadOnlyList<AuthorizeRule>> AuthorizationRules =>
        [.. _authorization.OrderBy(entry => entry.Value).Select(entry => entry.Key)];

    /// <summary>The slots of the selected types that have rules of their own.</summary>
    public IReadOnlyDictionary<ObjectType, int> TypeSlots => _typeSlots;

    public IReadOnlyList<SelectedField> CollectRoot(ObjectType type, SelectionSetNode selections)
    {
        var grouped = new OrderedDictionary<string, List<FieldOccurrence>>(StringComparer.Ordinal);
        Collect(type, selections, 0, grouped, []);
        return Merge(null, type, grouped);
    }

    public IReadOnlyList<SelectedField> CollectBelow(SelectedField parent, ObjectType type, FieldOccurrence[] occurrences)
    {
        if (_isSealed)
        {
            throw new InvalidOperationException(
                $"The selection of {type.Name} below {string.Join('.', parent.Path())} must be read while the operation is planned.");
        }

        if (AuthorizationSlot(type.Authorize) is var slot and >= 0)
        {
            _typeSlots[type] = slot;
        }

        var grouped = new OrderedDictionary<string, List<FieldOccurrence>>(StringComparer.Ordinal);
        var visited = new Dictionary<string, List<ulong>>(StringComparer.Ordinal);
        foreach (var (node, mask) in occurrences)
        {
            if (node.SelectionSet is { } selections)
            {
                Collect(type, selections, mask, grouped, visited);
            }
        }

        return Merge(parent, type, grouped);
    }

    /// <summary>The plan is made: flags, slots and arguments are numbered, and requests may run in parallel.</summary>
    public void Seal() => _isSealed = true;

    /// <summary>The slot of a list of rules; -1 for none.</summary>
    public int AuthorizationSlot(IReadOnlyList<AuthorizeRule> rules)
    {
        if (rules.Count == 0)
        {
            return -1;
        }

        if (!_authorization.TryGetValue(rules, out var slot))
        {
            _authorization[rules] = slot = _authorization.Count;
        }

        return slot;
    }

    public byte[] ResponseNameUtf8(string name)
    {
        if (!_names.TryGetValue(name, out var utf8))
        {
            _names[name] = utf8 = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(name)}\":");
        }

        return utf8;
    }

    public ArgumentReader Arguments(FieldDefinition field, FieldNode node)
    {
        var reader = ArgumentReader.Create(field, node.Arguments, Variables, VariableArgumentCount);
        VariableArgumentCount += reader.Constant is null ? 1 : 0;
        return reader;
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
        ulong mask,
        OrderedDictionary<string, List<FieldOccurrence>> grouped,
        Dictionary<string, List<ulong>> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (Flags.Apply(selection.Directives, mask) is not { } combined)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(grouped, field, combined);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, combined, grouped, visited);
                    break;
                case FragmentSpreadNode spread when IsNew(visited, spread.Name, combined):
                    var fragment = _fragments[spread.Name];
                    if (Applies(fragment.TypeCondition, type))
                    {
                        Collect(type, fragment.SelectionSet, combined, grouped, visited);
                    }

                    break;
            }
        }
    }

    private List<SelectedField> Merge(SelectedField? parent, ObjectType type, OrderedDictionary<string, List<FieldOccurrence>> grouped)
    {
        var fields = new List<SelectedField>(grouped.Count);
        foreach (var occurrences in grouped.Values)
        {
            if (_schema.FindField(type, occurrences[0].Node.Name) is { } definition)
            {
                fields.Add(new SelectedField(parent, type, definition, [.. occurrences], this));
            }
        }

        return fields;
    }

    private static void Add(OrderedDictionary<string, List<FieldOccurrence>> grouped, FieldNode field, ulong mask)
    {
        if (!grouped.TryGetValue(field.ResponseName, out var occurrences))
        {
            grouped.Add(field.ResponseName, occurrences = []);
        }

        occurrences.Add(new FieldOccurrence(field, mask));
    }

    // A second spread of a fragment adds nothing when the first one counts whenever the second does.
    private static bool IsNew(Dictionary<string, List<ulong>> visited, string name, ulong mask)
    {
        if (!visited.TryGetValue(name, out var masks))
        {
            visited.Add(name, [mask]);
            return true;
        }

        foreach (var earlier in masks)
        {
            if ((earlier & mask) == earlier)
            {
                return false;
            }
        }

        masks.Add(mask);
        return true;
    }

    // spec: DoesFragmentTypeApply
    private bool Applies(NamedTypeNode? condition, ObjectType type)
    {
        if (condition is null || condition.Name == type.Name)
        {
            return true;
        }

        return _schema.Types.TryGetValue(condition.Name, out var named) && _schema.PossibleTypes(named).Contains(type);
    }
}
