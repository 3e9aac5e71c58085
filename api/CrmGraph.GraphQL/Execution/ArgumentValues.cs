using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// The coerced arguments of a field (spec: Coercing Field Arguments): CLR scalars and enum values, <see cref="IReadOnlyList{T}"/>
/// of object for lists, <see cref="InputObjectValue"/> for input objects, null for null; omitted ones without default are absent.
/// </summary>
public sealed class ArgumentValues(MemberList<InputValueDefinition> definitions, object?[] values)
{
    /// <summary>Stands for an argument or variable that was not given and has no default.</summary>
    internal static readonly object Absent = new();

    public static ArgumentValues None { get; } = new(MemberList<InputValueDefinition>.Empty, []);

    /// <summary>The value of an argument; false when it was omitted and has no default, or the field has no such argument.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (definitions[i].Name == name)
            {
                value = values[i];
                if (!ReferenceEquals(value, Absent))
                {
                    return true;
                }

                break;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The value of an argument, or null when it was omitted.</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;
}
