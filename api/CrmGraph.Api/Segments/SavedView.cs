using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segments;

/// <summary>A look at the list of customers, kept under a name: filters, order, segment and columns. It shows nothing by itself.</summary>
[Node, Authorize]
public sealed class SavedView : IVersioned, ITracked
{
    public const int NameLength = 60;
    public const int AddressLength = 2000;
    public const int MaxColumns = 30;
    public const int ColumnLength = 40;

    /// <summary>How many views one user keeps at most.</summary>
    public const int MaxPerOwner = 100;

    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What the view is called.</summary>
    [Data(DataClass.Business)]
    public required string Name { get; set => field = Check.Required(value, NameLength, "VIEW"); }

    /// <summary>What stands behind the `?` of the list's address: its filters, order and segment; null for the plain list.</summary>
    [Data(DataClass.Business)]
    public string? Address { get; set => field = Check.Optional(value, AddressLength, "VIEW"); }

    /// <summary>The columns that are shown, in order; empty where the view leaves them as they are.</summary>
    [Data(DataClass.Business)]
    public List<string> Columns { get; set => field = Check.Texts(value, MaxColumns, ColumnLength, _ => true, "VIEW"); } = [];

    /// <summary>Whom it is shown to.</summary>
    [Data(DataClass.Business)]
    public Sharing Sharing { get; set; }

    /// <summary>Whether the list opens with it for whoever made it; at most one of theirs.</summary>
    [Data(DataClass.Business)]
    public bool IsDefault { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>Who made it.</summary>
    [Data(DataClass.Business)]
    public User Owner { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }
}
