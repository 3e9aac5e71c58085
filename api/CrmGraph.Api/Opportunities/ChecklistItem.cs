namespace CrmGraph.Api.Opportunities;

/// <summary>Something a stage's procedure asks for.</summary>
public sealed class ChecklistItem
{
    public const int TitleLength = 200;

    public Guid Id { get; init; } = Ids.New();

    public required Guid StageId { get; init; }

    public Stage Stage { get; init; } = null!;

    public required string Title { get; set => field = Check.Required(value, TitleLength, "CHECKLIST_ITEM"); }

    public required int Position { get; set; }

    public bool Required { get; set; }
}
