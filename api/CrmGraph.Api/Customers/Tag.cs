using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>A word customers are grouped by.</summary>
[Node, Authorize]
public sealed class Tag
{
    public const int NameLength = 40;
    public const int GroupLength = 40;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "TAG"); }

    public string? Color { get; set => field = Check.Color(value, "TAG"); }

    [Filterable]
    public string? Group { get; set => field = Check.Optional(value, GroupLength, "TAG"); }
}
