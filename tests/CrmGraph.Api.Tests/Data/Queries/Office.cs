using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data.Queries;

internal enum Mood
{
    Calm,
    Busy,
    Angry,
}

internal abstract class Record
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
}

internal sealed class Team : Record
{
    public string Name { get; set; } = "";

    public List<Agent> Agents { get; set; } = [];
}

internal sealed class Agent : Record
{
    public string Name { get; set; } = "";

    public int Level { get; set; }

    public Guid? TeamId { get; set; }

    public Team? Team { get; set; }

    public List<Firm> Firms { get; set; } = [];
}

internal sealed class Firm : Record
{
    public string Name { get; set; } = "";

    public string? City { get; set; }

    public int Size { get; set; }

    public int? Score { get; set; }

    public decimal? Revenue { get; set; }

    public double Weight { get; set; }

    public DateOnly? FoundedOn { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    public Mood Mood { get; set; }

    public Mood? Before { get; set; }

    public bool Active { get; set; }

    public List<string> Phones { get; set; } = [];

    public Guid? OwnerId { get; set; }

    public Agent? Owner { get; set; }

    public List<Contact> Contacts { get; set; } = [];

    public List<Label> Labels { get; set; } = [];
}

internal sealed class Contact : Record
{
    public string Name { get; set; } = "";

    public string? Phone { get; set; }

    public int Rank { get; set; }

    public Guid FirmId { get; set; }

    public Firm Firm { get; set; } = null!;

    public List<Note> Notes { get; set; } = [];
}

internal sealed class Note : Record
{
    public string Text { get; set; } = "";

    public Guid ContactId { get; set; }

    public Contact Contact { get; set; } = null!;
}

internal sealed class Label : Record
{
    public string Name { get; set; } = "";

    public List<Firm> Firms { get; set; } = [];
}

internal sealed class FirmLabel
{
    public Guid FirmId { get; set; }

    public Firm Firm { get; set; } = null!;

    public Guid LabelId { get; set; }

    public Label Label { get; set; } = null!;
}

/// <summary>Who is asking; the record scope of firms reads it.</summary>
internal sealed class Asker
{
    public Guid? AgentId { get; set; }

    public bool SeesAll { get; set; } = true;
}

internal sealed class OfficeContext(DbContextOptions<OfficeContext> options, Asker asker) : DbContext(options)
{
    public DbSet<Firm> Firms => Set<Firm>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Agent> Agents => Set<Agent>();

    public Asker Asker { get; } = asker;

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Firm>(firm =>
        {
            firm.Property(f => f.Revenue).HasConversion(m => (long)(m!.Value * 100), c => c / 100m);
            firm.Property(f => f.CreatedAt).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
            firm.Property(f => f.SeenAt).HasConversion(at => at!.Value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
            firm.Property(f => f.Mood).HasConversion<string>();
            firm.HasOne(f => f.Owner).WithMany(o => o.Firms).HasForeignKey(f => f.OwnerId);
            firm.HasMany(f => f.Labels).WithMany(l => l.Firms).UsingEntity<FirmLabel>(
                join => join.HasOne(j => j.Label).WithMany().HasForeignKey(j => j.LabelId),
                join => join.HasOne(j => j.Firm).WithMany().HasForeignKey(j => j.FirmId));
            firm.HasQueryFilter("Scope", f => Asker.SeesAll || f.OwnerId == Asker.AgentId);
        });
        model.Entity<Contact>();
        model.Entity<Note>();
        model.Entity<Team>();
    }
}
