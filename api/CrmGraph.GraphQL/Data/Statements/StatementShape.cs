namespace CrmGraph.GraphQL.Data.Statements;

/// <summary>
/// Filled in one walk over what a request asks of a field: tokens are everything that changes the text of the statement,
/// values are everything that is only bound. Two requests with equal tokens may share a statement and nothing else.
/// </summary>
internal sealed class StatementShape
{
    private readonly List<object?> _tokens = new(32);
    private readonly List<Type> _types = [];
    private readonly List<object?> _values = [];

    /// <summary>The values to bind, in the order of the placeholders.</summary>
    public IReadOnlyList<object?> Values => _values;

    public int ParameterCount => _types.Count;

    /// <summary>Adds a part of the structure. Tokens are compared by <see cref="object.Equals(object)"/>.</summary>
    public void Token(object? structure) => _tokens.Add(structure);

    /// <summary>Binds a value (never null: null changes the text and is a token) and returns the ordinal of its placeholder.</summary>
    public int Bind(Type type, object value)
    {
        _tokens.Add(type);
        _types.Add(type);
        _values.Add(value);
        return _types.Count - 1;
    }

    public Type TypeOf(int ordinal) => _types[ordinal];

    public ShapeKey ToKey() => new([.. _tokens]);
}

/// <summary>The structure of a statement, compared in full: equal keys mean equal text.</summary>
internal sealed class ShapeKey : IEquatable<ShapeKey>
{
    private readonly object?[] _tokens;
    private readonly int _hash;

    public ShapeKey(object?[] tokens)
    {
        _tokens = tokens;
        var hash = default(HashCode);
        foreach (var token in tokens)
        {
            hash.Add(token);
        }

        _hash = hash.ToHashCode();
    }

    public bool Equals(ShapeKey? other) =>
        other is not null && _hash == other._hash && _tokens.AsSpan().SequenceEqual(other._tokens);

    public override bool Equals(object? obj) => Equals(obj as ShapeKey);

    public override int GetHashCode() => _hash;
}
