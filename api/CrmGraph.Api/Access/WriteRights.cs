using System.Collections.Concurrent;
using System.Reflection;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;

namespace CrmGraph.Api.Access;

/// <summary>Marks a mutation input whose members write the members of the same name of <typeparamref name="TEntity"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WritesAttribute<TEntity> : Attribute;

/// <summary>Who may give a value to which member. Members not listed may be written by whoever may run the mutation.</summary>
internal static class WriteRights
{
    private static readonly Dictionary<(Type Entity, string Member), string> Needs = new()
    {
        [(typeof(Customer), nameof(Customer.OwnerId))] = Permissions.TransferCustomers,
        [(typeof(Customer), nameof(Customer.AnnualValue))] = Permissions.WriteCustomers,
        [(typeof(Customer), nameof(Customer.TierId))] = Permissions.WriteCustomers,
    };

    private static readonly ConcurrentDictionary<PropertyInfo, string?> ByInput = new();

    public static bool MayWrite(Viewer viewer, PropertyInfo inputMember) =>
        ByInput.GetOrAdd(inputMember, FindNeed) is not { } need || viewer.Holds(need);

    private static string? FindNeed(PropertyInfo inputMember)
    {
        var marker = inputMember.DeclaringType!
            .GetCustomAttributes()
            .Select(a => a.GetType())
            .FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(WritesAttribute<>));
        return marker is null ? null : Needs.GetValueOrDefault((marker.GetGenericArguments()[0], inputMember.Name));
    }
}
