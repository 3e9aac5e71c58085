using CrmGraph.Api.Access;

namespace CrmGraph.Api.Identity;

/// <summary>What a user may do, as the schema names it.</summary>
public enum RoleCode
{
    Admin,
    Manager,
    Sales,
    Service,
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
