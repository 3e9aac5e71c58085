using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Access;
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

    /// <summary>What a tracked record changes, one entry for each field roles decide about.</summary>
    public static IEnumerable<FieldChange> Of(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.PropertyInfo is not { } member
                || Told.Contains(member.Name)
                || AccessModel.Find(member) is not { Class: not DataClass.Secret } field
                || AccessModel.SourcesOf(field).Count > 0)
            {
                continue;
            }

            var before = entry.State == EntityState.Added ? null : Text(field, property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Text(field, property.CurrentValue);
            if (before != after)
            {
                yield return new FieldChange(field.Coordinate, Kept(field, before), Kept(field, after));
            }
        }
    }

    /// <summary>A change of many records at once, which no tracked record tells of.</summary>
    public static FieldChange Of<TEntity>(string member, object? before, object? after)
    {
        var field = AccessModel.Find(typeof(TEntity).GetProperty(member)!)!;
        return new FieldChange(field.Coordinate, Kept(field, Text(field, before)), Kept(field, Text(field, after)));
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

    private static string? Text(GovernedField field, object? value) => value switch
    {
        null => null,
        string text => text,
        Guid key => field.Member.PropertyType is { IsClass: true } target && target != typeof(string) ? GlobalId.Encode(AccessModel.TypeName(target), key) : key.ToString(),
        Enum name => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name.ToString()),
        bool yes => yes ? "true" : "false",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(item => Text(field, item))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
