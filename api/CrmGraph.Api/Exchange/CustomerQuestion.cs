using System.Buffers;
using System.Text;
using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.Api.Exchange;

/// <summary>Which customers are meant, in the words of the list: they are coerced and judged when they are asked.</summary>
internal sealed record CustomerSet(JsonElement? Where, string? Search, JsonElement? Order)
{
    public static CustomerSet Of(FilterDocument<Customer>? where, string? search, JsonElement? order) =>
        new(where is null ? null : JsonSerializer.Deserialize<JsonElement>(where.Json), search, order);
}

/// <summary>Some customers as they may leave the system, and where the next ones begin.</summary>
internal sealed record CustomerPage(IReadOnlyList<JsonElement> Customers, string? Next, int? Total);

/// <summary>
/// Asks for customers through the engine, with the rights of whoever is in the scope: so a file is filtered, narrowed and masked by the
/// same gate as the list on the screen, and by nothing else.
/// </summary>
internal static class CustomerQuestion
{
    /// <summary>As many as the price of a question allows with every column.</summary>
    public const int PageSize = 50;

    /// <summary>The next page. Throws the first error of the answer.</summary>
    public static async Task<CustomerPage> AskAsync(
        IServiceProvider services, CustomerSet set, string selection, string? after, int first, bool withTotal, CancellationToken ct)
    {
        var variables = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(variables))
        {
            writer.WriteStartObject();
            Write("where", set.Where);
            Write("order", set.Order);
            writer.WriteString("search", set.Search);
            writer.WriteString("after", after);
            writer.WriteNumber("first", first);
            writer.WriteEndObject();

            void Write(string name, JsonElement? value)
            {
                if (value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
                {
                    writer.WritePropertyName(name);
                    given.WriteTo(writer);
                }
            }
        }

        using var given = JsonDocument.Parse(variables.WrittenMemory);
        var text = $$"""
            query($where: CustomerFilterInput, $order: [CustomerSortInput!], $search: String, $first: Int, $after: String) {
              customers(where: $where, order: $order, search: $search, first: $first, after: $after) {
                {{(withTotal ? "totalCount" : "")}} pageInfo { hasNextPage endCursor } nodes { id {{selection}} }
              }
            }
            """;
        var executor = services.GetRequiredService<RequestExecutor>();
        var request = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(text), Variables = given.RootElement, Services = services };
        using var result = await executor.ExecuteAsync(request, ct);
        ct.ThrowIfCancellationRequested();
        if (result.Errors is [var error, ..])
        {
            throw new GraphQLException(error);
        }

        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        var customers = JsonSerializer.Deserialize<JsonElement>(answer.WrittenSpan).GetProperty("data").GetProperty("customers");
        var page = customers.GetProperty("pageInfo");
        return new CustomerPage(
            [.. customers.GetProperty("nodes").EnumerateArray()],
            page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null,
            withTotal ? customers.GetProperty("totalCount").GetInt32() : null);
    }

    /// <summary>Lets the scope look with the rights to export instead of those to read, and refuses a column the viewer may not take out.</summary>
    public static void EnterExport(this IServiceProvider services, IEnumerable<CustomerColumn> columns)
    {
        var viewer = services.RequireViewer().ForExport();
        if (viewer.Access.ReadReach(typeof(Customer)) == Reach.None)
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }

        foreach (var field in columns.SelectMany(c => c.Fields))
        {
            if (viewer.Access.Of(field).Masked == Reach.None)
            {
                throw Refusals.FieldExport(field);
            }
        }

        services.GetRequiredService<CurrentViewer>().Enter(viewer);
    }
}
