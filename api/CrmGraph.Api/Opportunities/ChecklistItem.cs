using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>Something a stage's procedure asks for.</summary>
[Node, Authorize]
public sealed class ChecklistItem
{
    public const int TitleLength = 200;

    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid StageId { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Stage Stage { get; init; } = null!;

    /// <summary>What is to be done, up to 200 characters.</summary>
    [Data(DataClass.Business)]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "CHECKLIST_ITEM"); }

    /// <summary>Its place in the checklist: 1 is the first.</summary>
    [Data(DataClass.Business), Sortable]
    public required int Position { get; set; }

    /// <summary>Whether it ought to be done before the next stage. The server does not hold a deal back: it is for people to see.</summary>
    [Data(DataClass.Business)]
    public bool Required { get; set; }
}
