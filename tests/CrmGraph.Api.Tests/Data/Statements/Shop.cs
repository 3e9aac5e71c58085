using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data.Statements;

internal enum Mood
{
    Calm,
    Angry,
}

/// <summary>A base class that is not mapped, as the entities of an application have one.</summary>
internal abstract class Thing
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
}

internal sealed class Address
{
    public string City { get; set; } = "";

    public string? Street { get; set; }
}

internal sealed class Owner : Thing
{
    public string Name { get; set; } = "";

    public List<Parent> Parents { get; set; } = [];
}

internal sealed class Parent : Thing
{
    public string Name { get; set; } = "";

    public string? Note { get; set; }

    public Guid OwnerId { get; set; }

    public Owner Owner { get; set; } = null!;

    public Guid? DeputyId { get; set; }

    public Owner? Deputy { get; set; }

    public decimal Money { get; set; }

    public decimal? Bonus { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset? Closed { get; set; }

    public DateTime Local { get; set; }

    public DateOnly Day { get; set; }

    public Mood Mood { get; set; }

    public Mood? Level { get; set; }

    public bool Active { get; set; }

    public int? Score { get; set; }

    public long Big { get; set; }

    public double Ratio { get; set; }

    public decimal Exact { get; set; }

    public byte[]? Blob { get; set; }

    public List<string> Words { get; set; } = [];

    public Address Address { get; set; } = new();

    public bool Deleted { get; set; }

    public List<Child> Children { get; set; } = [];

    public List<Tag> Tags { get; set; } = [];

    public string Shout => Name + "!";
}

internal sealed class Child : Thing
{
    public Guid ParentId { get; set; }

    public Parent Parent { get; set; } = null!;

    public int Rank { get; set; }

    public string Title { get; set; } = "";
}

internal sealed class Tag : Thing
{
    public string Label { get; set; } = "";

    public List<Parent> Parents { get; set; } = [];
}

internal sealed class ParentTag
{
    public Guid ParentId { get; set; }

    public Guid TagId { get; set; }

    public Parent Parent { get; set; } = null!;

    public Tag Tag { get; set; } = null!;
}

/// <summary>Who is asking: what the scope filters read.</summary>
internal sealed class Asker
{
    public Guid? OwnerId { get; set; }

    public bool SeesAll { get; set; } = true;

    public List<Guid> Team { get; set; } = [];

    public bool ByTeam { get; set; }

    public Guid? DeputyId { get; set; }

    public bool ByDeputy { get; set; }
}

internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public Asker Asker { get; set; } = new();

    public DbSet<Parent> Parents => Set<Parent>();

    public DbSet<Child> Children => Set<Child>();

    public DbSet<Tag> Tags => Set<Tag>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Parent>(parent =>
        {
            parent.Property(p => p.Money).HasConversion(money => (long)(money * 100), cents => cents / 100m);
            parent.Property(p => p.Bonus).HasConversion(money => (long)(money!.Value * 100), cents => cents / 100m);
            parent.Property(p => p.Created).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
            parent.Property(p => p.Closed).HasConversion(at => at!.Value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
            parent.Property(p => p.Local).HasConversion(at => at.Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc));
            parent.Property(p => p.Mood).HasConversion<string>();
            parent.ComplexProperty(p => p.Address);
            parent.Ignore(p => p.Shout);
            parent.HasOne(p => p.Owner).WithMany(o => o.Parents).HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.NoAction);
            parent.HasOne(p => p.Deputy).WithMany().HasForeignKey(p => p.DeputyId).OnDelete(DeleteBehavior.NoAction);
            parent.HasMany(p => p.Tags).WithMany(t => t.Parents).UsingEntity<ParentTag>(
                join => join.HasOne(j => j.Tag).WithMany().HasForeignKey(j => j.TagId),
                join => join.HasOne(j => j.Parent).WithMany().HasForeignKey(j => j.ParentId));
            parent.HasQueryFilter("SoftDelete", p => !p.Deleted);
            parent.HasQueryFilter("Scope", p => Asker.SeesAll || p.OwnerId == Asker.OwnerId);
            parent.HasQueryFilter("Team", p => !Asker.ByTeam || Asker.Team.Contains(p.OwnerId));
            parent.HasQueryFilter("Deputy", p => !Asker.ByDeputy || p.DeputyId == Asker.DeputyId);
        });
    }
}
