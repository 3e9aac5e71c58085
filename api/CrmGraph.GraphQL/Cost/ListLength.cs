using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Cost;

/// <summary>How many items a field is asked for, by its slicing arguments.</summary>
internal sealed class ListLength
{
    private readonly ListSize _size;
    private readonly string _coordinate;
    private readonly List<(int? Literal, int Slot)> _arguments = [];

    public ListLength(SelectedField field, ListSize size, VariableTable variables)
    {
        _size = size;
        _coordinate = field.Definition.Coordinate;
        foreach (var argument in field.Node.Arguments.Where(a => size.SlicingArguments.Contains(a.Name)))
        {
            switch (argument.Value)
            {
                case VariableNode variable:
                    _arguments.Add((null, variables.Slot(variable.Name)));
                    break;
                case ListValueNode list:
                    _arguments.Add((list.Values.Count, 0));
                    break;
                case IntValueNode number:
                    _arguments.Add((int.TryParse(number.Value, out var value) ? value : int.MaxValue, 0));
                    break;
            }
        }
    }

    /// <summary>Whether the field itself is the list; otherwise fields below it are.</summary>
    public bool IsOfField => _size.SizedFields.Count == 0;

    public IReadOnlyList<string> SizedFields => _size.SizedFields;

    public bool IsConstant => _arguments.All(a => a.Literal is not null);

    public int Evaluate(object?[] variables)
    {
        var given = 0;
        var largest = 0;
        foreach (var (literal, slot) in _arguments)
        {
            if ((literal ?? Length(variables[slot])) is { } length)
            {
                given++;
                largest = Math.Max(largest, length);
            }
        }

        if (_size.RequireOneSlicingArgument && _size.SlicingArguments.Count > 0 && given != 1)
        {
            throw new GraphQLException(new GraphQLError("Exactly one slicing argument must be defined.")
                .WithCode(ErrorCodes.ExactlyOneSlicingArgument).With("coordinate", _coordinate));
        }

        var size = given > 0 ? largest : _size.SlicingArgumentDefaultValue ?? _size.AssumedSize ?? 1;
        return Math.Min(size, _size.Maximum ?? int.MaxValue);
    }

    private static int? Length(object? value) => value switch
    {
        int number => number,
        IReadOnlyList<object?> list => list.Count,
        _ => null,
    };
}
