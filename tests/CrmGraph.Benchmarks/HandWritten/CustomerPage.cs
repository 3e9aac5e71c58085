using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.Benchmarks.HandWritten;

internal static class CustomerPage
{
    private const string Customer =
        $"""
         SELECT c."Id", c."Version", c."Name", c."Kind", c."Code", c."Industry", c."Size", c."Region", c."City", c."Address", c."Website",
             c."Phone", c."Source", c."Lifecycle", c."AnnualValue", c."Currency", c."LastContactAt", c."NextContactAt", c."NextStep",
             c."Remark", c."CreatedAt", c."TierId", t."Name", t."IntervalDays", c."OwnerId", u."Name"
         FROM "Customers" c LEFT JOIN "Tiers" t ON t."Id" = c."TierId" JOIN "Users" u ON u."Id" = c."OwnerId"
         WHERE c."Id" = @id AND c."DeletedAt" IS NULL AND {Scope.Condition}
         """;

    // Whoever sees the customer sees what is below it: the scope is not asked again.
    private const string Tags =
        """
        SELECT t."Id", t."Name", t."Color" FROM "CustomerTags" l JOIN "Tags" t ON t."Id" = l."TagId"
        WHERE l."CustomerId" = @id ORDER BY t."Name", l."TagId"
        """;

    private const string Contacts =
        """
        SELECT "Id", "FullName", "Title", "Role", "IsPrimary", "Phones", "Emails", "Wechat", "PreferredChannel", "DoNotContact"
        FROM "Contacts" WHERE "CustomerId" = @id AND "DeletedAt" IS NULL ORDER BY "IsPrimary" DESC, "FullName", "Id"
        """;

    private const string Opportunities =
        """
        SELECT o."Id", o."Title", o."Status", o."Amount", o."Currency", o."Probability", o."ExpectedCloseOn", o."StageId", s."Name", o."OwnerId", u."Name"
        FROM "Opportunities" o JOIN "Stages" s ON s."Id" = o."StageId" JOIN "Users" u ON u."Id" = o."OwnerId"
        WHERE o."CustomerId" = @id ORDER BY o."CreatedAt" DESC, o."Id" LIMIT 20
        """;

    private const string Timeline =
        """
        SELECT e."Id", e."Kind", e."At", e."Summary", e."ActorId", u."Name"
        FROM (SELECT * FROM "TimelineEntries" WHERE "CustomerId" = @id ORDER BY "At" DESC, "Id" LIMIT 21) e
        LEFT JOIN "Users" u ON u."Id" = e."ActorId" ORDER BY e."At" DESC, e."Id"
        """;

    private const string Tasks =
        """
        SELECT t."Id", t."Title", t."Type", t."Priority", t."Status", t."DueAt", t."AssigneeId", u."Name"
        FROM "Tasks" t JOIN "Users" u ON u."Id" = t."AssigneeId"
        WHERE t."CustomerId" = @id AND t."Status" IN ('Todo', 'Doing') ORDER BY t."DueAt", t."Id" LIMIT 20
        """;

    public static void Write(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        var id = Json.KeyText(query["id"]!);
        using (var row = lane.Read(Customer, ["@id", "@all", "@owners"], id, scope.SeesAll, scope.Owners))
        {
            if (!lane.Next(row))
            {
                json.WriteNull("customer"u8);
                return;
            }

            json.WriteStartObject("customer"u8);
            Json.Id(json, "Customer", row, 0);
            Json.Number(json, "version"u8, row, 1);
            Json.Text(json, "name"u8, row, 2);
            Json.Enum(json, "kind"u8, row, 3);
            Json.Text(json, "code"u8, row, 4);
            Json.Text(json, "industry"u8, row, 5);
            Json.Enum(json, "size"u8, row, 6);
            Json.Text(json, "region"u8, row, 7);
            Json.Text(json, "city"u8, row, 8);
            Json.Text(json, "address"u8, row, 9);
            Json.Text(json, "website"u8, row, 10);
            Json.Text(json, "phone"u8, row, 11);
            Json.Enum(json, "source"u8, row, 12);
            Json.Enum(json, "lifecycle"u8, row, 13);
            Json.Money(json, "annualValue"u8, row, 14);
            Json.Text(json, "currency"u8, row, 15);
            Json.Instant(json, "lastContactAt"u8, row, 16);
            Json.Instant(json, "nextContactAt"u8, row, 17);
            Json.Text(json, "nextStep"u8, row, 18);
            Json.Text(json, "remark"u8, row, 19);
            Json.Instant(json, "createdAt"u8, row, 20);
            if (row.IsDBNull(21))
            {
                json.WriteNull("tier"u8);
            }
            else
            {
                json.WriteStartObject("tier"u8);
                Json.Id(json, "Tier", row, 21);
                Json.Text(json, "name"u8, row, 22);
                Json.Number(json, "intervalDays"u8, row, 23);
                json.WriteEndObject();
            }

            Json.Reference(json, "owner"u8, "User", row, 24);
        }

        WriteTags(lane, json, id);
        WriteContacts(lane, json, id);
        WriteOpportunities(lane, json, id);
        WriteTimeline(lane, json, id);
        WriteTasks(lane, json, id);
        json.WriteEndObject();
    }

