using System.Collections.Concurrent;
using System.Globalization;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>How far a field is read: in full, and at least masked. Beyond both it is hidden.</summary>
public readonly record struct FieldReach(Reach Full, Reach Masked);

/// <summary>
/// The rights of a set of roles added up: each grants its own within its own reach. Immutable, the same for everybody who
/// holds the set.
/// </summary>
public sealed class AccessSnapshot
{
    private static long s_count;
    private readonly ConcurrentDictionary<GovernedField, FieldReach> _fields = new();
    private readonly Reach[,] _actions;
    private AccessSnapshot? _export;

    public AccessSnapshot(IReadOnlyList<RoleRights> roles)
    {
        Roles = roles;
        PlanKey = Interlocked.Increment(ref s_count).ToString(CultureInfo.InvariantCulture);
        var entities = Enum.GetValues<RecordEntity>();
        var actions = Enum.GetValues<RecordAction>();
        _actions = new Reach[entities.Length, actions.Length];
        foreach (var entity in entities)
        {
            foreach (var action in actions)
            {
                _actions[(int)entity, (int)action] = Widest(roles.Select(r => r.Of(entity, action)));
            }
        }
    }

    /// <summary>One role through the eyes of an administrator: it shows, and changes nothing.</summary>
    public bool IsPreview { get; private init; }

    /// <summary>Nobody's rights.</summary>
    public static AccessSnapshot None { get; } = new([]);

    public IReadOnlyList<RoleRights> Roles { get; }

    /// <summary>Names the snapshot: callers with the same key are decided alike.</summary>
    public string PlanKey { get; }

    /// <summary>The rights of a role to look at, not to use.</summary>
    public static AccessSnapshot PreviewOf(RoleRights role) => new([role.AsPreview()]) { IsPreview = true };

    /// <summary>
    /// The same roles as they let data leave in files: what may be exported is what may be read through it. The same for as long as this
    /// lives, so that plans are kept.
    /// </summary>
    public AccessSnapshot Export => _export ??= new([.. Roles.Select(r => r.AsExport())]);

    /// <summary>Whether a role of the set asks for a second factor.</summary>
    public bool RequiresSecondFactor => Roles.Any(r => r.RequiresSecondFactor);

    /// <summary>Whether anything reaches beyond one's own records but not all: only then it matters who is in which team.</summary>
    public bool UsesTeams => _actions.Cast<Reach>().Any(r => r is Reach.Team or Reach.TeamTree);

    /// <summary>Whether some action reaches some records but not all: only then it matters what is shared.</summary>
    public bool UsesShares => _actions.Cast<Reach>().Any(r => r is > Reach.None and < Reach.All);

    /// <summary>Whose records an action covers.</summary>
    public Reach Of(RecordEntity entity, RecordAction action) => _actions[(int)entity, (int)action];

    /// <summary>Whether a permission is held at all, for whomever's records.</summary>
    public bool Holds(string permission) =>
        Permissions.ActionOf(permission) is { } action
            ? Of(action.Entity, action.Action) > Reach.None
            : Roles.Any(r => r.Special.Contains(permission));

    /// <summary>Whether these rights grant nothing that <paramref name="other"/> do not.</summary>
    public bool IsWithin(AccessSnapshot other) =>
        Roles.SelectMany(r => r.Special).All(other.Holds)
        && Enum.GetValues<RecordEntity>().All(e => Enum.GetValues<RecordAction>().All(a => Of(e, a) <= other.Of(e, a)))
        && AccessModel.Fields.All(f => Of(f).Full <= other.Of(f).Full && Of(f).Masked <= other.Of(f).Masked && WriteReach(f) <= other.WriteReach(f));

    /// <summary>Whose rows of an entity are visible.</summary>
    public Reach ReadReach(Type entity) =>
        AccessModel.RecordOf(entity) is { } record ? Of(record, RecordAction.Read) : AccessModel.OwnReach(entity);

    /// <summary>How far a field is read, its sources considered.</summary>
    public FieldReach Of(GovernedField field) => _fields.GetOrAdd(field, static (f, snapshot) => snapshot.Measure(f), this);

    /// <summary>Whose records a field may be written of, by an action that adds or changes them.</summary>
    public Reach WriteReach(GovernedField field) => Widest(Roles.Where(r => r.Of(field).Write).Select(r => WriteReach(r, field.Entity)));

    private static Reach WriteReach(RoleRights role, Type entity) => AccessModel.RecordOf(entity) is { } record
        ? Widest([role.Of(record, RecordAction.Create), role.Of(record, RecordAction.Update)])
        : Reach.All;

    private FieldReach Measure(GovernedField field)
    {
        // What is derived is as open as its sources where no role says less.
        var sources = AccessModel.SourcesOf(field);
        var own = new FieldReach(Reached(FieldAccess.Full), Reached(FieldAccess.Mask));
        return sources.Select(Of).Aggregate(own, Least);

        FieldAccess Read(RoleRights role) => sources.Count > 0 ? role.Said(field)?.Read ?? FieldAccess.Full : role.Of(field).Read;
        Reach Reached(FieldAccess access) => Widest(Roles.Where(r => Read(r) >= access).Select(r => r.ReadReach(field.Entity)));
    }

    private static FieldReach Least(FieldReach one, FieldReach other) => new(
        one.Full < other.Full ? one.Full : other.Full,
        one.Masked < other.Masked ? one.Masked : other.Masked);

    private static Reach Widest(IEnumerable<Reach> reaches) => reaches.DefaultIfEmpty(Reach.None).Max();
}
