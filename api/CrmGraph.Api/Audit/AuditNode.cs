using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Audit;

/// <summary>One field before and after a change, as far as the reader may see the field of that record today.</summary>
/// <param name="Field">The field, as <c>Customer.annualValue</c>.</param>
/// <param name="Access">How far the reader sees it: hidden values are null, masked texts are masked.</param>
/// <param name="Before">The value before, as text: enumerations as the schema spells them, instants in UTC, records as ids. Null when there was none.</param>
/// <param name="After">The value after, likewise.</param>
/// <param name="BeforeName">What the record the value before refers to is called, for colleagues, teams, roles, tiers, stages, pipelines and tags; else null.</param>
/// <param name="AfterName">The same for the value after.</param>
public sealed record AuditChange(string Field, FieldAccess Access, string? Before, string? After, string? BeforeName, string? AfterName);

[ObjectType<AuditEvent>]
public static class AuditNode
{
    /// <summary>The fields of the record before and after, each as far as the viewer may read it of that record today.</summary>
    public static async Task<IReadOnlyList<AuditChange>?> GetChangesAsync(
        [Parent(nameof(AuditEvent.FieldChanges) + " " + nameof(AuditEvent.Kind) + " " + nameof(AuditEvent.EntityId) + " " + nameof(AuditEvent.CustomerId))] AuditEvent line,
        Viewer viewer,
        RecordOwnerDataLoader owners,
        RecordNameDataLoader names)
    {
        var changes = FieldChange.Read(line.FieldChanges);
        if (changes.Count == 0)
        {
            return [];
        }

        var owner = RecordKey.Of(line) is { } record ? await owners.LoadAsync(record) : null;
        return await Task.WhenAll(changes.Select(change => ShowAsync(change, viewer, owner, line.CustomerId, names)));
    }

    private static async Task<AuditChange> ShowAsync(FieldChange change, Viewer viewer, Guid? owner, Guid? customerId, RecordNameDataLoader names)
    {
        // Roles decide about fields of records; what links records or makes up a role is as open as the line. A field that no
        // longer exists has nobody to decide about it.
        if (AccessModel.Find(change.Field) is not { } field)
        {
            return AccessModel.Governs(change.Field.Split('.')[0])
                ? new AuditChange(change.Field, FieldAccess.None, null, null, null, null)
                : new AuditChange(
                    change.Field, FieldAccess.Full, change.Before, change.After, await NameAsync(change.Before, viewer, names), await NameAsync(change.After, viewer, names));
        }

        var (full, masked) = viewer.Access.Of(field);
        if (Covers(full))
        {
            var before = NameAsync(change.Before, viewer, names);
            var after = NameAsync(change.After, viewer, names);
            return new AuditChange(change.Field, FieldAccess.Full, change.Before, change.After, await before, await after);
        }

        return Covers(masked)
            ? new AuditChange(change.Field, FieldAccess.Mask, Masked(field, change.Before), Masked(field, change.After), null, null)
            : new AuditChange(change.Field, FieldAccess.None, null, null, null, null);

        // Of a shared customer one sees what one sees of everything in sight.
        bool Covers(Reach reach) => viewer.Covers(reach, owner) || (reach >= viewer.Access.ReadReach(field.Entity) && viewer.SharesIn(reach, customerId));
    }

    private static string? Masked(GovernedField field, string? value) =>
        value is not null && field.Member.PropertyType == typeof(string) ? Masks.Of(field.Mask, value) : null;

    // What the other record is called is a field of it, with rights of its own.
    private static async Task<string?> NameAsync(string? value, Viewer viewer, RecordNameDataLoader names) =>
        value is not null && GlobalId.TryDecode(value, out var type, out var key) && key.Length == 16
        && AccessModel.Find($"{type}.name") is { } name && viewer.Access.Of(name).Full == Reach.All
            ? await names.LoadAsync((type, new Guid(key)))
            : null;
}

/// <summary>A record by what decides whose it is.</summary>
public readonly record struct RecordKey(RecordEntity Kind, Guid Id)
{
    /// <summary>Tasks and reminders are a user's, everything else is the customer's; null for what is nobody's.</summary>
    public static RecordKey? Of(AuditEvent line) => line.Kind switch
    {
        null => null,
        RecordEntity.Task or RecordEntity.Reminder => Guid.TryParse(line.EntityId, out var id) ? new RecordKey(line.Kind.Value, id) : null,
        _ => line.CustomerId is { } customerId ? new RecordKey(RecordEntity.Customer, customerId) : null,
    };
}

/// <summary>Whose records are, of those in the viewer's sight.</summary>
public sealed class RecordOwnerDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<RecordKey, Guid?>(settings)
{
    protected override async Task<IReadOnlyDictionary<RecordKey, Guid?>> LoadBatchAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct)
    {
        Dictionary<RecordKey, Guid?> owners = [];
        foreach (var kind in keys.GroupBy(k => k.Kind, k => k.Id))
        {
            List<Guid> ids = [.. kind.Distinct()];
            var found = kind.Key switch
            {
                RecordEntity.Task => db.Tasks.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, Owner = t.AssigneeId }),
                RecordEntity.Reminder => db.Reminders.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, Owner = r.UserId }),
                _ => db.Customers.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, Owner = c.OwnerId }),
            };
            foreach (var record in await found.ToListAsync(ct))
            {
                owners[new RecordKey(kind.Key, record.Id)] = record.Owner;
            }
        }

        return owners;
    }
}

/// <summary>What records everybody knows are called, by type and key.</summary>
public sealed class RecordNameDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<(string Type, Guid Id), string?>(settings)
{
    protected override async Task<IReadOnlyDictionary<(string Type, Guid Id), string?>> LoadBatchAsync(
        IReadOnlyList<(string Type, Guid Id)> keys, CancellationToken ct)
    {
        Dictionary<(string, Guid), string?> names = [];
        foreach (var type in keys.GroupBy(k => k.Type, k => k.Id))
        {
            List<Guid> ids = [.. type.Distinct()];
            var found = type.Key switch
            {
                nameof(User) => db.Users.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                nameof(Team) => db.Teams.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                nameof(Role) => db.Roles.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                nameof(Tier) => db.Tiers.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                nameof(Stage) => db.Stages.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                nameof(Pipeline) => db.Pipelines.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                nameof(Tag) => db.Tags.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }),
                _ => null,
            };
            foreach (var record in found is null ? [] : await found.ToListAsync(ct))
            {
                names[(type.Key, record.Id)] = record.Name;
            }
        }

        return names;
    }
}