    private static void WriteTags(ReadLanes.Lane lane, Utf8JsonWriter json, string id)
    {
        json.WriteStartArray("tags"u8);
        using var row = lane.Read(Tags, ["@id"], id);
        while (lane.Next(row))
        {
            json.WriteStartObject();
            Json.Id(json, "Tag", row, 0);
            Json.Text(json, "name"u8, row, 1);
            Json.Text(json, "color"u8, row, 2);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContacts(ReadLanes.Lane lane, Utf8JsonWriter json, string id)
    {
        json.WriteStartArray("contacts"u8);
        using var row = lane.Read(Contacts, ["@id"], id);
        while (lane.Next(row))
        {
            json.WriteStartObject();
            Json.Id(json, "Contact", row, 0);
            Json.Text(json, "fullName"u8, row, 1);
            Json.Text(json, "title"u8, row, 2);
            Json.Enum(json, "role"u8, row, 3);
            json.WriteBoolean("isPrimary"u8, row.GetBoolean(4));
            Json.Raw(json, "phones"u8, row, 5);
            Json.Raw(json, "emails"u8, row, 6);
            Json.Text(json, "wechat"u8, row, 7);
            Json.Enum(json, "preferredChannel"u8, row, 8);
            json.WriteBoolean("doNotContact"u8, row.GetBoolean(9));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOpportunities(ReadLanes.Lane lane, Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("opportunities"u8);
        json.WriteStartArray("nodes"u8);
        using var row = lane.Read(Opportunities, ["@id"], id);
        while (lane.Next(row))
        {
            json.WriteStartObject();
            Json.Id(json, "Opportunity", row, 0);
            Json.Text(json, "title"u8, row, 1);
            Json.Enum(json, "status"u8, row, 2);
            Json.Money(json, "amount"u8, row, 3);
            Json.Text(json, "currency"u8, row, 4);
            Json.Number(json, "probability"u8, row, 5);
            Json.Text(json, "expectedCloseOn"u8, row, 6);
            Json.Reference(json, "stage"u8, "Stage", row, 7);
            Json.Reference(json, "owner"u8, "User", row, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTimeline(ReadLanes.Lane lane, Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("timeline"u8);
        json.WriteStartArray("nodes"u8);
        var hasNext = false;
        using var row = lane.Read(Timeline, ["@id"], id);
        for (var i = 0; lane.Next(row); i++)
        {
            if (i == 20)
            {
                hasNext = true;
                break;
            }

            json.WriteStartObject();
            Json.Id(json, "TimelineEntry", row, 0);
            Json.Enum(json, "kind"u8, row, 1);
            Json.Instant(json, "at"u8, row, 2);
            Json.Text(json, "summary"u8, row, 3);
            Json.Reference(json, "actor"u8, "User", row, 4);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, hasNext);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTasks(ReadLanes.Lane lane, Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("tasks"u8);
        json.WriteStartArray("nodes"u8);
        using var row = lane.Read(Tasks, ["@id"], id);
        while (lane.Next(row))
        {
            json.WriteStartObject();
            Json.Id(json, "Task", row, 0);
            Json.Text(json, "title"u8, row, 1);
            Json.Enum(json, "type"u8, row, 2);
            Json.Enum(json, "priority"u8, row, 3);
            Json.Enum(json, "status"u8, row, 4);
            Json.Instant(json, "dueAt"u8, row, 5);
            Json.Reference(json, "assignee"u8, "User", row, 6);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
