using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>An item of the procedure was done for an opportunity.</summary>
[Node]
public sealed class ChecklistMark
{
    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid OpportunityId { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Opportunity Opportunity { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid ItemId { get; init; }

    /// <summary>The item that was done.</summary>
    [Data(DataClass.Business)]
    public ChecklistItem Item { get; init; } = null!;

    /// <summary>When it was ticked, UTC.</summary>
    [Data(DataClass.Business), Sortable]
    public required DateTimeOffset DoneAt { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? DoneById { get; init; }

    /// <summary>Who ticked it; null when the system did.</summary>
    [Data(DataClass.Business)]
    public User? DoneBy { get; init; }
}
