using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Access.Deciding;

/// <summary>
/// Who may see what, record by record and in plain words: a role counts where it sees the record; of the roles that count,
/// the one that grants most decides; what is told by other fields is no more open than they are. Shares nothing with the
/// application but the roles, the data classes and the declared sources.
/// </summary>
internal static class PlainRule
{
    /// <summary>Whether the record exists for the asker.</summary>
    public static bool Sees(Asker asker, Row row) => asker.Roles.Any(role => Sees(asker, role, row));

    /// <summary>How much of a field of a record the asker may see.</summary>
    public static FieldAccess Of(Asker asker, Row row, GovernedField field)
    {
        var counting = asker.Roles.Where(role => Sees(asker, role, row)).ToList();
        if (counting.Count == 0)
        {
            return FieldAccess.None;
        }

        var sources = AccessModel.SourcesOf(field);
        var own = counting.Max(role => Granted(role, field, sources.Count > 0 ? FieldAccess.Full : null));
        return sources.Select(source => OfSource(asker, row, source)).Aggregate(own, Least);
    }

    /// <summary>Whether the asker may look into a field of every record they see of its kind: filter, sort, group, add up, search.</summary>
    public static bool MayUse(Asker asker, IEnumerable<Row> rows, GovernedField field) =>
        rows.Where(r => r.Value.GetType() == field.Entity && Sees(asker, r)).All(r => Of(asker, r, field) == FieldAccess.Full);

    /// <summary>Whether records of a kind that are a user's are in the asker's sight.</summary>
    public static bool Reaches(Asker asker, RecordEntity kind, Guid owner) => asker.Roles.Any(r => Covers(asker, ReadOf(r, kind), owner));

    /// <summary>
    /// Whether the asker may give a field of a record a value, or of a new one when it is null: by a role that writes the field and
    /// adds or changes such records. Who has a record is changed by whoever may hand it over, and sharing does not grant that.
    /// </summary>
    public static bool MayWrite(Asker asker, GovernedField field, Row? row)
    {
        var record = KindOf(field.Entity);
        var isOwner = field.Member.Name == nameof(Customer.Owner);
        return asker.Roles.Any(role => Writes(role, field) && (record is not { } kind || Reaches(Greatest(RightOf(role, kind)?.Create, RightOf(role, kind)?.Update), !isOwner)))
            && (!isOwner || asker.Roles.Any(role => Reaches(RightOf(role, record!.Value)?.Transfer ?? Reach.None, false)));

        bool Reaches(Reach reach, bool byShare) =>
            row is null ? reach > Reach.None
            : Covers(asker, reach, OwnerOf(row.Value))
                || (row.Value is CrmTask { Customer.OwnerId: var owner } && Covers(asker, reach, owner))
                || (row.Value is Feedback { AssigneeId: { } taker } && reach > Reach.None && taker == asker.User.Id) // what one has to deal with
                || (byShare && reach > Reach.None && SharesOf(asker, row.Value).Any(s => s.CanEdit));
    }

    private static bool Writes(Role role, GovernedField field) =>
        role.FieldRights.Find(r => r.Type == field.Type && r.Field == field.Name)?.Write ?? field.Class is DataClass.Public or DataClass.Business;

    private static Reach Greatest(Reach? one, Reach? other) => (Reach)Math.Max((int)(one ?? Reach.None), (int)(other ?? Reach.None));

    private static EntityRight? RightOf(Role role, RecordEntity kind) => role.EntityRights.Find(r => r.Entity == kind);

    // The record a field copies from belongs to the same owner; it may be of a kind the role sees less of.
    private static FieldAccess OfSource(Asker asker, Row row, GovernedField source)
    {
        var counting = asker.Roles.Where(role => KindOf(source.Entity) is not { } kind || Covers(asker, ReadOf(role, kind), OwnerOf(row.Value)) || IsShared(asker, role, kind, row.Value) || (row.Value.GetType() == source.Entity && Sees(asker, role, row))).ToList();
        return counting.Count == 0
            ? FieldAccess.None
            : AccessModel.SourcesOf(source).Select(s => OfSource(asker, row, s)).Aggregate(counting.Max(role => Granted(role, source, null)), Least);
    }

    private static FieldAccess Granted(Role role, GovernedField field, FieldAccess? otherwise) =>
        role.FieldRights.Find(r => r.Type == field.Type && r.Field == field.Name)?.Read ?? otherwise ?? field.Class switch
        {
            DataClass.Public or DataClass.Business => FieldAccess.Full,
            DataClass.Personal => FieldAccess.Mask,
            _ => FieldAccess.None,
        };

