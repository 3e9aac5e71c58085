namespace CrmGraph.Api.Opportunities;

/// <summary>Making stages and keeping their places 1, 2, 3 … without gaps.</summary>
internal static class StageSetup
{
    public static Stage Create(
        Guid pipelineId, string name, int probability, int? slaHours, int position, IEnumerable<ChecklistItemInput>? checklist)
    {
        var stage = new Stage { PipelineId = pipelineId, Name = name, Position = position, Probability = probability, SlaHours = slaHours };
        stage.Checklist.AddRange((checklist ?? []).Select((item, i) => Item(stage.Id, item, i + 1)));
        return stage;
    }

    public static ChecklistItem Item(Guid stageId, ChecklistItemInput input, int position) =>
        new() { StageId = stageId, Title = input.Title, Position = position, Required = input.Required ?? false };

    /// <summary>Numbers the stages with <paramref name="stage"/> at the wanted place: 1 is the first, without one it stays or comes last.</summary>
    public static void Place(IEnumerable<Stage> all, Stage stage, int? position)
    {
        var others = all.Where(s => s != stage).OrderBy(s => s.Position).ToList();
        if (position is < 1 || position > others.Count + 1)
        {
            throw Check.Refuse("STAGE", nameof(Stage.Position), "OUT_OF_RANGE");
        }

        others.Insert((position ?? others.Count(s => s.Position < stage.Position) + 1) - 1, stage);
        for (var i = 0; i < others.Count; i++)
        {
            others[i].Position = i + 1;
        }
    }
}
