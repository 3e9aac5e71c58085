using System.Globalization;
using CrmGraph.Access.Deciding;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Access.Worlds;

/// <summary>Reads every record of every kind, and writes values where they lie: past the rules of the entities, which would not have them.</summary>
internal static class RowTable
{
    private static readonly Type[] Kinds =
    [
        typeof(Customer), typeof(CustomerShare), typeof(Contact), typeof(ImportantDate), typeof(TimelineEntry), typeof(Interaction), typeof(Opportunity), typeof(StageChange),
        typeof(ChecklistMark), typeof(CrmTask), typeof(Reminder), typeof(Feedback), typeof(Notification), typeof(User), typeof(Team), typeof(Tier),
        typeof(Tag), typeof(Pipeline), typeof(Stage), typeof(ChecklistItem), typeof(ScoreSettings), typeof(TierChange), typeof(Role), typeof(Api.Audit.AuditEvent),
        typeof(Job), typeof(Segment), typeof(SavedView),
    ];

    /// <summary>The records of the kinds roles decide about.</summary>
    public static async Task<List<Row>> ReadAsync(CrmDbContext db)
    {
        // Tracked, so that the records find each other: whose one is says the customer.
        await db.Customers.IgnoreQueryFilters().Include(c => c.Shares).LoadAsync();
        var rows = new List<Row>();
        foreach (var kind in Kinds)
        {
            rows.AddRange(await (Task<List<Row>>)typeof(RowTable).GetMethod(nameof(ReadKindAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(kind).Invoke(null, [db])!);
        }

        return rows;
    }

    /// <summary>Stores values of one record, as the model converts them.</summary>
    public static async Task WriteAsync(CrmDbContext db, Row row, IReadOnlyDictionary<string, object?> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        var entity = db.Model.FindEntityType(row.Value.GetType())!;
        var key = entity.FindPrimaryKey()!.Properties[0];
        List<string> sets = [];
        List<object> parameters = [];
        foreach (var (name, value) in values)
        {
            var column = entity.FindProperty(name)!;
            sets.Add(string.Create(CultureInfo.InvariantCulture, $"\"{column.GetColumnName()}\" = {(value is null ? "NULL" : $"{{{parameters.Count}}}")}"));
            if (value is not null)
            {
                parameters.Add(Stored(column, value));
            }
        }

        parameters.Add(Stored(key, row.Id));
        var sql = string.Create(CultureInfo.InvariantCulture, $"UPDATE \"{entity.GetTableName()}\" SET {string.Join(", ", sets)} WHERE \"{key.GetColumnName()}\" = {{{parameters.Count - 1}}}");
        if (await db.Database.ExecuteSqlRawAsync(sql, parameters) != 1)
        {
            throw new InvalidOperationException($"{row} was not written.");
        }
    }

    /// <summary>Whether a member is a column that can be written alone.</summary>
    public static bool IsColumn(CrmDbContext db, GovernedField field) => db.Model.FindEntityType(field.Entity)?.FindProperty(field.Member.Name) is not null;

    // What belongs to a deleted customer is gone with it.
    private static bool IsThere(object record) => PlainRule.CustomerOf(record) is not { DeletedAt: not null };

    private static object Stored(IReadOnlyProperty property, object value) =>
        property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value;

    private static async Task<List<Row>> ReadKindAsync<T>(CrmDbContext db)
        where T : class
    {
        var type = AccessModel.TypeName(typeof(T));
        return [.. (await db.Set<T>().ToListAsync()).Where(IsThere).Select(value =>
        {
            var id = (Guid)typeof(T).GetProperty("Id")!.GetValue(value)!;
            return new Row(type, GlobalId.Encode(type, id), id, value);
        })];
    }
}
