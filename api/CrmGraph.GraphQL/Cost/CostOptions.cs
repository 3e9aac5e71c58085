namespace CrmGraph.GraphQL.Cost;

/// <summary>What an operation may cost.</summary>
public sealed record CostOptions
{
    /// <summary>The defaults of HotChocolate.</summary>
    public static CostOptions Default { get; } = new();

    /// <summary>The largest field cost: the work of resolvers and filters.</summary>
    public double MaxFieldCost { get; init; } = 1000;

    /// <summary>The largest type cost: the objects a response may hold.</summary>
    public double MaxTypeCost { get; init; } = 1000;

    /// <summary>Whether an operation over a limit is refused; when not, its price can still be asked for.</summary>
    public bool EnforceCostLimits { get; init; } = true;
}

/// <summary>What a request wants to know of its price (the <c>GraphQL-Cost</c> header).</summary>
public enum CostReport
{
    None,

    /// <summary>Run the operation and add its price to the response.</summary>
    Report,

    /// <summary>Only the price; nothing runs.</summary>
    Validate,
}
