using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Jobs;
using CrmGraph.TestKit;
using ExcelDataReader;

namespace CrmGraph.Api.Tests.Exchange;

/// <summary>What a person does who takes customers out: asks, waits, fetches.</summary>
internal static class Exports
{
    private const string Mutation =
        "mutation($input: ExportCustomersInput!) { exportCustomers(input: $input) { job { id } errors { ... on ValidationError { code } ... on InvalidStateError { code } } } }";

    /// <summary>The rows of the file, the header first.</summary>
    public static async Task<List<string[]>> RowsAsync(this ApiClient client, object input, CancellationToken ct) =>
        Read(await BytesAsync(client, input, ct));

    public static async Task<byte[]> BytesAsync(this ApiClient client, object input, CancellationToken ct)
    {
        using var answer = await FetchAsync(client, await UrlAsync(client, input, ct), ct);
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>Where the file lies when the job is done.</summary>
    public static async Task<string> UrlAsync(this ApiClient client, object input, CancellationToken ct)
    {
        var job = (await client.DataAsync(Mutation, new { input }))["exportCustomers"]!["job"]!;
        var done = await EndAsync(client, (string)job["id"]!, ct);
        return (string?)done["status"] == "DONE" ? (string)done["file"]!["url"]! : throw new InvalidOperationException(done.ToJsonString());
    }

    /// <summary>A job when it is over.</summary>
    public static async Task<JsonNode> EndAsync(this ApiClient client, string id, CancellationToken ct)
    {
        for (var patience = 0; patience < 1_200; patience++)
        {
            var job = (await client.DataAsync("query($id: ID!) { job(id: $id) { status done total failed error file { url rows } } }", new { id }))["job"]!;
            if ((string?)job["status"] is not ("QUEUED" or "RUNNING"))
            {
                return job;
            }

            await Task.Delay(100, ct);
        }

        throw new TimeoutException($"{nameof(Job)} {id} does not end.");
    }

    public static async Task<HttpResponseMessage> FetchAsync(this ApiClient client, string url, CancellationToken ct)
    {
        var answer = await client.Http.GetAsync(url, ct);
        return answer.StatusCode == HttpStatusCode.OK ? answer : throw new HttpRequestException($"{(int)answer.StatusCode} of {url}");
    }

    public static List<string[]> Read(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(file);
        using var reader = file is [(byte)'P', (byte)'K', ..] ? ExcelReaderFactory.CreateOpenXmlReader(stream) : ExcelReaderFactory.CreateCsvReader(stream);
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
