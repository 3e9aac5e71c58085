using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Gives each distinct <c>@skip</c>/<c>@include</c> condition of an operation its bit.</summary>
internal sealed class FlagTable(VariableTable variables)
{
    private const int MaxFlags = 64;
    private readonly List<(int Slot, bool Expected)> _flags = [];

    /// <summary>
    /// Adds the conditions of <paramref name="directives"/> to <paramref name="mask"/>; null when a literal excludes the selection in every request.
    /// </summary>
    public ulong? Apply(IReadOnlyList<DirectiveNode> directives, ulong mask)
    {
        foreach (var directive in directives)
        {
            if (directive.Name is not ("skip" or "include"))
            {
                continue;
            }

            var expected = directive.Name == "include";
            switch (directive.Arguments[0].Value)
            {
                case BooleanValueNode literal when literal.Value != expected:
                    return null;
                case VariableNode variable:
                    mask |= Bit(variables.Slot(variable.Name), expected);
                    break;
            }
        }

        return mask;
    }

    public (int Slot, bool Expected)[] ToArray() => [.. _flags];

    private ulong Bit(int slot, bool expected)
    {
        var index = _flags.IndexOf((slot, expected));
        if (index < 0)
        {
            index = _flags.Count;
            if (index == MaxFlags)
            {
                throw new GraphQLException(new GraphQLError($"An operation can have at most {MaxFlags} different @skip and @include conditions."));
            }

            _flags.Add((slot, expected));
        }

        return 1UL << index;
    }
}
