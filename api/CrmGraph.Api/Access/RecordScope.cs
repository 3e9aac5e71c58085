namespace CrmGraph.Api.Access;

/// <summary>Whose rows of one kind of record are visible.</summary>
/// <param name="All">Everybody's.</param>
/// <param name="Owners">When not everybody's: those of these users.</param>
/// <param name="Me">The viewer, whose own part in a record, such as an assignment, shows it; no user's key when the kind is out of sight.</param>
/// <param name="Shared">When not everybody's: those of these customers as well.</param>
public sealed record OwnerReach(bool All, Guid[] Owners, Guid Me, Guid[] Shared)
{
    public static OwnerReach Nobody { get; } = new(false, [], Guid.Empty, []);

    public static OwnerReach Everybody { get; } = new(true, [], Guid.Empty, []);

    /// <summary>As a flag, because statements leave out the side a flag of a filter decides: without shares the owner's index is enough.</summary>
    public bool HasShared { get; } = Shared.Length > 0;
}

/// <summary>Where work that a person asked for comes from.</summary>
/// <param name="SessionId">The session it was asked for in; null outside of one.</param>
/// <param name="Address">The network address of the request.</param>
/// <param name="TraceId">Names the request in the log.</param>
public sealed record WorkOrigin(Guid? SessionId, string? Address, string? TraceId);

/// <summary>
/// Which records the current work may see; one per service scope. It starts closed: until someone opens it, every
/// scoped query returns nothing.
/// </summary>
public sealed class RecordScope
{
    private readonly OwnerReach[] _read = [.. Enum.GetValues<RecordEntity>().Select(_ => OwnerReach.Nobody)];
    private readonly Dictionary<RecordEntity, Reach> _writes = [];

    /// <summary>Sees no record at all.</summary>
    public static RecordScope Closed { get; } = new();

    public OwnerReach Customers => _read[(int)RecordEntity.Customer];

    public OwnerReach Contacts => _read[(int)RecordEntity.Contact];

    public OwnerReach Interactions => _read[(int)RecordEntity.Interaction];

    public OwnerReach Opportunities => _read[(int)RecordEntity.Opportunity];

    public OwnerReach Tasks => _read[(int)RecordEntity.Task];

    public OwnerReach Reminders => _read[(int)RecordEntity.Reminder];

    public OwnerReach Feedback => _read[(int)RecordEntity.Feedback];

    /// <summary>The user the work is done for; null for the system.</summary>
    public Guid? UserId { get; private set; }

    public bool SeesAudit { get; private set; }

    /// <summary>Whether nobody asked for the work in person.</summary>
    public bool IsSystem { get; private set; }

    /// <summary>Where the work comes from; null for the work of the system.</summary>
    public WorkOrigin? Origin { get; private set; }

    /// <summary>The mutation the work belongs to, as the schema names it; null outside of one.</summary>
    public string? Mutation { get; private set; }

    /// <summary><see cref="UserId"/> for comparing in queries: without a user it equals no record's key, where null would equal null.</summary>
    internal Guid ViewerKey => UserId ?? Guid.Empty;

    /// <summary>Opens the scope for a signed-in user, kind by kind.</summary>
    public void OpenFor(Guid userId, Func<RecordEntity, OwnerReach> reads, bool seesAudit)
    {
        RequireOwnInstance();
        UserId = userId;
        IsSystem = false;
        foreach (var entity in Enum.GetValues<RecordEntity>())
        {
            _read[(int)entity] = reads(entity);
        }

        SeesAudit = seesAudit;
    }

    /// <summary>Says where the work comes from.</summary>
    public void ComeFrom(WorkOrigin? origin)
    {
        RequireOwnInstance();
        Origin = origin;
    }

    /// <summary>Says which mutation the work belongs to.</summary>
    public void EnterMutation(string name)
    {
        RequireOwnInstance();
        Mutation = name;
    }

    /// <summary>Notes that the mutation was given a field that may be written only of records within <paramref name="reach"/>.</summary>
    internal void NoteWrite(RecordEntity entity, Reach reach)
    {
        RequireOwnInstance();
        _writes[entity] = WriteReach(entity) < reach ? WriteReach(entity) : reach;
    }

    /// <summary>Whose records of a kind may be written with the fields the mutation was given.</summary>
    internal Reach WriteReach(RecordEntity entity) => _writes.GetValueOrDefault(entity, Reach.All);

    /// <summary>Opens the scope for work nobody asked for in person: dispatching, seeding, migrating.</summary>
    public void OpenForSystem()
    {
        RequireOwnInstance();
        UserId = null;
        IsSystem = true;
        Array.Fill(_read, OwnerReach.Everybody);
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
