using System.Collections.Frozen;

namespace CrmGraph.Api.Access;

/// <summary>
/// What a role may do at all, by name. A permission is either an action on a kind of record, which a role grants with a
/// reach, or a special right, which it grants or not. Field rights narrow both further.
/// </summary>
public static class Permissions
{
    public const string CreateCustomers = "customers.create";
    public const string UpdateCustomers = "customers.update";
    public const string DeleteCustomers = "customers.delete";
    public const string TransferCustomers = "customers.transfer";
    public const string ExportCustomers = "customers.export";
    public const string CreateContacts = "contacts.create";
    public const string UpdateContacts = "contacts.update";
    public const string DeleteContacts = "contacts.delete";
    public const string CreateInteractions = "interactions.create";
    public const string CreateOpportunities = "opportunities.create";
    public const string UpdateOpportunities = "opportunities.update";
    public const string TransferOpportunities = "opportunities.transfer";
    public const string CreateTasks = "tasks.create";
    public const string UpdateTasks = "tasks.update";
    public const string CreateReminders = "reminders.create";
    public const string UpdateReminders = "reminders.update";
    public const string CreateFeedback = "feedback.create";
    public const string UpdateFeedback = "feedback.update";

    /// <summary>Tiers and their care plans.</summary>
    public const string WriteTiers = "tiers.write";

    /// <summary>Pipelines, stages and checklists.</summary>
    public const string WritePipelines = "pipelines.write";

    /// <summary>Seeing one masked value in full, with a reason.</summary>
    public const string Reveal = "fields.reveal";

    /// <summary>Letting a colleague or a team see one customer.</summary>
    public const string Share = "records.share";

    /// <summary>Bringing customers in from files.</summary>
    public const string Import = "records.import";

    /// <summary>The audit.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>Colleagues, their teams and which roles they hold.</summary>
    public const string ManageUsers = "users.manage";

    /// <summary>What roles may do.</summary>
    public const string ManageRoles = "roles.manage";

    /// <summary>The schema, introspection and the query page where they are not open to everybody.</summary>
    public const string ReadSchema = "schema.read";

    private static readonly FrozenDictionary<string, (RecordEntity Entity, RecordAction Action)> Actions =
        (from entity in Enum.GetValues<RecordEntity>() from action in Enum.GetValues<RecordAction>() select (entity, action))
        .ToFrozenDictionary(a => Name(a.entity, a.action), a => (a.entity, a.action), StringComparer.Ordinal);

    /// <summary>The rights that have no reach.</summary>
    public static IReadOnlyList<string> Special { get; } =
        [WriteTiers, WritePipelines, Reveal, Share, Import, ReadAudit, ManageUsers, ManageRoles, ReadSchema];

    /// <summary>Every permission there is.</summary>
    public static IEnumerable<string> All => Actions.Keys.Order(StringComparer.Ordinal).Concat(Special);

    /// <summary>The action a permission stands for; null for a special right.</summary>
    public static (RecordEntity Entity, RecordAction Action)? ActionOf(string permission) =>
        Actions.TryGetValue(permission, out var action) ? action : null;

    public static bool Exists(string permission) => Actions.ContainsKey(permission) || Special.Contains(permission);

    private static string Name(RecordEntity entity, RecordAction action)
    {
        var records = entity switch
        {
            RecordEntity.Opportunity => "opportunities",
            RecordEntity.Feedback => "feedback",
            _ => $"{entity.ToString().ToLowerInvariant()}s",
        };
        return $"{records}.{action.ToString().ToLowerInvariant()}";
    }
}