    private static bool Sees(Asker asker, Role role, Row row)
    {
        if (row.Value is Notification bell)
        {
            return bell.UserId == asker.User.Id;
        }

        if (row.Value is Job job)
        {
            return job.RequestedById == asker.User.Id || asker.Roles.Any(r => r.SpecialRights.Contains("audit.read"));
        }

        if (row.Value is Api.Audit.AuditEvent line)
        {
            return asker.Roles.Any(r => r.SpecialRights.Contains("audit.read")) || IsHistory(asker, line);
        }

        if (row.Value is Segment or SavedView)
        {
            var (owner, sharing) = row.Value is Segment segment ? (segment.OwnerId, segment.Sharing) : (((SavedView)row.Value).OwnerId, ((SavedView)row.Value).Sharing);
            return owner == asker.User.Id || sharing == Sharing.Company || (sharing == Sharing.Team && asker.Team.Contains(owner));
        }

        if (KindOf(row.Value.GetType()) is not { } kind)
        {
            return true;
        }

        var reach = ReadOf(role, kind);
        return Covers(asker, reach, OwnerOf(row.Value)) || IsShared(asker, role, kind, row.Value) || row.Value switch
        {
            CrmTask task => reach > Reach.None && (task.CreatedById == asker.User.Id || task.AssigneeId == asker.User.Id || Covers(asker, reach, task.Customer?.OwnerId)),
            Feedback feedback => reach > Reach.None && feedback.AssigneeId == asker.User.Id,
            _ => false,
        };
    }

    // The history of a customer is for whoever sees it and records of that kind of it.
    private static bool IsHistory(Asker asker, Api.Audit.AuditEvent line) =>
        line is { Outcome: Api.Audit.AuditOutcome.Done, CustomerId: not null, Kind: { } kind and not RecordEntity.Reminder }
        && IsInSight(asker, RecordEntity.Customer, line)
        && IsInSight(asker, kind, line);

    private static bool IsInSight(Asker asker, RecordEntity kind, Api.Audit.AuditEvent line) =>
        asker.Roles.Any(r => Covers(asker, ReadOf(r, kind), line.Customer?.OwnerId) || IsShared(asker, r, kind, line));

    // What belongs to a shared customer is seen by whoever reads any records of its kind, as those the role reaches last: a role that
    // reaches less far than another has no say in it.
    private static bool IsShared(Asker asker, Role role, RecordEntity kind, object record) =>
        ReadOf(role, kind) is > Reach.None and var reach && asker.Roles.All(r => ReadOf(r, kind) <= reach) && SharesOf(asker, record).Any();

    private static IEnumerable<CustomerShare> SharesOf(Asker asker, object record) =>
        asker.WithoutShares ? [] : CustomerOf(record)?.Shares.Where(s => s.UserId == asker.User.Id || (s.TeamId is { } team && asker.Above.Contains(team))) ?? [];

    /// <summary>The customer a record is or belongs to.</summary>
    public static Customer? CustomerOf(object record) => record switch
    {
        Customer c => c,
        Contact c => c.Customer,
        CustomerShare s => s.Customer,
        ImportantDate d => d.Customer,
        TierChange t => t.Customer,
        TimelineEntry e => e.Customer,
        Interaction i => i.Customer,
        Opportunity o => o.Customer,
        StageChange c => c.Opportunity.Customer,
        ChecklistMark m => m.Opportunity.Customer,
        CrmTask t => t.Customer,
        Feedback f => f.Customer,
        Api.Audit.AuditEvent e => e.Customer,
        _ => null,
    };

    private static Reach ReadOf(Role role, RecordEntity kind) => role.EntityRights.Find(r => r.Entity == kind)?.Read ?? Reach.None;

    private static bool Covers(Asker asker, Reach reach, Guid? owner) => reach switch
    {
        Reach.None => false,
        Reach.Own => owner == asker.User.Id,
        Reach.Team => owner is { } o && asker.Team.Contains(o),
        Reach.TeamTree => owner is { } o && asker.Tree.Contains(o),
        _ => true,
    };

    private static FieldAccess Least(FieldAccess one, FieldAccess other) => one < other ? one : other;

    /// <summary>Whose a record is.</summary>
    public static Guid? OwnerOf(object record) => record switch
    {
        Customer c => c.OwnerId,
        Contact c => c.Customer.OwnerId,
        CustomerShare s => s.Customer.OwnerId,
        ImportantDate d => d.Customer.OwnerId,
        TierChange t => t.Customer.OwnerId,
        TimelineEntry e => e.Customer.OwnerId,
        Interaction i => i.Customer.OwnerId,
        Opportunity o => o.Customer.OwnerId,
        StageChange c => c.Opportunity.Customer.OwnerId,
        ChecklistMark m => m.Opportunity.Customer.OwnerId,
        CrmTask t => t.AssigneeId,
        Reminder r => r.UserId,
        Feedback f => f.Customer?.OwnerId,
        Notification n => n.UserId,
        Job j => j.RequestedById,
        Segment s => s.OwnerId,
        SavedView v => v.OwnerId,
        _ => null,
    };

    /// <summary>The kind of record whose rights decide about a type; null for what everybody sees.</summary>
    public static RecordEntity? KindOf(Type type) => type.Name switch
    {
        nameof(Customer) or nameof(CustomerShare) or nameof(CustomerTag) or nameof(ImportantDate) or nameof(TierChange) or nameof(TimelineEntry) => RecordEntity.Customer,
        nameof(Contact) => RecordEntity.Contact,
        nameof(Interaction) => RecordEntity.Interaction,
        nameof(Opportunity) or nameof(StageChange) or nameof(ChecklistMark) => RecordEntity.Opportunity,
        nameof(CrmTask) => RecordEntity.Task,
        nameof(Reminder) => RecordEntity.Reminder,
        nameof(Feedback) => RecordEntity.Feedback,
        _ => null,
    };
}
