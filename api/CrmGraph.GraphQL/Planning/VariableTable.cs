using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning;

/// <summary>The position of each variable of an operation in the array of coerced values.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public VariableTable(IReadOnlyList<VariableDefinitionNode> definitions)
    {
        foreach (var definition in definitions)
        {
            _slots.Add(definition.Variable.Name, _slots.Count);
        }
    }

    public int Slot(string name) => _slots[name];
}
