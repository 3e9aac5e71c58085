using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.Benchmarks.HandWritten;

/// <summary>Twenty customers, the five newest opportunities of each, their owners and the owners' teams.</summary>
internal static class NestedPage
{
    private const string Customers =
        $"""
         SELECT c."Id", c."Name" FROM "Customers" c
         WHERE c."DeletedAt" IS NULL AND c."City" = @city AND c."TierId" = @tier AND {Scope.Condition}
         ORDER BY c."LastContactAt" DESC, c."Id" LIMIT 20
         """;

    // Sought customer by customer within the statement: a window would number every opportunity to show the newest.
    private const string Opportunities =
        """
        SELECT o."CustomerId", o."Id", o."Title", o."Status", o."Amount", o."Currency", u."Id", u."Name", t."Id", t."Name"
        FROM json_each(@ids) k
        CROSS JOIN "Opportunities" o ON o."Id" IN (
            SELECT i."Id" FROM "Opportunities" i WHERE i."CustomerId" = k.value ORDER BY i."CreatedAt" DESC, i."Id" LIMIT 5)
        JOIN "Users" u ON u."Id" = o."OwnerId" LEFT JOIN "Teams" t ON t."Id" = u."TeamId"
        ORDER BY k.key, o."CreatedAt" DESC, o."Id"
        """;

    public static void Write(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        List<(string Key, Guid Id, string Name)> customers = new(20);
        using (var row = lane.Read(
            Customers, ["@city", "@tier", "@all", "@owners"], query["city"]!.ToString(), Json.KeyText(query["tier"]!), scope.SeesAll, scope.Owners))
        {
            while (lane.Next(row))
            {
                customers.Add((row.GetString(0), row.GetGuid(0), row.GetString(1)));
            }
        }

        json.WriteStartObject("customers"u8);
        json.WriteStartArray("nodes"u8);
        using var opportunity = lane.Read(Opportunities, ["@ids"], JsonSerializer.Serialize(customers.Select(c => c.Key)));
        var isThere = lane.Next(opportunity);
        foreach (var (key, id, name) in customers)
        {
            json.WriteStartObject();
            Json.Id(json, "Customer", id);
            json.WriteString("name"u8, name);
            json.WriteStartObject("opportunities"u8);
            json.WriteStartArray("nodes"u8);
            while (isThere && opportunity.GetString(0) == key)
            {
                WriteOpportunity(json, opportunity);
                isThere = lane.Next(opportunity);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOpportunity(Utf8JsonWriter json, Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        json.WriteStartObject();
        Json.Id(json, "Opportunity", row, 1);
        Json.Text(json, "title"u8, row, 2);
        Json.Enum(json, "status"u8, row, 3);
        Json.Money(json, "amount"u8, row, 4);
        Json.Text(json, "currency"u8, row, 5);
        json.WriteStartObject("owner"u8);
        Json.Id(json, "User", row, 6);
        Json.Text(json, "name"u8, row, 7);
        Json.Reference(json, "team"u8, "Team", row, 8);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
