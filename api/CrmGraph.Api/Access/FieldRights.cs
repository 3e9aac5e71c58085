using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>
/// The first field rights, fixed in code. A role grants a member in full within its own reach; outside of it, or where
/// only lesser roles reach, the lesser access holds. Everything not listed is FULL for whoever reaches the record.
/// </summary>
public sealed class FieldRights
{
    private readonly Dictionary<MemberInfo, FieldRule> _read;

    /// <summary><paramref name="isFullOwner"/> builds the row condition "the caller's full reach includes this owner".</summary>
    internal FieldRights(Func<Expression, Expression> isFullOwner)
    {
        var contactData = new FieldRule(
            FieldAccess.Mask,
            [RoleCode.Admin, RoleCode.Manager, RoleCode.Service, RoleCode.Sales],
            OwnedWhen<Contact>(c => c.Customer.OwnerId, isFullOwner));
        var customerPhone = contactData with { FullWhen = OwnedWhen<Customer>(c => c.OwnerId, isFullOwner) };
        var annualValue = customerPhone with
        {
            Otherwise = FieldAccess.None,
            FullRoles = [RoleCode.Admin, RoleCode.Manager, RoleCode.Sales, RoleCode.ReadOnly],
        };
        _read = new Dictionary<MemberInfo, FieldRule>
        {
            [Property<Contact>(c => c.Phones)] = contactData,
            [Property<Contact>(c => c.Emails)] = contactData,
            [Property<Contact>(c => c.Wechat)] = contactData,
            [Property<Customer>(c => c.Phone)] = customerPhone,
            [Property<Customer>(c => c.AnnualValue)] = annualValue,
        };
    }

    /// <summary>The members that some role does not see in full: the governed ones.</summary>
    public IEnumerable<MemberInfo> Restricted => _read.Keys;

    /// <summary>Whether the viewer reads every visible phone number in full, and so may search by one.</summary>
    public bool ReadsPhones(Viewer viewer) => Decide(viewer, typeof(Contact).GetProperty(nameof(Contact.Phones))!) is { Access: FieldAccess.Full };

    public FieldDecision Decide(Viewer viewer, MemberInfo member) =>
        _read.TryGetValue(member, out var rule) ? rule.Decide(viewer) : FieldDecision.Full;

    private static LambdaExpression OwnedWhen<T>(Expression<Func<T, Guid>> owner, Func<Expression, Expression> isFullOwner) =>
        Expression.Lambda<Func<T, bool>>(isFullOwner(owner.Body), owner.Parameters);

    private static MemberInfo Property<T>(Expression<Func<T, object?>> member) =>
        (member.Body is UnaryExpression convert ? (MemberExpression)convert.Operand : (MemberExpression)member.Body).Member;
}

/// <summary>One member's right: full for <paramref name="FullRoles"/> within their reach, else <paramref name="Otherwise"/>.</summary>
internal sealed record FieldRule(FieldAccess Otherwise, RoleCode[] FullRoles, LambdaExpression FullWhen)
{
    public FieldDecision Decide(Viewer viewer)
    {
        var granting = FullRoles.Where(viewer.Is).ToArray();
        if (granting.Length == 0)
        {
            return new FieldDecision(Otherwise);
        }

        // A granting role that reaches every record, or a viewer who reaches no more than the granting roles do.
        if (granting.Any(r => r is RoleCode.Admin or RoleCode.Service or RoleCode.ReadOnly) || !viewer.SeesAll)
        {
            return FieldDecision.Full;
        }

        return new FieldDecision(FieldAccess.Mask, FullWhen);
    }
}
