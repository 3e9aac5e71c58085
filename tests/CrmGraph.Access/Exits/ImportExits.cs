using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.Api.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Access.Exits;

/// <summary>
/// A file that names customers in sight and out of it by their codes and gives one field another value: only what the asker may write is
/// written, and what is out of sight looks like what is not there. Then it is taken back.
/// </summary>
internal sealed class ImportExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private const string Exit = "import";
    private const string Check = "mutation($input: CheckCustomerImportInput!) { checkCustomerImport(input: $input) { job { id } errors { __typename } } }";
    private static readonly string[] s_fields = [nameof(Customer.Remark), nameof(Customer.Industry), nameof(Customer.City), nameof(Customer.Phone), nameof(Customer.TaxNumber)];

    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        foreach (var member in whole ? s_fields : [s_fields[random.Next(s_fields.Length)]])
        {
            await AskAsync(asker, AccessModel.Find(typeof(Customer).GetProperty(member)!)!, random, ct);
        }
    }

    private async Task AskAsync(Asker asker, GovernedField field, Random random, CancellationToken ct)
    {
        var known = world.Rows.Where(r => r.Value is Customer { Code: not null }).ToArray();
        random.Shuffle(known);
        var before = world.Rows.Where(r => r.Value is Customer).ToDictionary(r => r.Id);

        // The first cells are shown again as samples; they are nobody's.
        string[] codes = ["none 1", "none 2", "none 3", .. known.Take(12).Select(r => ((Customer)r.Value).Code!)];
        var id = await UploadAsync(asker, $"code,{field.Name}\r\n{string.Concat(codes.Select((c, i) => $"{c},imported {i}\r\n"))}", ct);
        if (id is null)
        {
            return;
        }

        var input = new
        {
            id,
            columns = new object[] { new { column = 0, field = "code" }, new { column = 1, field = field.Name } },
            values = new object[] { new { field = "code", text = "none", value = "nothing" } },
            duplicates = nameof(DuplicatePolicy.Update).ToUpperInvariant(),
            key = nameof(DuplicateKey.Code).ToUpperInvariant(),
            defaultKind = "COMPANY",
        };
        if (await FinishAsync(asker, await asker.AskAsync(Check, new { input }, ct), "checkCustomerImport", ct))
        {
            await LookAsync(asker, id, ct);
            await FinishAsync(asker, await StartAsync(asker, "importCustomers", id, ct), "importCustomers", ct);
            await world.ReadRowsAsync();
            foreach (var row in world.Rows.Where(r => r.Value is Customer && !Equals(field.Member.GetValue(r.Value), field.Member.GetValue(before[r.Id].Value))))
            {
                ledger.Checked(Exit);
                if (!PlainRule.Sees(asker, before[row.Id]) || !PlainRule.MayWrite(asker, field, before[row.Id]))
                {
                    ledger.Leaked(Exit, $"{field.Coordinate} written by a file", $"{asker.Name} of {row}");
                }
            }

            await FinishAsync(asker, await StartAsync(asker, "undoCustomerImport", id, ct), "undoCustomerImport", ct);
            await world.ReadRowsAsync();
            foreach (var row in world.Rows.Where(r => r.Value is Customer && !Equals(field.Member.GetValue(r.Value), field.Member.GetValue(before[r.Id].Value))))
            {
                ledger.Failed(Exit, field.Coordinate, $"{asker.Name} could not take back {row}");
            }
        }

        await LookAsync(asker, id, ct);
    }

    private async Task LookAsync(Asker asker, string id, CancellationToken ct) => check.CheckText(Exit, asker, await asker.AskAsync(
        $"query($id: ID!) {{ customerImport(id: $id) {{ {Question.All(world.Schema.Types["Import"])} }} importFields {{ {Question.All(world.Schema.Types["ImportField"])} }} }}", new { id }, ct));

    private static Task<string> StartAsync(Asker asker, string mutation, string id, CancellationToken ct) =>
        asker.AskAsync($"mutation($id: ID!) {{ {mutation}(input: {{ id: $id }}) {{ job {{ id }} errors {{ __typename }} }} }}", new { id }, ct);

    // Whether there was a job; it is over by then.
    private async Task<bool> FinishAsync(Asker asker, string answer, string mutation, CancellationToken ct)
    {
        check.CheckText(Exit, asker, answer);
        using var json = JsonDocument.Parse(answer);
        if (asker.OnPaper)
        {
            return true;
        }

        if (!json.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || data.GetProperty(mutation) is not { ValueKind: JsonValueKind.Object } payload || payload.GetProperty("job") is not { ValueKind: JsonValueKind.Object } job)
        {
            return false;
        }

        var runner = world.Api.Services.GetRequiredService<JobRunner>();
        while (await world.Api.InSystemAsync(db => db.Jobs.AnyAsync(j => j.Id == KeyOf(job) && j.FinishedAt == null, ct)))
        {
            await runner.RunOneAsync(ct);
        }

        return true;
    }

    private static Guid KeyOf(JsonElement job) =>
        GraphQL.Types.GlobalId.TryDecode(job.GetProperty("id").GetString()!, out _, out var key) ? new Guid(key!) : throw new InvalidOperationException("The job has no id.");

    private async Task<string?> UploadAsync(Asker asker, string text, CancellationToken ct)
    {
        if (asker.OnPaper)
        {
            return "none";
        }

        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await asker.Client.Http.PostAsync("/files/imports", content, ct);
        var said = await answer.Content.ReadAsStringAsync(ct);
        ledger.Checked(Exit);
        if (answer.IsSuccessStatusCode != asker.Roles.Any(r => r.SpecialRights.Contains(Permissions.Import)))
        {
            ledger.Leaked(Exit, $"a file answered {(int)answer.StatusCode}", asker.Name);
        }

        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        using var json = JsonDocument.Parse(said);
        return json.RootElement.GetProperty("id").GetString();
    }
}
