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

    [Data(DataClass.Business)]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "CHECKLIST_ITEM"); }

    [Data(DataClass.Business), Sortable]
    public required int Position { get; set; }

    [Data(DataClass.Business)]
    public bool Required { get; set; }
}
