using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Identity;

/// <summary>The built-in roles, as the schema names them.</summary>
public enum RoleCode
{
    /// <summary>Runs the system: sees and sets everything.</summary>
    Admin,

    /// <summary>Leads a team: sees and changes what the team and the teams below it own.</summary>
    Manager,

    /// <summary>Keeps own customers.</summary>
    Sales,

    /// <summary>Serves every customer, without seeing what they are worth.</summary>
    Service,

    /// <summary>Sees every customer with personal data masked and changes nothing.</summary>
    ReadOnly,
}

/// <summary>A bundle of rights users hold. Holding several adds their rights up, each within its own reach.</summary>
[Node, Authorize]
public sealed class Role : IVersioned
{
    public const int NameLength = 60;
    public const int DescriptionLength = 300;
    public const int SpecialRightLength = 40;

    [ID, Data(DataClass.Business)]
    public required Guid Id { get; init; }

    /// <summary>Rises with every change of the role or of its rights.</summary>
    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>Which built-in role this is; null for one the company made. Built-in roles can be changed but not removed.</summary>
    [Data(DataClass.Business)]
    public RoleCode? Code { get; init; }

    /// <summary>What the company calls it; the dashboard translates the name of a built-in role that was never renamed.</summary>
    [Data(DataClass.Business)]
    public required string Name { get; set => field = Check.Required(value, NameLength, "ROLE"); }

    /// <summary>Whom it is for.</summary>
    [Data(DataClass.Business)]
    public string? Description { get; set => field = Check.Optional(value, DescriptionLength, "ROLE"); }

    /// <summary>The special rights it grants, by name; see <c>accessModel</c>.</summary>
    [Data(DataClass.Business)]
    public List<string> SpecialRights { get; set; } = [];

    /// <summary>Whether who holds it must use an authenticator app; without one they can do nothing but set it up.</summary>
    [Data(DataClass.Business)]
    public bool RequiresSecondFactor { get; set; }

    [GraphQLIgnore]
    public List<UserRole> UserLinks { get; } = [];

    [GraphQLIgnore]
    public List<EntityRight> EntityRights { get; } = [];

    [GraphQLIgnore]
    public List<FieldRight> FieldRights { get; } = [];

    /// <summary>The id of a built-in role; the same in every database.</summary>
    public static Guid IdOf(RoleCode code) => new(0x019aa000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)(code + 1));
}
