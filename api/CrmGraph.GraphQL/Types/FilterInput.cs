namespace CrmGraph.GraphQL.Types;

/// <summary>The three shapes of a generated filter input.</summary>
public enum FilterKind
{
    /// <summary><c>and</c>, <c>or</c> and one field per allowed member; a field's <see cref="InputValueDefinition.Source"/> is the property.</summary>
    Object,

    /// <summary>Operations on one value, named <c>eq</c>, <c>in</c>, <c>contains</c>… (strings also have <c>and</c> and <c>or</c>).</summary>
    Operations,

    /// <summary><c>all</c>, <c>none</c>, <c>some</c> with a filter of the element, and <c>any</c>.</summary>
    List,
}

/// <summary>
/// What a filter input filters: <paramref name="Type"/> is the entity, the value (without <see cref="Nullable{T}"/>; for ids <see cref="string"/>,
/// the key type is that of the property) or the element of the list.
/// </summary>
public sealed record FilterInput(FilterKind Kind, Type Type);
