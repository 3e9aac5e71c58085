using CrmGraph.Api.Access;

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

/// <summary>A role users hold. The five built-in ones come with the database.</summary>
public sealed class Role
{
    [Data(DataClass.Business)]
    public required Guid Id { get; init; }

    [Data(DataClass.Business)]
    public required RoleCode Code { get; init; }

    /// <summary>The built-in role of a code; its id is the same in every database.</summary>
    public static Role BuiltIn(RoleCode code) => new()
    {
        Id = new Guid(0x019aa000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)(code + 1)),
        Code = code,
    };
}
