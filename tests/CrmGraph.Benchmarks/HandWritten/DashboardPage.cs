using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks.HandWritten;

internal static class DashboardPage
{
    private const string Customers =
        $"""
         SELECT count(*), count(c."NextContactAt") FROM "Customers" c
         WHERE c."DeletedAt" IS NULL AND c."Lifecycle" NOT IN ('Lost', 'Archived') AND {Scope.Condition}
         """;

    private const string Tasks =
        """
        SELECT coalesce(sum("DueAt" < @now), 0), coalesce(sum("DueAt" >= @now AND "DueAt" < @tomorrow), 0), coalesce(sum("DueAt" >= @tomorrow), 0)
        FROM "Tasks" WHERE "AssigneeId" = @me AND "Status" IN ('Todo', 'Doing') AND "DueAt" < @nextWeek
        """;

    private const string Open =
        $"""
         SELECT count(*), coalesce(sum(o."Amount"), 0), coalesce(sum(o."WeightedAmount"), 0)
         FROM "Opportunities" o JOIN "Customers" c ON c."Id" = o."CustomerId"
         WHERE o."Status" = 'Open' AND c."DeletedAt" IS NULL AND {Scope.Condition}
         """;

    private const string Won =
        $"""
         SELECT coalesce(sum(o."Amount"), 0) FROM "Opportunities" o JOIN "Customers" c ON c."Id" = o."CustomerId"
         WHERE o."Status" = 'Won' AND o."ClosedAt" >= @month AND c."DeletedAt" IS NULL AND {Scope.Condition}
         """;

    private const string Feedback =
        $"""
         SELECT count(*) FROM "Feedbacks" f LEFT JOIN "Customers" c ON c."Id" = f."CustomerId" AND c."DeletedAt" IS NULL
         WHERE f."Status" IN ('Received', 'Triaged', 'Action', 'Done') AND (f."AssigneeId" = @me OR {Scope.Condition})
         """;

    private const string Interactions =
        $"""
         SELECT i."Day", count(*) FROM "Interactions" i JOIN "Customers" c ON c."Id" = i."CustomerId"
         WHERE i."Day" BETWEEN @first AND @today AND c."DeletedAt" IS NULL AND {Scope.Condition}
         GROUP BY i."Day" ORDER BY count(*) DESC, i."Day" LIMIT 100
         """;

    public static void Write(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        var now = DateTimeOffset.UtcNow;
        var today = BusinessDay.Of(now);
        var tomorrow = BusinessDay.Start(today.AddDays(1)).UtcTicks;
        var nextWeek = BusinessDay.Start(today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7))).UtcTicks;
        One("dashboard", lane.Read(Tasks, ["@now", "@tomorrow", "@me", "@nextWeek"], now.UtcTicks, tomorrow, scope.Me, nextWeek), row =>
        {
            Json.Number(json, "overdueTasks"u8, row, 0);
            Json.Number(json, "tasksDueToday"u8, row, 1);
            Json.Number(json, "tasksDueThisWeek"u8, row, 2);
        });
        One("kept", lane.Read(Customers, ["@all", "@owners"], scope.SeesAll, scope.Owners), row =>
        {
            Json.Number(json, "count"u8, row, 0);
            json.WriteStartObject("countOf"u8);
            Json.Number(json, "nextContactAt"u8, row, 1);
            json.WriteEndObject();
        });
        One("open", lane.Read(Open, ["@all", "@owners"], scope.SeesAll, scope.Owners), row =>
        {
            Json.Number(json, "count"u8, row, 0);
            json.WriteStartObject("sum"u8);
            Json.Money(json, "amount"u8, row, 1);
            Json.Money(json, "weightedAmount"u8, row, 2);
            json.WriteEndObject();
        });
        var month = DateTimeOffset.Parse(query["month"]!, CultureInfo.InvariantCulture).UtcTicks;
        One("won", lane.Read(Won, ["@month", "@all", "@owners"], month, scope.SeesAll, scope.Owners), row =>
        {
            json.WriteStartObject("sum"u8);
            Json.Money(json, "amount"u8, row, 0);
            json.WriteEndObject();
        });
        One("unanswered", lane.Read(Feedback, ["@me", "@all", "@owners"], scope.Me, scope.SeesAll, scope.Owners), row => Json.Number(json, "count"u8, row, 0));
        WriteInteractions(lane, json, query, scope);

        void One(string name, SqliteDataReader row, Action<SqliteDataReader> write)
        {
            json.WriteStartObject(name);
            using (row)
            {
                lane.Next(row);
                write(row);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteInteractions(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        json.WriteStartObject("contacts"u8);
        json.WriteStartArray("groupBy"u8);
        using (var row = lane.Read(
            Interactions, ["@first", "@today", "@all", "@owners"], (string)query["first"]!, (string)query["today"]!, scope.SeesAll, scope.Owners))
        {
            while (lane.Next(row))
            {
                json.WriteStartObject();
                json.WriteStartObject("keys"u8);
                Json.Text(json, "day"u8, row, 0);
                json.WriteEndObject();
                Json.Number(json, "count"u8, row, 1);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
