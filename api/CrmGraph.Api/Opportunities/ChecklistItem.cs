using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>Something a stage's procedure asks for.</summary>
[Node, Authorize]
public sealed class ChecklistItem
{
    public const int TitleLength = 200;

    [ID]
    public Guid Id { get; init; } = Ids.New();

    [GraphQLIgnore]
    public required Guid StageId { get; init; }

    [GraphQLIgnore]
    public Stage Stage { get; init; } = null!;

    public required string Title { get; set => field = Check.Required(value, TitleLength, "CHECKLIST_ITEM"); }

    [Sortable]
    public required int Position { get; set; }

    public bool Required { get; set; }
}
