using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity;

/// <summary>A colleague who works with the CRM. Sign-in secrets live in <see cref="Account"/>, never here.</summary>
[Node, Authorize]
public sealed class User
{
    public const int NameLength = 100;
    public const int EmailLength = 254;
    public const int TitleLength = 100;
    public const int PhoneLength = 40;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "USER"); }

    [Filterable]
    public required string Email { get; set => field = Check.Required(value, EmailLength, "USER"); }

    public string? Title { get; set => field = Check.Optional(value, TitleLength, "USER"); }

    public string? Phone { get; set => field = Check.Optional(value, PhoneLength, "USER"); }

    [GraphQLIgnore]
    public Guid? TeamId { get; set; }

    [Filterable]
    public Team? Team { get; set; }

    [Filterable]
    public bool Active { get; set; } = true;

    /// <summary>The roles the user holds; the schema shows their codes.</summary>
    [GraphQLIgnore]
    public List<UserRole> RoleLinks { get; } = [];

    /// <summary>The sequence number of the user's newest notification; raised in the transaction that stores one.</summary>
    [GraphQLIgnore]
    public long NotificationSeq { get; private set; }
}
