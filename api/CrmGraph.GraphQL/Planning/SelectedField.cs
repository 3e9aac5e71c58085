using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>
/// One response field of one object type after merging (spec: CollectFields). Made once per plan and shared by all requests;
/// what differs per request (flags, variables) is read through the <see cref="Execution.ExecutionContext"/>.
/// </summary>
public sealed class SelectedField
{
    private readonly FieldOccurrence[] _occurrences;
    private readonly SelectionCollector _collector;
    private readonly Dictionary<ObjectType, IReadOnlyList<SelectedField>> _selections = [];

    internal SelectedField(
        SelectedField? parent, ObjectType parentType, FieldDefinition definition, FieldOccurrence[] occurrences, SelectionCollector collector)
    {
        Parent = parent;
        ParentType = parentType;
        Definition = definition;
        _occurrences = occurrences;
        _collector = collector;
        ResponseName = occurrences[0].Node.ResponseName;
        ResponseNameUtf8 = collector.ResponseNameUtf8(ResponseName);
        Include = IncludeCondition.AnyOf(occurrences);
        Locations = [.. occurrences.Select(o => o.Node.Location)];
        Arguments = collector.Arguments(definition, occurrences[0].Node);
        AuthorizationSlot = collector.AuthorizationSlot(definition.Authorize);
    }

    /// <summary>The field this one is selected below; null at the root.</summary>
    public SelectedField? Parent { get; }

    /// <summary>Whether the field is a root field of a mutation: it runs alone.</summary>
    internal bool IsMutationRoot => Parent is null && _collector.IsMutation;

    /// <summary>The object type the field is selected on; never abstract.</summary>
    public ObjectType ParentType { get; }

    public FieldDefinition Definition { get; }

    public string ResponseName { get; }

    /// <summary>The name as JSON with quotes and colon, ready to be written: <c>"name":</c>.</summary>
    public byte[] ResponseNameUtf8 { get; }

    /// <summary>When the field is part of the response; ask <see cref="Execution.ExecutionContext.Includes"/>.</summary>
    public IncludeCondition Include { get; }

    /// <summary>Every place of the document that asks for the field.</summary>
    public IReadOnlyList<Location> Locations { get; }

    /// <summary>How the arguments are read; ask <see cref="Execution.ExecutionContext.Arguments"/> for the values of a request.</summary>
    public ArgumentReader Arguments { get; }

    /// <summary>The first place of the document that asks for the field; all have the same arguments.</summary>
    internal FieldNode Node => _occurrences[0].Node;

    /// <summary>Where a request keeps the answer of the authorization rules; -1 without rules.</summary>
    internal int AuthorizationSlot { get; }

    /// <summary>The response names from the root to this field, without list indices.</summary>
    public IReadOnlyList<string> Path() => Parent is null ? [ResponseName] : [.. Parent.Path(), ResponseName];

    /// <summary>
    /// The merged fields below this one when its value is a <paramref name="type"/>, in response order; empty for leaves.
    /// Fragments are resolved and <c>__typename</c> is among them (see <see cref="TypeNameField"/>).
    /// </summary>
    public IReadOnlyList<SelectedField> Select(ObjectType type)
    {
        lock (_selections)
        {
            if (!_selections.TryGetValue(type, out var fields))
            {
                _selections[type] = fields = _collector.CollectBelow(this, type, _occurrences);
            }

            return fields;
        }
    }
}
