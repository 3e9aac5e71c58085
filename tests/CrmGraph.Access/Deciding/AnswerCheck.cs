using System.Collections;
using System.Globalization;
using System.Text.Json;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Deciding;

/// <summary>
/// Holds an answer against the rule: no canary the asker may not read in full, anywhere in its bytes; and for each record in
/// it that names itself, each field as the rule wants it.
/// </summary>
internal sealed class AnswerCheck(CanaryWorld world, Ledger ledger)
{
    public void Check(string exit, Asker asker, string answer, bool unchanged = true)
    {
        CheckText(exit, asker, answer);
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("data", out var data))
        {
            Walk(exit, asker, data, unchanged);
        }
    }

    /// <summary>
    /// The bytes alone. <paramref name="shown"/> is the one value the asker has a right to all the same.
    /// </summary>
    public void CheckText(string exit, Asker asker, string answer, Canary? shown = null)
    {
        ledger.Checked(exit);
        foreach (var canary in world.Canaries.In(answer))
        {
            // Who reads it is decided by the record as it is now: it may have changed hands since it got its values.
            var row = world.Find(canary.Row.GlobalId!) ?? canary.Row;
            if (PlainRule.Of(asker, row, canary.Field) != FieldAccess.Full && !IsOneself(asker, canary) && (shown is null || canary.Row.Id != shown.Row.Id || canary.Field != shown.Field))
            {
                ledger.Leaked(exit, $"{canary.Field.Coordinate} in full", $"{asker.Name} of {row}");
            }
        }
    }

    // As whom one is signed in, one is told; where it is shown as a field of a record, that is looked at as any other.
    private static bool IsOneself(Asker asker, Canary canary) =>
        canary.Row.Id == asker.User.Id && canary.Field.Member.Name is nameof(User.Name) or nameof(User.Email);

    private void Walk(string exit, Asker asker, JsonElement node, bool unchanged)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Walk(exit, asker, item, unchanged);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && node.TryGetProperty("__typename", out var type)
                && world.Find(id.GetString()!) is { } row && row.Type == type.GetString())
            {
                CheckRow(exit, asker, row, node, unchanged);
            }

            var parent = id.ValueKind == JsonValueKind.String ? world.Find(id.GetString()!) : null;
            foreach (var property in node.EnumerateObject())
            {
                if (parent is not null && (property.Value.ValueKind == JsonValueKind.Array || (property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("edges", out _))))
                {
                    CheckMembers(exit, asker, parent, property.Value);
                }

                Walk(exit, asker, property.Value, unchanged);
            }
        }
    }

    // The records listed under a record tell what they refer to.
    private void CheckMembers(string exit, Asker asker, Row parent, JsonElement list)
    {
        var items = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : list.GetProperty("edges").EnumerateArray();
        foreach (var item in items)
        {
            var node = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("node", out var inner) ? inner : item;
            if (node.ValueKind == JsonValueKind.Object && node.TryGetProperty("id", out var id) && world.Find(id.GetString()!) is { } row
                && row.Value.GetType().GetProperties().FirstOrDefault(p => p.PropertyType == parent.Value.GetType()) is { } reference
                && AccessModel.Find(reference) is { } field)
            {
                ledger.Checked(exit);
                if (PlainRule.Of(asker, row, field) != FieldAccess.Full)
                {
                    ledger.Leaked(exit, $"{field.Coordinate} by the list of a {parent.Type}", $"{asker.Name} of {row}");
                }
            }
        }
    }

    private void CheckRow(string exit, Asker asker, Row row, JsonElement node, bool unchanged)
    {
        ledger.Checked(exit);
        if (!PlainRule.Sees(asker, row))
        {
            ledger.Leaked(exit, $"{row.Type} out of scope", $"{asker.Name} of {row}");
        }

        var type = (ObjectType)world.Schema.Types[row.Type];
        foreach (var property in node.EnumerateObject())
        {
            if (type.Fields.Find(property.Name)?.Binding is PropertyBinding binding
                && AccessModel.Find(row.Value.GetType().GetProperty(binding.Property.Name)!) is { } field)
            {
                CheckField(exit, asker, row, field, binding.Property, property.Value, unchanged);
            }
            else if (type.Fields.Find(property.Name)?.Binding is ResolverBinding computed)
            {
                CheckComputed(exit, asker, row, $"{row.Type}.{property.Name}", computed, property.Value);
            }
        }
    }

    private void CheckComputed(string exit, Asker asker, Row row, string place, ResolverBinding computed, JsonElement shown)
    {
        ledger.Checked(exit);
        if (shown.ValueKind != JsonValueKind.Null && computed.ParentRequires.Select(AccessModel.Find).OfType<GovernedField>().Any(f => PlainRule.Of(asker, row, f) != FieldAccess.Full))
        {
            ledger.Leaked(exit, $"{place} shown", $"{asker.Name} of {row}: {shown.GetRawText()}");
        }
    }

    private void CheckField(
        string exit, Asker asker, Row row, GovernedField field, System.Reflection.PropertyInfo member, JsonElement shown, bool unchanged)
    {
        ledger.Checked(exit);
        var access = PlainRule.Of(asker, row, field);
        var stored = member.GetValue(row.Value);
        var isText = stored is string or List<string>;
        var place = $"{field.Coordinate}{(member == field.Member ? "" : $" as {member.Name}")}";
        if (access == FieldAccess.None || (access == FieldAccess.Mask && !isText))
        {
            if (shown.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                ledger.Leaked(exit, $"{place} shown", $"{asker.Name} of {row}: {shown.GetRawText()}");
            }
        }
        else if (access == FieldAccess.Mask)
        {
            if (Texts(shown).Intersect(Texts(stored)).Any())
            {
                ledger.Leaked(exit, $"{place} not masked", $"{asker.Name} of {row}: {shown.GetRawText()}");
            }
        }
        else if (unchanged && stored is not null && IsPlain(stored) && !Shows(shown, stored))
        {
            ledger.Denied(exit, $"{place}", $"{asker.Name} of {row}: {shown.GetRawText()}");
        }
    }

    private static bool IsPlain(object stored) => stored is string or List<string> or Enum or bool or int or decimal or double or DateOnly or DateTimeOffset;

    private static bool Shows(JsonElement shown, object stored) => stored switch
    {
        string text => shown.ValueKind == JsonValueKind.String && shown.GetString() == text,
        List<string> texts => Texts(shown).SequenceEqual(texts),
        Enum value => shown.ValueKind == JsonValueKind.String && shown.GetString()!.Replace("_", "", StringComparison.Ordinal).Equals(value.ToString(), StringComparison.OrdinalIgnoreCase),
        bool flag => shown.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False),
        DateOnly day => shown.ValueKind == JsonValueKind.String && shown.GetString() == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => shown.ValueKind == JsonValueKind.String && shown.TryGetDateTimeOffset(out var at) && (at - moment).Duration() < TimeSpan.FromMilliseconds(1),
        _ => shown.ValueKind == JsonValueKind.Number && shown.GetDecimal() == Convert.ToDecimal(stored, CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> Texts(object? stored) => stored switch
    {
        string text => [text],
        IEnumerable many => many.OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement shown) => shown.ValueKind switch
    {
        JsonValueKind.String => [shown.GetString()!],
        JsonValueKind.Array => shown.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!),
        _ => [],
    };
}
