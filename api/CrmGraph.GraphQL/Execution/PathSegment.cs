namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// One step of a response path, linked to the root. Null is the root itself. Made per object and list item, not per leaf:
/// whoever reports an error of a leaf appends the last step then.
/// </summary>
public sealed class PathSegment
{
    private PathSegment(PathSegment? parent, string? name, int index)
    {
        Parent = parent;
        Name = name;
        Index = index;
    }

    public PathSegment? Parent { get; }

    /// <summary>The response name, or null when the step is a list index.</summary>
    public string? Name { get; }

    public int Index { get; }

    public static PathSegment Of(PathSegment? parent, string name) => new(parent, name, 0);

    public static PathSegment Of(PathSegment? parent, int index) => new(parent, null, index);

    /// <summary>The steps from the root, as an error carries them.</summary>
    public static IReadOnlyList<object> ToList(PathSegment? path)
    {
        var count = 0;
        for (var step = path; step is not null; step = step.Parent)
        {
            count++;
        }

        var steps = new object[count];
        for (var step = path; step is not null; step = step.Parent)
        {
            steps[--count] = (object?)step.Name ?? step.Index;
        }

        return steps;
    }
}
