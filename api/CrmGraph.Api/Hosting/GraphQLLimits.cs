using CrmGraph.GraphQL.Cost;

namespace CrmGraph.Api.Hosting;

/// <summary>How much one request, and one caller, may ask of the server: the section <c>GraphQL</c> of the configuration. docs/limits.md lists them.</summary>
internal sealed record GraphQLLimits
{
    public double MaxFieldCost { get; init; } = 1000;

    public double MaxTypeCost { get; init; } = 1000;

    public CostOptions Cost => new() { MaxFieldCost = MaxFieldCost, MaxTypeCost = MaxTypeCost };

    public static GraphQLLimits Read(IConfiguration configuration) => configuration.GetSection("GraphQL").Get<GraphQLLimits>() ?? new GraphQLLimits();
}
