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

    [Data(DataClass.Public), Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "TEAM"); }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ParentId { get; set; }

    [Data(DataClass.Business)]
    public Team? Parent { get; set; }

    [DefaultOrder(nameof(User.Name))]
    public List<User> Members { get; } = [];
}
