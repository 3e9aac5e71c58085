using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Exchange;

/// <summary>What an import changed about a customer, as it was before.</summary>
/// <param name="Values">Columns by the name of the property.</param>
/// <param name="AddedTags">Tags the customer did not bear.</param>
internal sealed record FormerValues(Dictionary<string, JsonElement> Values, HashSet<Guid> AddedTags)
{
    private static readonly HashSet<string> Told = [nameof(IVersioned.Version), nameof(ITracked.UpdatedAt), nameof(ITracked.UpdatedById)];

    /// <summary>Of a tracked customer that is not saved yet; <paramref name="earlier"/> is what an earlier row found, which wins.</summary>
    public static string Of(CrmDbContext db, Customer customer, string? earlier)
    {
        var former = earlier is null ? new FormerValues([], []) : Read(earlier);
        foreach (var property in db.Entry(customer).Properties.Where(p => p.IsModified && !Told.Contains(p.Metadata.Name)))
        {
            former.Values.TryAdd(property.Metadata.Name, JsonSerializer.SerializeToElement(property.OriginalValue, property.Metadata.ClrType, JobQueue.Json));
        }

        former.AddedTags.UnionWith(customer.TagLinks.Where(l => db.Entry(l).State == EntityState.Added).Select(l => l.TagId));
        return JsonSerializer.Serialize(former, JobQueue.Json);
    }

    /// <summary>Puts them back; the lifecycle too, which need not be a step one may take.</summary>
    public static void PutBack(EntityEntry<Customer> entry, string before)
    {
        var former = Read(before);
        foreach (var (name, value) in former.Values)
        {
            var property = entry.Property(name);
            property.CurrentValue = value.Deserialize(property.Metadata.ClrType, JobQueue.Json);
        }

        entry.Entity.TagLinks.RemoveAll(l => former.AddedTags.Contains(l.TagId));
    }

    private static FormerValues Read(string json) => JsonSerializer.Deserialize<FormerValues>(json, JobQueue.Json)!;
}
