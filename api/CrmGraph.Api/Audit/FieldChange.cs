using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Audit;

/// <summary>
/// One field before and after, as text: names of enumerations as the schema spells them, references as node ids. What may
/// harm a person is kept masked, secrets are not kept at all.
/// </summary>
internal sealed record FieldChange(
    [property: JsonPropertyName("f")] string Field,
    [property: JsonPropertyName("b")] string? Before,
    [property: JsonPropertyName("a")] string? After)
{
    public const int ValueLength = 1_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Kept in a column and read by this class alone: Chinese stays as short as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Who and when stand on the line itself.
    private static readonly HashSet<string> Told =
        [nameof(IVersioned.Version), nameof(ICreated.CreatedAt), nameof(ITracked.CreatedById), nameof(ITracked.UpdatedAt), nameof(ITracked.UpdatedById)];

    /// <summary>What a tracked record changes: one entry for each field roles decide about, and for each part of a link or a role.</summary>
    public static IEnumerable<FieldChange> Of(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.PropertyInfo is not { } member || Told.Contains(member.Name))
            {
                continue;
            }

            var field = AccessModel.Find(member);
            if (field is null ? !IsLine(entry.Metadata.ClrType, member) : field.Class == DataClass.Secret || AccessModel.SourcesOf(field).Count > 0)
            {
                continue;
            }

            var target = field?.Member ?? Target(member);
            var before = entry.State == EntityState.Added ? null : Text(target, property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Text(target, property.CurrentValue);
            if (before != after)
            {
                yield return field is null
                    ? new FieldChange($"{AccessModel.TypeName(entry.Metadata.ClrType)}.{JsonNamingPolicy.CamelCase.ConvertName(target.Name)}", before, after)
                    : new FieldChange(field.Coordinate, Kept(field, before), Kept(field, after));
            }
        }
    }

    // What has no id of its own and no secrets: a link, a line of a role.
    private static bool IsLine(Type entity, PropertyInfo member) =>
        !entity.IsDefined(typeof(NodeAttribute)) && member.GetCustomAttribute<DataAttribute>() is { Class: DataClass.Business };

    private static PropertyInfo Target(PropertyInfo key) =>
        key.Name.EndsWith("Id", StringComparison.Ordinal) && key.DeclaringType!.GetProperty(key.Name[..^2]) is { } reference ? reference : key;

    /// <summary>A change of many records at once, which no tracked record tells of.</summary>
    public static FieldChange Of<TEntity>(string member, object? before, object? after)
    {
        var field = AccessModel.Find(typeof(TEntity).GetProperty(member)!)!;
        return new FieldChange(field.Coordinate, Kept(field, Text(field.Member, before)), Kept(field, Text(field.Member, after)));
    }

    public static string? Write(IReadOnlyCollection<FieldChange> changes) => changes.Count == 0 ? null : JsonSerializer.Serialize(changes, Json);

    public static IReadOnlyList<FieldChange> Read(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize<FieldChange[]>(text, Json) ?? [];

    private static string? Kept(GovernedField field, string? text) => text switch
    {
        null => null,
        _ when field.Class == DataClass.PersonalSensitive => field.Member.PropertyType == typeof(string) ? Masks.Of(field.Mask, text) : "***",
        { Length: > ValueLength } => text[..(ValueLength - 1)] + "…",
        _ => text,
    };

    private static string? Text(PropertyInfo member, object? value) => value switch
    {
        null => null,
        string text => text,
        Guid key => member.PropertyType is { IsClass: true } target && target != typeof(string) ? GlobalId.Encode(AccessModel.TypeName(target), key) : key.ToString(),
        Enum name => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name.ToString()),
        bool yes => yes ? "true" : "false",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(item => Text(member, item))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
