using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>A selected field with the type it is selected on; <see cref="Owner"/> is the field whose selection set it came from.</summary>
internal sealed record MergedField(FieldNode Node, NamedType? Parent, FieldDefinition? Definition, MergedField? Owner);

/// <summary>Two fields that cannot be merged, with the pairs of fields around them, outermost first.</summary>
internal sealed record FieldConflict(string Reason, IReadOnlyList<(MergedField First, MergedField Second)> Path);

/// <summary>
/// Decides in near-linear time whether all fields that share a place in the response can be merged (spec:
/// FieldsInSetCanMerge). Instead of comparing pairs, fields of one response name are collected into a set once and each is
/// compared with the first: same shape for all (SameResponseShape), same field and arguments for those that can meet on one
/// object, that is, per object type, abstract parents counting for every type. Sets of subfields are worked off from a
/// queue, each distinct set once, and every step counts against a budget.
/// </summary>
internal sealed class FieldMerge(ValidationContext context)
{
    private readonly Queue<WorkItem> _work = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];
    private readonly Dictionary<FieldNode, int> _ids = [];
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly List<FieldConflict> _conflicts = [];
    private int _steps;

    /// <summary>Whether the document took more steps than allowed; the conflicts found until then are real.</summary>
    public bool IsOverBudget => _steps > context.Options.MaxMergeComparisons;

    public IReadOnlyList<FieldConflict> Conflicts()
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            Root(operation.SelectionSet, operation.Operation switch
            {
                OperationType.Query => context.Schema.Query,
                OperationType.Mutation => context.Schema.Mutation,
                _ => context.Schema.Subscription,
            });
        }

        // A fragment that an operation reached was judged there, among more fields; only the others are left.
        foreach (var fragment in context.Fragments.Where(f => !_reached.Contains(f.Name)))
        {
            Root(fragment.SelectionSet, Composite(fragment.TypeCondition.Name));
        }

        return _conflicts;
    }

    private void Root(SelectionSetNode selectionSet, NamedType? parent)
    {
        var fields = new List<MergedField>();
        Collect(selectionSet, parent, owner: null, [], fields);
        Judge(fields, Mode.CommonParents);
        Judge(fields, Mode.Shape);
        while (_work.TryDequeue(out var item) && !IsOverBudget && _conflicts.Count < context.Options.MaxErrors)
        {
            JudgeSubfields(item);
        }
    }

    private void JudgeSubfields(WorkItem item)
    {
        var fields = new List<MergedField>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in item.Fields)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                Collect(selectionSet, Composite(field.Definition?.Type.Named.Name), field, visited, fields);
            }
        }

        Judge(fields, item.Mode);
    }

    private void Judge(List<MergedField> fields, Mode mode)
    {
        var byName = new OrderedDictionary<string, List<MergedField>>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            Add(byName, field.Node.ResponseName, field);
        }

        foreach (var group in byName.Values)
        {
            if (mode == Mode.Shape)
            {
                SameShape(group);
                Enqueue(group, mode);
                continue;
            }

            foreach (var meeting in ByObjectType(group))
            {
                SameField(meeting);
                Enqueue(meeting, mode);
            }
        }
    }

    // Fields on two different object types never meet; an abstract or unknown parent may be any object.
    private IEnumerable<List<MergedField>> ByObjectType(List<MergedField> group)
    {
        if (group.All(f => f.Parent is ObjectType && f.Parent == group[0].Parent) || !group.Any(f => f.Parent is ObjectType))
        {
            return [group];
        }

        var byType = new OrderedDictionary<string, List<MergedField>>(StringComparer.Ordinal);
        foreach (var field in group.Where(f => f.Parent is ObjectType))
        {
            byType.TryAdd(field.Parent!.Name, []);
        }

        foreach (var field in group)
        {
            if (field.Parent is ObjectType type)
            {
                byType[type.Name].Add(field);
                continue;
            }

            _steps += byType.Count;
            foreach (var list in byType.Values)
            {
                list.Add(field);
            }
        }

        return byType.Values;
    }

    private void SameField(List<MergedField> group)
    {
        var first = group[0];
        foreach (var field in group.Skip(1))
        {
            _steps++;
            if (field.Node == first.Node)
            {
                continue;
            }

            if (field.Node.Name != first.Node.Name)
            {
                Conflict(first, field, $"\"{first.Node.Name}\" and \"{field.Node.Name}\" are different fields");
            }
            else if (!ValueEquality.SameArguments(first.Node.Arguments, field.Node.Arguments))
            {
                Conflict(first, field, "they have differing arguments");
            }
        }
    }

    // spec: SameResponseShape
    private void SameShape(List<MergedField> group)
    {
        var first = group.Find(f => f.Definition is not null);
        foreach (var field in group)
        {
            _steps++;
            if (field != first && field.Definition is { } definition && !SameShape(first!.Definition!.Type, definition.Type))
            {
                Conflict(first, field, $"they return conflicting types \"{first.Definition!.Type}\" and \"{definition.Type}\"");
            }
        }
    }

    private static bool SameShape(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => SameShape(x.OfType, y.OfType),
        (ListType x, ListType y) => SameShape(x.OfType, y.OfType),
        (NonNullType or ListType, _) or (_, NonNullType or ListType) => false,
        _ => a == b || (a.IsComposite && b.IsComposite),
    };

    private void Conflict(MergedField a, MergedField b, string reason)
    {
        if (!_reported.Add((a.Node, b.Node)))
        {
            return;
        }

        var path = new List<(MergedField, MergedField)> { (a, b) };
        for (var (x, y) = (a.Owner, b.Owner); x is not null && y is not null && x.Node != y.Node; (x, y) = (x.Owner, y.Owner))
        {
            path.Add((x, y));
        }

        path.Reverse();
        _conflicts.Add(new FieldConflict(reason, path));
    }

    // A set of fields whose subfields merge. The same set reached again, by another way, has been judged already.
    private void Enqueue(List<MergedField> fields, Mode mode)
    {
        if (fields.All(f => f.Node.SelectionSet is null))
        {
            return;
        }

        _steps += fields.Count;
        var key = string.Join(',', fields.Select(f => Id(f.Node)).Distinct().Order());
        if (_seen.Add($"{mode}:{key}"))
        {
            _work.Enqueue(new WorkItem(fields, mode));
        }
    }

    private int Id(FieldNode node)
    {
        if (!_ids.TryGetValue(node, out var id))
        {
            _ids.Add(node, id = _ids.Count);
        }

        return id;
    }

    // The fields of a selection set in document order, through fragments, each named fragment once per set.
    private void Collect(
        SelectionSetNode selectionSet, NamedType? parent, MergedField? owner, HashSet<string> visited, List<MergedField> fields)
    {
        var pending = new Stack<(SelectionNode Selection, NamedType? Parent)>();
        Push(selectionSet, parent);
        while (pending.TryPop(out var current) && !IsOverBudget)
        {
            switch (current.Selection)
            {
                case FieldNode field:
                    fields.Add(new MergedField(field, current.Parent, context.FindField(current.Parent, field.Name), owner));
                    break;
                case InlineFragmentNode inline:
                    Push(inline.SelectionSet, inline.TypeCondition is { } condition ? Composite(condition.Name) : current.Parent);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name) is { } fragment && visited.Add(spread.Name):
                    _reached.Add(spread.Name);
                    Push(fragment.SelectionSet, Composite(fragment.TypeCondition.Name));
                    break;
            }
        }

        void Push(SelectionSetNode set, NamedType? type)
        {
            _steps += set.Selections.Count;
            for (var i = set.Selections.Count - 1; i >= 0; i--)
            {
                pending.Push((set.Selections[i], type));
            }
        }
    }

    private NamedType? Composite(string? name) =>
        name is not null && context.Schema.Types.GetValueOrDefault(name) is { IsComposite: true } type ? type : null;

    private static void Add(OrderedDictionary<string, List<MergedField>> groups, string key, MergedField field)
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = []);
        }

        group.Add(field);
    }

    private enum Mode
    {
        Shape,
        CommonParents,
    }

    private sealed record WorkItem(List<MergedField> Fields, Mode Mode);
}
