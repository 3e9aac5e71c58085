using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.Benchmarks.HandWritten;

internal static class BoardPage
{
    private const int Cards = 50;

    private const string Pipeline = """SELECT "Id", "Name" FROM "Pipelines" WHERE "Id" = @id""";

    private const string Stages =
        """SELECT "Id", "Name", "Position", "Probability", "SlaHours" FROM "Stages" WHERE "PipelineId" = @id ORDER BY "Position", "Id" """;

    private const string Sums =
        $"""
         SELECT count(*), coalesce(sum(o."Amount"), 0), coalesce(sum(o."WeightedAmount"), 0), coalesce(sum(o."StageEnteredAt" < @late), 0)
         FROM "Opportunities" o JOIN "Customers" c ON c."Id" = o."CustomerId"
         WHERE o."Status" = 'Open' AND o."StageId" = @id AND c."DeletedAt" IS NULL AND {Scope.Condition}
         """;

    private const string Opportunities =
        $"""
         SELECT o."Id", o."Version", o."Title", o."Rank", o."Amount", o."Currency", o."ExpectedCloseOn", c."Id", c."Name", u."Id", u."Name"
         FROM "Opportunities" o JOIN "Customers" c ON c."Id" = o."CustomerId" JOIN "Users" u ON u."Id" = o."OwnerId"
         WHERE o."StageId" = @id AND o."Status" = 'Open' AND c."DeletedAt" IS NULL AND {Scope.Condition}
         ORDER BY o."Rank", o."Id" LIMIT 51
         """;

    public static void Write(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        var id = Json.KeyText(query["pipeline"]!);
        using (var row = lane.Read(Pipeline, ["@id"], id))
        {
            if (!lane.Next(row))
            {
                json.WriteNull("pipeline"u8);
                return;
            }

            json.WriteStartObject("pipeline"u8);
            Json.Id(json, "Pipeline", row, 0);
            Json.Text(json, "name"u8, row, 1);
        }

        json.WriteStartArray("stages"u8);
        using var stage = lane.Read(Stages, ["@id"], id);
        while (lane.Next(stage))
        {
            json.WriteStartObject();
            Json.Id(json, "Stage", stage, 0);
            Json.Text(json, "name"u8, stage, 1);
            Json.Number(json, "position"u8, stage, 2);
            Json.Number(json, "probability"u8, stage, 3);
            Json.Number(json, "slaHours"u8, stage, 4);
            var late = stage.IsDBNull(4) ? 0 : DateTime.UtcNow.AddHours(-stage.GetInt64(4)).Ticks;
            WriteStage(lane, json, stage.GetString(0), late, scope);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStage(ReadLanes.Lane lane, Utf8JsonWriter json, string id, long late, Scope scope)
    {
        using (var sums = lane.Read(Sums, ["@late", "@id", "@all", "@owners"], late, id, scope.SeesAll, scope.Owners))
        {
            lane.Next(sums);
            json.WriteStartObject("summary"u8);
            Json.Number(json, "count"u8, sums, 0);
            Json.Money(json, "amount"u8, sums, 1);
            Json.Money(json, "weightedAmount"u8, sums, 2);
            Json.Number(json, "staleCount"u8, sums, 3);
            json.WriteEndObject();
        }

        json.WriteStartObject("opportunities"u8);
        json.WriteStartArray("nodes"u8);
        var hasNext = false;
        using var row = lane.Read(Opportunities, ["@id", "@all", "@owners"], id, scope.SeesAll, scope.Owners);
        for (var i = 0; lane.Next(row); i++)
        {
            if (i == Cards)
            {
                hasNext = true;
                break;
            }

            json.WriteStartObject();
            Json.Id(json, "Opportunity", row, 0);
            Json.Number(json, "version"u8, row, 1);
            Json.Text(json, "title"u8, row, 2);
            json.WriteNumber("rank"u8, row.GetDouble(3));
            Json.Money(json, "amount"u8, row, 4);
            Json.Text(json, "currency"u8, row, 5);
            Json.Text(json, "expectedCloseOn"u8, row, 6);
            Json.Reference(json, "customer"u8, "Customer", row, 7);
            Json.Reference(json, "owner"u8, "User", row, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, hasNext);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
