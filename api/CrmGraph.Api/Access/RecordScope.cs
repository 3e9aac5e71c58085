namespace CrmGraph.Api.Access;

/// <summary>
/// Which records the current work may see; one per service scope. It starts closed: until someone opens it, every
/// scoped query returns nothing.
/// </summary>
public sealed class RecordScope
{
    /// <summary>Sees no record at all.</summary>
    public static RecordScope Closed { get; } = new();

    /// <summary>Whether every record is visible, whoever owns it.</summary>
    public bool SeesAll { get; private set; }

    /// <summary>The owners whose records are visible when <see cref="SeesAll"/> is false.</summary>
    public Guid[] VisibleOwnerIds { get; private set; } = [];

    /// <summary>The user the work is done for; null for the system.</summary>
    public Guid? UserId { get; private set; }

    public bool SeesAudit { get; private set; }

    /// <summary>The mutation the work belongs to, as the schema names it; null outside of one.</summary>
    public string? Mutation { get; private set; }

    /// <summary><see cref="UserId"/> for comparing in queries: without a user it equals no record's key, where null would equal null.</summary>
    internal Guid ViewerKey => UserId ?? Guid.Empty;

    /// <summary>Opens the scope for a signed-in user.</summary>
    public void OpenFor(Guid userId, bool seesAll, IEnumerable<Guid> visibleOwnerIds, bool seesAudit)
    {
        RequireOwnInstance();
        UserId = userId;
        SeesAll = seesAll;
        VisibleOwnerIds = [.. visibleOwnerIds];
        SeesAudit = seesAudit;
    }

    /// <summary>Says which mutation the work belongs to.</summary>
    public void EnterMutation(string name)
    {
        RequireOwnInstance();
        Mutation = name;
    }

    /// <summary>Opens the scope for work nobody asked for in person: dispatching, seeding, migrating.</summary>
    public void OpenForSystem()
    {
        RequireOwnInstance();
        UserId = null;
        SeesAll = true;
        SeesAudit = true;
    }

    private void RequireOwnInstance()
    {
        if (ReferenceEquals(this, Closed))
        {
            throw new InvalidOperationException("The closed scope is shared and stays closed. Resolve RecordScope from the service scope instead.");
        }
    }
}
