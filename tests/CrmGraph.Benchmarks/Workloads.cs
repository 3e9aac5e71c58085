using System.Text.Json.Nodes;
using CrmGraph.Api.Data;
using CrmGraph.GraphQL.Types;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks;

/// <summary>The pages of the dashboard that are opened most, over records chosen from the data itself.</summary>
internal static class Workloads
{
    private const int Variants = 40;

    private const string List =
        """
        query List($tier: ID!, $city: String!) {
          customers(first: 50, where: { tierId: { eq: $tier }, city: { eq: $city } }, order: [{ lastContactAt: DESC }]) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes {
              id name city lifecycle annualValue currency lastContactAt nextContactAt nextStep
              tier { id name }
              owner { id name }
              tags { id name color }
            }
          }
        }
        """;

    private const string Customer =
        """
        query Customer($id: ID!) {
          customer(id: $id) {
            id version name kind code industry size region city address website phone source lifecycle
            annualValue currency lastContactAt nextContactAt nextStep remark createdAt
            tier { id name intervalDays }
            owner { id name }
            tags { id name color }
            contacts { id fullName title role isPrimary phones emails wechat preferredChannel doNotContact }
            opportunities(first: 20, order: [{ createdAt: DESC }]) {
              nodes { id title status amount currency probability expectedCloseOn stage { id name } owner { id name } }
            }
            timeline(first: 20, order: [{ at: DESC }]) {
              nodes { id kind at summary actor { id name } }
              pageInfo { hasNextPage }
            }
            tasks(first: 20, where: { status: { in: [TODO, DOING] } }, order: [{ dueAt: ASC }]) {
              nodes { id title type priority status dueAt assignee { id name } }
            }
          }
        }
        """;

    private const string Nested =
        """
        query Nested($tier: ID!, $city: String!) {
          customers(first: 20, where: { tierId: { eq: $tier }, city: { eq: $city } }, order: [{ lastContactAt: DESC }]) {
            nodes {
              id name
              opportunities(first: 5, order: [{ createdAt: DESC }]) {
                nodes { id title status amount currency owner { id name team { id name } } }
              }
            }
          }
        }
        """;

    private const string Board =
        """
        query Board($pipeline: ID!) {
          pipeline(id: $pipeline) {
            id name
            stages {
              id name position probability slaHours
              summary { count amount weightedAmount staleCount }
              opportunities(first: 50, where: { status: { eq: OPEN } }, order: [{ rank: ASC }]) {
                nodes { id version title rank amount currency expectedCloseOn customer { id name } owner { id name } }
                pageInfo { hasNextPage }
              }
            }
          }
        }
        """;

    private const string Dashboard =
        """
        query Dashboard($month: DateTime!, $first: LocalDate!, $today: LocalDate!) {
          dashboard { overdueTasks tasksDueToday tasksDueThisWeek }
          kept: customersAggregate(where: { lifecycle: { nin: [LOST, ARCHIVED] } }) { count countOf { nextContactAt } }
          open: opportunitiesAggregate(where: { status: { eq: OPEN } }) { count sum { amount weightedAmount } }
          won: opportunitiesAggregate(where: { status: { eq: WON }, closedAt: { gte: $month } }) { sum { amount } }
          unanswered: feedbacksAggregate(where: { status: { in: [RECEIVED, TRIAGED, ACTION, DONE] } }) { count }
          contacts: interactionsAggregate(where: { day: { gte: $first, lte: $today } }) { groupBy(by: [DAY]) { keys { day } count } }
        }
        """;

    private const string Interaction =
        """
        mutation Interaction($id: ID!, $summary: String!) {
          logFollowUp(input: { customerId: $id, channel: PHONE, summary: $summary }) { interaction { id } errors { __typename } }
        }
        """;

