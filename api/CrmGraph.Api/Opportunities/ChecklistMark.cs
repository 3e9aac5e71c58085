using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>An item of the procedure was done for an opportunity.</summary>
[Node]
public sealed class ChecklistMark
{
    [ID]
    public Guid Id { get; init; } = Ids.New();

    [GraphQLIgnore]
    public required Guid OpportunityId { get; init; }

    [GraphQLIgnore]
    public Opportunity Opportunity { get; init; } = null!;

    [GraphQLIgnore]
    public required Guid ItemId { get; init; }

    public ChecklistItem Item { get; init; } = null!;

    [Sortable]
    public required DateTimeOffset DoneAt { get; init; }

    [GraphQLIgnore]
    public Guid? DoneById { get; init; }

    public User? DoneBy { get; init; }
}
