namespace CrmGraph.Api.Customers;

/// <summary>A word customers are grouped by.</summary>
public sealed class Tag
{
    public const int NameLength = 40;
    public const int GroupLength = 40;

    public Guid Id { get; init; } = Ids.New();

    public required string Name { get; set => field = Check.Required(value, NameLength, "TAG"); }

    public string? Color { get; set => field = Check.Color(value, "TAG"); }

    public string? Group { get; set => field = Check.Optional(value, GroupLength, "TAG"); }
}
