using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks.HandWritten;

internal static class DashboardPage
{
    private const int Days = 30;

    private const string Customers =
        $"""
         SELECT count(*), coalesce(sum(c."NextContactAt" IS NULL), 0) FROM "Customers" c
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
         GROUP BY i."Day"
         """;

    public static void Write(ReadLanes.Lane lane, Utf8JsonWriter json, IQueryCollection query, Scope scope)
    {
        var now = DateTimeOffset.UtcNow;
        var today = BusinessDay.Of(now);
        json.WriteStartObject("dashboard"u8);
        One(lane.Read(Customers, ["@all", "@owners"], scope.SeesAll, scope.Owners), row =>
        {
            var (count, without) = (row.GetInt64(0), row.GetInt64(1));
            json.WriteNumber("customerCount"u8, count);
            json.WriteNumber("customersWithoutNextStep"u8, without);
            if (count == 0)
            {
                json.WriteNull("coverageRate"u8);
            }
            else
            {
                json.WriteNumber("coverageRate"u8, 1 - ((double)without / count));
            }
        });

        var tomorrow = BusinessDay.Start(today.AddDays(1)).UtcTicks;
        var nextWeek = BusinessDay.Start(today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7))).UtcTicks;
        One(lane.Read(Tasks, ["@now", "@tomorrow", "@me", "@nextWeek"], now.UtcTicks, tomorrow, scope.Me, nextWeek), row =>
        {
            Json.Number(json, "overdueTasks"u8, row, 0);
            Json.Number(json, "tasksDueToday"u8, row, 1);
            Json.Number(json, "tasksDueThisWeek"u8, row, 2);
        });
        One(lane.Read(Open, ["@all", "@owners"], scope.SeesAll, scope.Owners), row =>
        {
            Json.Number(json, "openOpportunityCount"u8, row, 0);
            Json.Money(json, "openOpportunityAmount"u8, row, 1);
            Json.Money(json, "weightedForecast"u8, row, 2);
        });
        var month = BusinessDay.Start(new DateOnly(today.Year, today.Month, 1)).UtcTicks;
        One(lane.Read(Won, ["@month", "@all", "@owners"], month, scope.SeesAll, scope.Owners), row => Json.Money(json, "wonThisMonthAmount"u8, row, 0));
        One(lane.Read(Feedback, ["@me", "@all", "@owners"], scope.Me, scope.SeesAll, scope.Owners), row => Json.Number(json, "openFeedback"u8, row, 0));
        WriteInteractions(lane, json, today, scope);
        json.WriteEndObject();

        void One(SqliteDataReader row, Action<SqliteDataReader> write)
        {
            using (row)
            {
                lane.Next(row);
                write(row);
            }
        }
    }

    private static void WriteInteractions(ReadLanes.Lane lane, Utf8JsonWriter json, DateOnly today, Scope scope)
    {
        Dictionary<string, long> counts = new(Days);
        var first = today.AddDays(1 - Days);
        using (var row = lane.Read(Interactions, ["@first", "@today", "@all", "@owners"], Text(first), Text(today), scope.SeesAll, scope.Owners))
        {
            while (lane.Next(row))
            {
                counts.Add(row.GetString(0), row.GetInt64(1));
            }
        }

        json.WriteStartArray("interactionsPerDay"u8);
        for (var day = first; day <= today; day = day.AddDays(1))
        {
            json.WriteStartObject();
            json.WriteString("date"u8, Text(day));
            json.WriteNumber("count"u8, counts.GetValueOrDefault(Text(day)));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
