using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.Benchmarks.HandWritten;

internal static class ListPage
{
    private const int Size = 50;

    private const string Count =
        $"""
         SELECT count(*) FROM "Customers" c
         WHERE c."DeletedAt" IS NULL AND c."City" = @city AND c."TierId" = @tier AND {Scope.Condition}
         """;

    private const string Page =
        $"""
         SELECT p.*, t."Name", u."Name"
         FROM (
             SELECT c."Id", c."Name", c."City", c."Lifecycle", c."AnnualValue", c."Currency", c."LastContactAt", c."NextContactAt", c."NextStep", c."TierId", c."OwnerId"
             FROM "Customers" c
             WHERE c."DeletedAt" IS NULL AND c."City" = @city AND c."TierId" = @tier AND {Scope.Condition}
             ORDER BY c."LastContactAt" DESC, c."Id" LIMIT 51
         ) p
         LEFT JOIN "Tiers" t ON t."Id" = p."TierId"
         JOIN "Users" u ON u."Id" = p."OwnerId"
         ORDER BY p."LastContactAt" DESC, p."Id"
         """;

    private const string Tags =
        """
        SELECT l."CustomerId", t."Id", t."Name", t."Color"
        FROM "CustomerTags" l JOIN "Tags" t ON t."Id" = l."TagId"
        WHERE l."CustomerId" IN (SELECT value FROM json_each(@ids))
        ORDER BY l."CustomerId", t."Name", l."TagId"
        """;

    public static void Write(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        string city = query["city"]!, tier = Json.KeyText(query["tier"]!);
        json.WriteStartObject("customers"u8);
        using (var count = lane.Read(Count, ["@city", "@tier", "@all", "@owners"], city, tier, scope.SeesAll, scope.Owners))
        {
            lane.Next(count);
            json.WriteNumber("totalCount"u8, count.GetInt64(0));
        }

        // The tags come with a second statement, so the rows wait.
        List<Row> rows = new(Size + 1);
        using (var page = lane.Read(Page, ["@city", "@tier", "@all", "@owners"], city, tier, scope.SeesAll, scope.Owners))
        {
            while (lane.Next(page))
            {
                rows.Add(new Row(
                    page.GetGuid(0), page.GetString(1), page.GetString(2), page.GetString(3), Long(4), page.GetString(5), Long(6), Long(7),
                    page.IsDBNull(8) ? null : page.GetString(8), page.GetGuid(9), page.GetGuid(10), page.GetString(11), page.GetString(12)));
            }

            long? Long(int column) => page.IsDBNull(column) ? null : page.GetInt64(column);
        }

        var hasNext = rows.Count > Size;
        rows = hasNext ? rows[..Size] : rows;
        var tags = ReadTags(lane, rows);
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, hasNext);
        if (rows.Count > 0)
        {
            var position = string.Create(CultureInfo.InvariantCulture, $"{rows[^1].LastContactAt}:{rows[^1].Id:N}");
            json.WriteBase64String("endCursor"u8, Encoding.UTF8.GetBytes(position));
        }
        else
        {
            json.WriteNull("endCursor"u8);
        }

        json.WriteEndObject();
        json.WriteStartArray("nodes"u8);
        foreach (var row in rows)
        {
            row.Write(json, tags);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Dictionary<Guid, List<Tag>> ReadTags(ReadLanes.Lane lane, List<Row> rows)
    {
        Dictionary<Guid, List<Tag>> tags = new(rows.Count);
        var ids = JsonSerializer.Serialize(rows.Select(r => r.Id.ToString().ToUpperInvariant()));
        using var reader = lane.Read(Tags, ["@ids"], ids);
        while (lane.Next(reader))
        {
            var customer = reader.GetGuid(0);
            if (!tags.TryGetValue(customer, out var list))
            {
                tags.Add(customer, list = []);
            }

            list.Add(new Tag(reader.GetGuid(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return tags;
    }

    private readonly record struct Tag(Guid Id, string Name, string? Color);

    private sealed record Row(
        Guid Id, string Name, string City, string Lifecycle, long? AnnualValue, string Currency, long? LastContactAt, long? NextContactAt,
        string? NextStep, Guid TierId, Guid OwnerId, string Tier, string Owner)
    {
        public void Write(Utf8JsonWriter json, Dictionary<Guid, List<Tag>> tags)
        {
            json.WriteStartObject();
            Json.Id(json, "Customer", Id);
            json.WriteString("name"u8, Name);
            json.WriteString("city"u8, City);
            json.WriteString("lifecycle"u8, Json.EnumText(Lifecycle));
            if (AnnualValue is { } value)
            {
                json.WriteNumber("annualValue"u8, value / 100m);
            }
            else
            {
                json.WriteNull("annualValue"u8);
            }

            json.WriteString("currency"u8, Currency);
            WriteInstant("lastContactAt"u8, LastContactAt);
            WriteInstant("nextContactAt"u8, NextContactAt);
            json.WriteString("nextStep"u8, NextStep);
            WriteReference("tier"u8, "Tier", TierId, Tier);
            WriteReference("owner"u8, "User", OwnerId, Owner);
            json.WriteStartArray("tags"u8);
            foreach (var tag in tags.GetValueOrDefault(Id) ?? [])
            {
                json.WriteStartObject();
                Json.Id(json, "Tag", tag.Id);
                json.WriteString("name"u8, tag.Name);
                json.WriteString("color"u8, tag.Color);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();

            void WriteInstant(ReadOnlySpan<byte> name, long? ticks)
            {
                if (ticks is { } at)
                {
                    json.WriteString(name, new DateTime(at, DateTimeKind.Utc));
                }
                else
                {
                    json.WriteNull(name);
                }
            }

            void WriteReference(ReadOnlySpan<byte> name, string typeName, Guid id, string text)
            {
                json.WriteStartObject(name);
                Json.Id(json, typeName, id);
                json.WriteString("name"u8, text);
                json.WriteEndObject();
            }
        }
    }
}
