using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity;

/// <summary>A group of users; teams form a tree and a manager sees the tree below.</summary>
[Node, Authorize]
public sealed class Team
{
    public const int NameLength = 100;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>What the team is called, up to 100 characters.</summary>
    [Data(DataClass.Public), Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "TEAM"); }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ParentId { get; set; }

    /// <summary>The team above; null at the top.</summary>
    [Data(DataClass.Business)]
    public Team? Parent { get; set; }

    /// <summary>The people of this team itself, by name; those of teams below are not among them.</summary>
    [DefaultOrder(nameof(User.Name))]
    public List<User> Members { get; } = [];
}
