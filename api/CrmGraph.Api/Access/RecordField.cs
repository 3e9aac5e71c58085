using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>One record by its global id, read with whatever scope the context has.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Id">The key.</param>
/// <param name="OwnerId">Whose record it is; null where it is nobody's.</param>
/// <param name="CustomerId">The customer it is or belongs to; null where there is none.</param>
/// <param name="Row">The record.</param>
internal sealed record FoundRecord(Type Entity, Guid Id, Guid? OwnerId, Guid? CustomerId, object Row)
{
    /// <summary>The texts of a member: one, or those of a list; days and numbers as the API writes them.</summary>
    public IReadOnlyList<string> Texts(GovernedField field) => field.Member.GetValue(Row) switch
    {
        string text => [text],
        IEnumerable<string> texts => [.. texts],
        DateOnly day => [day.ToString("O", CultureInfo.InvariantCulture)],
        DateTimeOffset moment => [moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)],
        int number => [number.ToString(CultureInfo.InvariantCulture)],
        decimal amount => [amount.ToString(CultureInfo.InvariantCulture)],
        _ => [],
    };
}

/// <summary>Finding a record whose type is known only from its id.</summary>
internal static class RecordField
{
    private static readonly MethodInfo Generic = typeof(RecordField).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The record behind a global id; null when there is none or it is out of scope.</summary>
    public static Task<FoundRecord?> FindAsync(this CrmDbContext db, string globalId, CancellationToken ct) =>
        GlobalId.TryDecode(globalId, out var type, out var key) && key.Length == 16
        && AccessModel.Fields.FirstOrDefault(f => f.Type == type)?.Entity is { } entity
            ? (Task<FoundRecord?>)Generic.MakeGenericMethod(entity).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, new Guid(key), ct], null)!
            : Task.FromResult<FoundRecord?>(null);

    private static async Task<FoundRecord?> ReadAsync<T>(CrmDbContext db, Guid id, CancellationToken ct)
        where T : class
    {
        var one = db.Set<T>().AsNoTracking().Where(r => EF.Property<Guid>(r, "Id") == id);
        if (await one.SingleOrDefaultAsync(ct) is not { } row)
        {
            return null;
        }

        if (AccessModel.RecordOf(typeof(T)) is null)
        {
            return new FoundRecord(typeof(T), id, null, null, row);
        }

        var owner = AccessModel.OwnerOf(typeof(T));
        return new FoundRecord(typeof(T), id, await KeyAsync(owner.Body), await KeyAsync(CustomerKey((MemberExpression)owner.Body)), row);

        Task<Guid?> KeyAsync(Expression key) =>
            one.Select(Expression.Lambda<Func<T, Guid?>>(Expression.Convert(key, typeof(Guid?)), owner.Parameters)).SingleAsync(ct);
    }

    // What is the customer's owner's is the customer's; what is a user's may name one.
    private static MemberExpression CustomerKey(MemberExpression owner) => owner.Expression!.Type == typeof(Customers.Customer)
        ? Expression.Property(owner.Expression, nameof(Customers.Customer.Id))
        : Expression.Property(owner.Expression, nameof(Interactions.Interaction.CustomerId));
}
