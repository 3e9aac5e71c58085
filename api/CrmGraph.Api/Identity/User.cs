using CrmGraph.Api.Access;
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

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The name colleagues know them by, up to 100 characters.</summary>
    [Data(DataClass.Public), Filterable, Sortable]
    public required string Name { get; set => field = Check.Required(value, NameLength, "USER"); }

    /// <summary>The work address; also what they sign in with.</summary>
    /// <remarks>Business: a colleague's work address. The mask is for whoever is not a colleague.</remarks>
    [Data(DataClass.Business, Mask = MaskKind.Email), Filterable]
    public required string Email { get; set => field = Check.Required(value, EmailLength, "USER"); }

    /// <summary>The job title; null when not recorded.</summary>
    [Data(DataClass.Business)]
    public string? Title { get; set => field = Check.Optional(value, TitleLength, "USER"); }

    /// <summary>The telephone number for colleagues; null when not recorded.</summary>
    /// <remarks>Personal: often a private number.</remarks>
    [Data(DataClass.Personal, Mask = MaskKind.Phone)]
    public string? Phone { get; set => field = Check.Optional(value, PhoneLength, "USER"); }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? TeamId { get; set; }

    /// <summary>The team they belong to; null for none.</summary>
    [Data(DataClass.Business), Filterable]
    public Team? Team { get; set; }

    /// <summary>Whether they still work here. Who does not cannot sign in or be given records and work; what they have stays theirs.</summary>
    [Data(DataClass.Business), Filterable]
    public bool Active { get; set; } = true;

    /// <summary>The roles the user holds; the schema shows their codes.</summary>
    [GraphQLIgnore]
    public List<UserRole> RoleLinks { get; } = [];

    /// <summary>The sequence number of the user's newest notification; raised in the transaction that stores one.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public long NotificationSeq { get; private set; }
}
