using System.Text.Json;

namespace CrmGraph.GraphQL.Planning;

/// <summary><c>extensions.fieldAccess</c>: which fields of an operation the caller sees masked or not at all, once per operation.</summary>
internal static class FieldAccessExtension
{
    public static byte[] Encode(IReadOnlyList<FieldAccessEntry> entries)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("fieldAccess"u8);
            foreach (var entry in entries)
            {
                writer.WriteStartObject();
                writer.WriteStartArray("path"u8);
                foreach (var name in entry.Field.Path())
                {
                    writer.WriteStringValue(name);
                }

                writer.WriteEndArray();
                writer.WriteString("access"u8, entry.Access == FieldAccess.Mask ? "MASK" : "NONE");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}
