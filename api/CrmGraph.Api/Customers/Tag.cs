using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>A word customers are grouped by.</summary>
[Node, Authorize]
public sealed class Tag
{
    public const int NameLength = 40;
    public const int GroupLength = 40;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The word itself, unique in the company.</summary>
    [Data(DataClass.Public), Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "TAG"); }

    /// <summary>The colour of its label as <c>#rrggbb</c>; null for the default.</summary>
    [Data(DataClass.Public)]
    public string? Color { get; set => field = Check.Color(value, "TAG"); }

    /// <summary>The heading tags are listed under, such as "industry"; null for none.</summary>
    [Data(DataClass.Public), Filterable]
    public string? Group { get; set => field = Check.Optional(value, GroupLength, "TAG"); }
}
