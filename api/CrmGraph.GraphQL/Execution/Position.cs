namespace CrmGraph.GraphQL.Execution;

/// <summary>A place in the response whose path is only made when someone needs it.</summary>
internal readonly struct Position
{
    private readonly PathSegment? _parent;
    private readonly string? _name;
    private readonly int _index;

    public Position(PathSegment? parent, string name)
    {
        _parent = parent;
        _name = name;
    }

    public Position(PathSegment? parent, int index)
    {
        _parent = parent;
        _index = index;
    }

    public PathSegment ToPath() => _name is null ? PathSegment.Of(_parent, _index) : PathSegment.Of(_parent, _name);
}
