namespace CrmGraph.Api.Identity;

/// <summary>A group of users; teams form a tree and a manager sees the tree below.</summary>
public sealed class Team
{
    public const int NameLength = 100;

    public Guid Id { get; init; } = Ids.New();

    public required string Name { get; set => field = Check.Required(value, NameLength, "TEAM"); }

    public Guid? ParentId { get; set; }

    public Team? Parent { get; set; }

    public List<User> Members { get; } = [];
}