    public static async Task<IReadOnlyList<Workload>> ReadAsync(BenchOptions options, Guid viewerId)
    {
        await using var connection = new SqliteConnection(BenchDatabase.ConnectionString(options.DatabaseFile));
        await connection.OpenAsync();
        var everything = options.Role is not (Api.Identity.RoleCode.Sales or Api.Identity.RoleCode.Manager);
        var mine = everything ? "TRUE" : $"\"OwnerId\" = '{viewerId.ToString().ToUpperInvariant()}'";
        var customers = await ReadAsync(
            connection,
            $"""
             SELECT "Id" FROM "Customers" WHERE "DeletedAt" IS NULL AND {mine} ORDER BY "Name", "Id" LIMIT {Variants}
             OFFSET (SELECT count(*) / 2 FROM "Customers" WHERE "DeletedAt" IS NULL AND {mine}) - {Variants}
             """,
            row => Variables(("id", GlobalId.Encode("Customer", row.GetGuid(0)))));
        var lists = await ReadAsync(
            connection,
            $"""
             SELECT "TierId", "City" FROM "Customers" WHERE "DeletedAt" IS NULL AND "TierId" IS NOT NULL AND "City" IS NOT NULL AND {mine}
             GROUP BY "TierId", "City" ORDER BY count(*) DESC, "City", "TierId" LIMIT {Variants}
             """,
            row => Variables(("tier", GlobalId.Encode("Tier", row.GetGuid(0))), ("city", row.GetString(1))));
        var pipelines = await ReadAsync(
            connection,
            """SELECT "Id" FROM "Pipelines" ORDER BY "IsDefault" DESC, "Name" LIMIT 1""",
            row => Variables(("pipeline", GlobalId.Encode("Pipeline", row.GetGuid(0)))));
        Workload[] all =
        [
            new("list", "List page, 50 rows of a tier and city", List, "/list", lists, "Q1"),
            new("customer", "Customer 360", Customer, "/customer", customers, "Q2"),
            new("nested", "20 customers, 5 opportunities each, owner, team", Nested, "/nested", lists, "Q4"),
            new("board", "Pipeline board", Board, "/board", pipelines),
            new("dashboard", "Dashboard numbers", Dashboard, "/dashboard", [Days()], "Q3"),
            new("typename", "{ __typename }", "query Typename { __typename }", "/typename", [[]], "Q5"),
        ];
        return all;
    }

    /// <summary>The workload that writes; its customers are others than those that are read.</summary>
    public static async Task<Workload> WritingAsync(BenchOptions options)
    {
        await using var connection = new SqliteConnection(BenchDatabase.ConnectionString(options.DatabaseFile));
        await connection.OpenAsync();
        var customers = await ReadAsync(
            connection,
            $"""SELECT "Id" FROM "Customers" WHERE "DeletedAt" IS NULL ORDER BY "Id" DESC LIMIT {Variants * 10}""",
            row => Variables(("id", GlobalId.Encode("Customer", row.GetGuid(0))), ("summary", "报价已确认，下周寄合同。")));
        return new Workload("interaction", "Add an interaction", Interaction, "/interaction", customers, "M1", Writes: true);
    }

    /// <summary>The first of the month, and the thirty days up to today.</summary>
    private static JsonObject Days()
    {
        var today = BusinessDay.Of(DateTimeOffset.UtcNow);
        var month = BusinessDay.Start(today.AddDays(1 - today.Day));
        return Variables(("month", $"{month.UtcDateTime:s}Z"), ("first", $"{today.AddDays(-29):yyyy-MM-dd}"), ("today", $"{today:yyyy-MM-dd}"));
    }

    private static JsonObject Variables(params (string Name, string Value)[] variables) =>
        new(variables.Select(v => KeyValuePair.Create<string, JsonNode?>(v.Name, v.Value)));

    private static async Task<IReadOnlyList<JsonObject>> ReadAsync(SqliteConnection connection, string sql, Func<SqliteDataReader, JsonObject> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        List<JsonObject> rows = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows.Count > 0 ? rows : throw new InvalidOperationException($"The data has no record for: {sql}");
    }
}
