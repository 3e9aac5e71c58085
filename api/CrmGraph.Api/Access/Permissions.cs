using CrmGraph.Api.Identity;

namespace CrmGraph.Api.Access;

/// <summary>What a role may do at all, by name; record scope and field rights narrow it further.</summary>
public static class Permissions
{
    public const string WriteCustomers = "customers.write";
    public const string DeleteCustomers = "customers.delete";
    public const string TransferCustomers = "customers.transfer";
    public const string WriteContacts = "contacts.write";
    public const string WriteInteractions = "interactions.write";
    public const string WriteOpportunities = "opportunities.write";
    public const string WriteTasks = "tasks.write";
    public const string WriteReminders = "reminders.write";
    public const string WriteFeedback = "feedback.write";
    public const string WriteTiers = "tiers.write";
    public const string WritePipelines = "pipelines.write";
    public const string ReadAudit = "audit.read";

    /// <summary>The schema, introspection and the query page where they are not open to everybody.</summary>
    public const string ReadSchema = "schema.read";

    private static readonly Dictionary<string, RoleCode[]> Holders = new(StringComparer.Ordinal)
    {
        [WriteCustomers] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales],
        [DeleteCustomers] = [RoleCode.Admin, RoleCode.Manager],
        [TransferCustomers] = [RoleCode.Admin, RoleCode.Manager],
        [WriteContacts] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales, RoleCode.Service],
        [WriteInteractions] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales, RoleCode.Service],
        [WriteOpportunities] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales],
        [WriteTasks] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales, RoleCode.Service],
        [WriteReminders] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales, RoleCode.Service],
        [WriteFeedback] = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales, RoleCode.Service],
        [WriteTiers] = [RoleCode.Admin, RoleCode.Manager],
        [WritePipelines] = [RoleCode.Admin, RoleCode.Manager],
        [ReadAudit] = [RoleCode.Admin],
        [ReadSchema] = [RoleCode.Admin],
    };

    /// <summary>Every permission there is.</summary>
    public static IReadOnlyCollection<string> All => Holders.Keys;

    /// <summary>Whether <paramref name="role"/> by itself holds <paramref name="permission"/>.</summary>
    public static bool HeldBy(RoleCode role, string permission) => Holders.TryGetValue(permission, out var roles) && roles.Contains(role);

    /// <summary>Whether any role of the viewer holds <paramref name="permission"/>; unknown names are held by nobody.</summary>
    public static bool Holds(this Viewer viewer, string permission) =>
        Holders.TryGetValue(permission, out var roles) && roles.Any(viewer.Is);
}
