using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Opportunities;

internal sealed class OpportunityConfiguration : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> opportunity)
    {
        opportunity.Property(o => o.Title).HasMaxLength(Opportunity.TitleLength).Searchable();
        opportunity.Property(o => o.Currency).HasMaxLength(3);
        opportunity.Property(o => o.Competitor).HasMaxLength(Opportunity.CompetitorLength);
        opportunity.Property(o => o.CloseNote).HasMaxLength(Opportunity.NoteLength);

        opportunity.HasOne(o => o.Customer).WithMany(c => c.Opportunities).HasForeignKey(o => o.CustomerId);
        opportunity.HasOne(o => o.Contact).WithMany().HasForeignKey(o => o.ContactId);
        opportunity.HasOne(o => o.Owner).WithMany().HasForeignKey(o => o.OwnerId);
        opportunity.HasOne(o => o.Pipeline).WithMany().HasForeignKey(o => o.PipelineId);
        opportunity.HasOne(o => o.Stage).WithMany(s => s.Opportunities).HasForeignKey(o => o.StageId);

        opportunity.HasIndex(o => new { o.CustomerId, o.CreatedAt, o.Id });

        // What was won of a customer is counted from here alone.
        opportunity.HasIndex(o => new { o.CustomerId, o.Status, o.ClosedAt, o.Amount });
        opportunity.HasIndex(o => new { o.OwnerId, o.Status, o.Id });
        opportunity.HasIndex(o => new { o.StageId, o.Status, o.Rank, o.Id });
        opportunity.HasIndex(o => new { o.Status, o.ClosedAt, o.Id });

        // The sums of the board and of the key numbers are read from here alone.
        opportunity.HasIndex(o => new { o.Status, o.StageId, o.StageEnteredAt, o.CustomerId, o.Amount, o.WeightedAmount });
        opportunity.HasIndex(o => new { o.Title, o.Id });
        opportunity.HasIndex(o => new { o.Amount, o.Id });
        opportunity.HasIndex(o => new { o.ExpectedCloseOn, o.Id });
        opportunity.HasIndex(o => new { o.StageEnteredAt, o.Id });
        opportunity.HasIndex(o => new { o.CreatedAt, o.Id });
        opportunity.HasIndex(o => new { o.UpdatedAt, o.Id });
    }
}

internal sealed class PipelineConfiguration : IEntityTypeConfiguration<Pipeline>
{
    public void Configure(EntityTypeBuilder<Pipeline> pipeline)
    {
        pipeline.Property(p => p.Name).HasMaxLength(Pipeline.NameLength).Searchable();
        pipeline.HasIndex(p => p.Name).IsUnique();
    }
}

internal sealed class StageConfiguration : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> stage)
    {
        stage.Property(s => s.Name).HasMaxLength(Stage.NameLength);
        stage.HasOne(s => s.Pipeline).WithMany(p => p.Stages).HasForeignKey(s => s.PipelineId);
        stage.HasIndex(s => new { s.PipelineId, s.Position });
    }
}

internal sealed class ChecklistItemConfiguration : IEntityTypeConfiguration<ChecklistItem>
{
    public void Configure(EntityTypeBuilder<ChecklistItem> item)
    {
        item.Property(i => i.Title).HasMaxLength(ChecklistItem.TitleLength);
        item.HasOne(i => i.Stage).WithMany(s => s.Checklist).HasForeignKey(i => i.StageId);
        item.HasIndex(i => new { i.StageId, i.Position });
    }
}

internal sealed class ChecklistMarkConfiguration : IEntityTypeConfiguration<ChecklistMark>
{
    public void Configure(EntityTypeBuilder<ChecklistMark> mark)
    {
        mark.HasOne(m => m.Opportunity).WithMany(o => o.ChecklistMarks).HasForeignKey(m => m.OpportunityId);
        mark.HasOne(m => m.Item).WithMany().HasForeignKey(m => m.ItemId);
        mark.HasOne(m => m.DoneBy).WithMany().HasForeignKey(m => m.DoneById);
        mark.HasIndex(m => new { m.OpportunityId, m.ItemId }).IsUnique();
    }
}

internal sealed class StageChangeConfiguration : IEntityTypeConfiguration<StageChange>
{
    public void Configure(EntityTypeBuilder<StageChange> change)
    {
        change.Property(c => c.Note).HasMaxLength(StageChange.NoteLength);
        change.HasOne(c => c.Opportunity).WithMany(o => o.StageChanges).HasForeignKey(c => c.OpportunityId);
        change.HasOne(c => c.FromStage).WithMany().HasForeignKey(c => c.FromStageId);
        change.HasOne(c => c.ToStage).WithMany().HasForeignKey(c => c.ToStageId);
        change.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        change.HasIndex(c => new { c.OpportunityId, c.At, c.Id });
    }
}
