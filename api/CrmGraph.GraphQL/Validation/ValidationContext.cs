using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>The document being validated and where in the type system the walk stands. Types are null where the document does not match the schema.</summary>
public sealed class ValidationContext
{
    private const int MaxMessageLength = 2000;
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinitionFacts> _fragmentFacts = new(StringComparer.Ordinal);
    private readonly List<DefinitionFacts> _operationFacts = [];
    private readonly Dictionary<DefinitionFacts, IReadOnlyList<DefinitionFacts>> _reachable = [];

    internal ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && _fragments.TryAdd(fragment.Name, fragment))
            {
                _fragmentFacts.Add(fragment.Name, new DefinitionFacts(fragment));
            }
            else if (definition is OperationDefinitionNode operation)
            {
                _operationFacts.Add(new DefinitionFacts(operation));
            }
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether the walk should end: there are as many errors as are reported.</summary>
    public bool IsFull => _errors.Count >= Options.MaxErrors;

    /// <summary>The type whose selection set the walk is in.</summary>
    public NamedType? ParentType { get; internal set; }

    /// <summary>The type of the current field, or the composite type of the current operation or fragment.</summary>
    public GraphQLType? Type { get; internal set; }

    /// <summary>The current field.</summary>
    public FieldDefinition? Field { get; internal set; }

    /// <summary>The type the current value must have.</summary>
    public GraphQLType? InputType { get; internal set; }

    /// <summary>Whether the place of the current value has a default.</summary>
    public bool HasInputDefault { get; internal set; }

    /// <summary>The input object whose field the current value is.</summary>
    public InputObjectType? ParentInputObject { get; internal set; }

    /// <summary>What the walk saw in each operation, in document order.</summary>
    internal IReadOnlyList<DefinitionFacts> Operations => _operationFacts;

    /// <summary>The first fragment of that name.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The first fragment of each name.</summary>
    public IReadOnlyCollection<FragmentDefinitionNode> Fragments => _fragments.Values;

    /// <summary>Reports a violation of a section of the specification; dropped once <see cref="IsFull"/>.</summary>
    public void Report(string section, string message, params IReadOnlyList<Location> locations) =>
        Report(new GraphQLError(message) { Locations = locations }.With("specifiedBy", section));

    /// <summary>Reports an error; dropped once <see cref="IsFull"/>. What a hostile document could make endless is cut.</summary>
    public void Report(GraphQLError error)
    {
        if (IsFull)
        {
            return;
        }

        _errors.Add(error with
        {
            Message = error.Message.Length > MaxMessageLength ? error.Message[..MaxMessageLength] + "…" : error.Message,
            Locations = [.. error.Locations.Take(Options.MaxLocationsPerError)],
        });
    }

    /// <summary>" Did you mean …?" with the options most like <paramref name="input"/>, or nothing.</summary>
    internal string DidYouMean(string input, IEnumerable<string> options, string? what = null) =>
        Options.HideSuggestions || IsFull ? "" : Suggestions.DidYouMean(Suggestions.For(input, options), what);

    internal DefinitionFacts? FindFragmentFacts(string name) => _fragmentFacts.GetValueOrDefault(name);

    /// <summary>The operation and every fragment it reaches, each once.</summary>
    internal IReadOnlyList<DefinitionFacts> Reachable(DefinitionFacts operation)
    {
        if (_reachable.TryGetValue(operation, out var known))
        {
            return known;
        }

        List<DefinitionFacts> found = [operation];
        HashSet<string> names = [];
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var spread in found[i].Spreads)
            {
                if (names.Add(spread.Name) && FindFragmentFacts(spread.Name) is { } fragment)
                {
                    found.Add(fragment);
                }
            }
        }

        _reachable.Add(operation, found);
        return found;
    }

    /// <summary>The type a reference in the document stands for, or null when it names no type of the schema.</summary>
    internal GraphQLType? Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode n => Resolve(n.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode n => Resolve(n.Type) is { } inner ? new ListType(inner) : null,
        NamedTypeNode n => Schema.Types.GetValueOrDefault(n.Name),
        _ => null,
    };

    /// <summary>The field of that name on a composite type, <c>__typename</c>, <c>__schema</c> and <c>__type</c> included.</summary>
    internal FieldDefinition? FindField(NamedType? parent, string name) => parent is null ? null : Schema.FindField(parent, name);
}
