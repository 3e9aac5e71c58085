using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Interactions;

internal sealed class InteractionConfiguration : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.Property(i => i.Summary).HasMaxLength(Interaction.SummaryLength);
        interaction.Property(i => i.Feedback).HasMaxLength(Interaction.FeedbackLength);
        interaction.Property(i => i.NextStep).HasMaxLength(Interaction.NextStepLength);

        interaction.HasOne(i => i.Customer).WithMany(c => c.Interactions).HasForeignKey(i => i.CustomerId);
        interaction.HasOne(i => i.Contact).WithMany().HasForeignKey(i => i.ContactId);
        interaction.HasOne(i => i.Opportunity).WithMany().HasForeignKey(i => i.OpportunityId);
        interaction.HasOne(i => i.Author).WithMany().HasForeignKey(i => i.AuthorId);

        // The direction comes along, so that contacts are counted from here alone.
        interaction.HasIndex(i => new { i.CustomerId, i.At, i.Id, i.Direction });
        interaction.HasIndex(i => new { i.At, i.Id });
        interaction.HasIndex(i => new { i.NextAt, i.Id });
        interaction.HasIndex(i => new { i.CreatedAt, i.Id });
        interaction.HasIndex(i => new { i.Day, i.CustomerId });
    }
}
