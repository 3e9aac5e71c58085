namespace CrmGraph.GraphQL;

/// <summary>What resolving the field, giving the argument or returning one value of the type costs, instead of the convention's weight.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>How many items the field returns, instead of what its paging options say.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    internal int? AssumedSizeOrNull { get; private set; }

    internal int? SlicingArgumentDefaultValueOrNull { get; private set; }

    /// <summary>The length when no argument says another.</summary>
    public int AssumedSize { get => AssumedSizeOrNull ?? 0; set => AssumedSizeOrNull = value; }

    /// <summary>The length when none of the arguments is given.</summary>
    public int SlicingArgumentDefaultValue { get => SlicingArgumentDefaultValueOrNull ?? 0; set => SlicingArgumentDefaultValueOrNull = value; }

    /// <summary>The arguments that say how many items are wanted.</summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>The fields below this one that hold the list; none when the field itself is the list.</summary>
    public string[] SizedFields { get; set; } = [];

    /// <summary>Whether exactly one of the arguments must be given.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;
}
