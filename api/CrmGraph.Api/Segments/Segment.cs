using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segments;

/// <summary>Whom a segment or a saved view is shown to.</summary>
public enum Sharing
{
    /// <summary>Only to whoever made it.</summary>
    Private,

    /// <summary>To the team of whoever made it.</summary>
    Team,

    /// <summary>To everybody.</summary>
    Company,
}

/// <summary>
/// A kept condition on customers: who fits it today is in it. Shared, it is asked with the rights of whoever looks: each sees their
/// own customers in it, by fields they read in full.
/// </summary>
[Node, Authorize]
public sealed class Segment : IVersioned, ITracked
{
    public const int NameLength = 60;
    public const int DescriptionLength = 500;
    public const int WhereLength = 64 * 1024;

    /// <summary>How many segments one user keeps at most.</summary>
    public const int MaxPerOwner = 200;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What the segment is called.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "SEGMENT"); }

    /// <summary>What it is for, up to 500 characters; null when nobody wrote it.</summary>
    [Data(DataClass.Business)]
    public string? Description { get; set => field = Check.Optional(value, DescriptionLength, "SEGMENT"); }

    /// <summary>The condition as the JSON of a filter.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public required string Where { get; set; }

    /// <summary>Whom it is shown to.</summary>
    [Data(DataClass.Business), Filterable]
    public Sharing Sharing { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>Who made it.</summary>
    [Data(DataClass.Business), Filterable]
    public User Owner { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    /// <summary>When it was changed last.</summary>
    [Data(DataClass.Business), Sortable]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }
}
