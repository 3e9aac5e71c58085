using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Setup;

/// <summary>Gives a company without tiers or pipelines those of a template; what there is already stays as it is.</summary>
internal static class CompanyStart
{
    public static async Task PrepareAsync(CrmDbContext db, CompanyTemplate template, CancellationToken ct)
    {
        if (!await db.Tiers.AnyAsync(ct))
        {
            db.Tiers.AddRange(template.Tiers.Select(Tier));
            db.CarePlanItems.AddRange(template.Care.Select(line => line.ToItem(Ids.New())));
        }

        if (!await db.Pipelines.AnyAsync(ct))
        {
            db.Pipelines.AddRange(template.Pipelines.Select(Pipeline));
        }

        await db.SaveChangesAsync(ct);
    }

    private static Tier Tier(TierTemplate template, int index) => new()
    {
        Name = template.Name,
        Rank = index + 1,
        IntervalDays = template.IntervalDays,
        Content = template.Content,
        Channels = [.. template.Channels],
        OwnerRole = template.OwnerRole,
        Color = template.Color,
    };

    private static Pipeline Pipeline(PipelineTemplate template, int index)
    {
        var pipeline = new Pipeline { Name = template.Name, Kind = template.Kind, IsDefault = index == 0 };
        pipeline.Stages.AddRange(template.Stages.Select((stage, i) => Stage(pipeline.Id, stage, i + 1)));
        return pipeline;
    }

    private static Stage Stage(Guid pipelineId, StageTemplate template, int position)
    {
        var stage = new Stage
        {
            PipelineId = pipelineId,
            Name = template.Name,
            Position = position,
            Probability = template.Probability,
            SlaHours = template.SlaHours,
        };
        stage.Checklist.AddRange(template.Checklist.Select((title, i) => new ChecklistItem
        {
            StageId = stage.Id,
            Title = title,
            Position = i + 1,
            Required = i < StageTemplate.RequiredItems,
        }));
        return stage;
    }
}
