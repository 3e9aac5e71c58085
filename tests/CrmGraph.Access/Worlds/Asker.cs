namespace CrmGraph.Access.Worlds;

/// <summary>Somebody who asks: a user with the roles they hold and a signed-in client.</summary>
/// <param name="Name">What the roles are, for people who read the report.</param>
/// <param name="Team">The members of the user's team, the user included.</param>
/// <param name="Tree">The members of the team and of those under it.</param>
/// <param name="Above">The user's team and those it is under.</param>
/// <param name="Client">As whom they ask.</param>
/// <param name="User">Who they are.</param>
/// <param name="Roles">What they hold.</param>
internal sealed record Asker(string Name, User User, IReadOnlyList<Role> Roles, IReadOnlySet<Guid> Team, IReadOnlySet<Guid> Tree, IReadOnlySet<Guid> Above, ApiClient Client)
{
    /// <summary>Whether nobody answers: what is asked is only written down.</summary>
    public bool OnPaper { get; init; }

    /// <summary>Whether what others share with them counts for nothing, as it does for what they take out.</summary>
    public bool WithoutShares { get; init; }
}

/// <summary>A stored record as it stands in the database.</summary>
/// <param name="Type">What the schema calls its kind.</param>
/// <param name="GlobalId">What the schema calls the record; null where the schema shows no such record.</param>
/// <param name="Value">The record with its customer and whatever else says whose it is.</param>
internal sealed record Row(string Type, string? GlobalId, Guid Id, object Value)
{
    public override string ToString() => $"{Type} {Id.ToString()[^4..]}";
}
