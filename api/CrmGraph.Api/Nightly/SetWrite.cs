using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Nightly;

/// <summary>
/// Writes members of thousands of rows with one statement: the values travel as one JSON array of arrays, which both databases
/// take apart themselves. Raw SQL, because the mapper has no update from values; made of names of the model alone.
/// Versions, audit and timestamps are left alone: whoever writes so says where that is told.
/// </summary>
internal static class SetWrite
{
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true };

    /// <summary>Sets <paramref name="members"/> of the rows whose key comes first in each line.</summary>
    public static Task<int> SetRowsAsync<TEntity>(
        this CrmDbContext db, IReadOnlyList<string> members, IReadOnlyList<object?[]> lines, CancellationToken ct)
        where TEntity : class
    {
        var (entity, columns) = Columns<TEntity>(db, members);
        var table = entity.GetTableName()!;
        var sets = string.Join(", ", columns.Skip(1).Select((c, i) => $"\"{c.GetColumnName()}\" = f.{Value(db, i + 1)}"));
        var sql = db.Database.IsSqlite()
            ? $"UPDATE \"{table}\" SET {sets} FROM json_each({{0}}) AS f WHERE \"{table}\".\"Id\" = f.{Value(db, 0)}"
            : $"UPDATE c SET {sets} FROM \"{table}\" AS c JOIN OPENJSON({{0}}) WITH ({Shape(columns)}) AS f ON f.{Value(db, 0)} = c.\"Id\"";
        return db.Database.ExecuteSqlRawAsync(sql, [Text(columns, lines)], ct);
    }

    /// <summary>Adds rows, the key first in each line.</summary>
    public static Task<int> AddRowsAsync<TEntity>(
        this CrmDbContext db, IReadOnlyList<string> members, IReadOnlyList<object?[]> lines, CancellationToken ct)
        where TEntity : class
    {
        var (entity, columns) = Columns<TEntity>(db, members);
        var names = string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""));
        var values = string.Join(", ", columns.Select((_, i) => $"f.{Value(db, i)}"));
        var source = db.Database.IsSqlite() ? "json_each({0}) AS f" : $"OPENJSON({{0}}) WITH ({Shape(columns)}) AS f";
        var sql = $"INSERT INTO \"{entity.GetTableName()}\" ({names}) SELECT {values} FROM {source}";
        return db.Database.ExecuteSqlRawAsync(sql, [Text(columns, lines)], ct);
    }

    private static (IEntityType Entity, IReadOnlyList<IProperty> Columns) Columns<TEntity>(CrmDbContext db, IReadOnlyList<string> members)
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        return (entity, [entity.FindProperty("Id")!, .. members.Select(m => entity.FindProperty(m) ?? throw new ArgumentException($"{m} is no column of {entity.DisplayName()}.", nameof(members)))]);
    }

    private static string Value(CrmDbContext db, int column) =>
        db.Database.IsSqlite() ? string.Create(CultureInfo.InvariantCulture, $"value->>{column}") : string.Create(CultureInfo.InvariantCulture, $"v{column}");

    private static string Shape(IReadOnlyList<IProperty> columns) =>
        string.Join(", ", columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"v{i} {c.GetColumnType()} '$[{i}]'")));

    private static string Text(IReadOnlyList<IProperty> columns, IReadOnlyList<object?[]> lines)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartArray();
            foreach (var line in lines)
            {
                json.WriteStartArray();
                for (var i = 0; i < columns.Count; i++)
                {
                    Write(json, Stored(columns[i], line[i]));
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // As the column holds it: money in cents and instants in ticks where the database has neither.
    private static object? Stored(IProperty column, object? value) =>
        value is not null && column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case Guid id:
                json.WriteStringValue(id.ToString().ToUpperInvariant());
                break;
            case bool flag:
                json.WriteNumberValue(flag ? 1 : 0);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateTime at:
                json.WriteStringValue(at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} cannot be written in a set.", nameof(value));
        }
    }
}
