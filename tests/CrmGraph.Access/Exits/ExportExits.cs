using System.Globalization;
using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.Api.Exchange;
using CrmGraph.GraphQL.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Access.Exits;

/// <summary>
/// Files of customers, column by column: as many rows as the right to export reaches, and in their bytes nothing but what the fields let
/// leave in full.
/// </summary>
internal sealed class ExportExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private const string Exit = "export";
    private const int Some = 6;
    private const string Mutation = "mutation($input: ExportCustomersInput!) { exportCustomers(input: $input) { job { id } errors { __typename } } }";

    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        var columns = CustomerColumns.All.Select(c => c.Name).ToArray();
        random.Shuffle(columns);
        var leaving = asker with { Name = $"{asker.Name} taking out", Roles = [.. asker.Roles.Select(ExportOf)], WithoutShares = true };
        foreach (var column in columns.Take(whole ? columns.Length : Some))
        {
            var answer = await asker.AskAsync(Mutation, new { input = new { columns = new[] { column }, format = "CSV" } }, ct);
            check.CheckText(Exit, leaving, answer);
            if (JobOf(answer) is not { } job)
            {
                continue;
            }

            var runner = world.Api.Services.GetRequiredService<JobRunner>();
            string? url;
            while ((url = UrlOf(await asker.AskAsync("query($id: ID!) { job(id: $id) { finishedAt file { url } } }", new { id = job }, ct))) is null)
            {
                await runner.RunOneAsync(ct);
            }

            using var file = await asker.Client.Http.GetAsync(url, ct);
            CheckFile(leaving, column, await file.Content.ReadAsStringAsync(ct));
        }
    }

    private void CheckFile(Asker leaving, string column, string file)
    {
        check.CheckText(Exit, leaving, file);
        var reached = world.Rows.Count(r => r.Value is Customer && PlainRule.Sees(leaving, r));
        var rows = CsvText.Rows(file.TrimStart('\ufeff'), keepsBlank: true).Count() - 1;
        ledger.Checked(Exit);
        if (rows != reached)
        {
            ledger.Leaked(Exit, string.Create(CultureInfo.InvariantCulture, $"{rows} rows of {column} where {reached} are reached"), leaving.Name);
        }
    }

    private static string? JobOf(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("exportCustomers", out var payload) && payload.ValueKind == JsonValueKind.Object
            && payload.TryGetProperty("job", out var job) && job.ValueKind == JsonValueKind.Object
                ? job.GetProperty("id").GetString()
                : null;
    }

    private static string? UrlOf(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        var file = json.RootElement.GetProperty("data").GetProperty("job").GetProperty("file");
        return file.ValueKind == JsonValueKind.Object ? file.GetProperty("url").GetString() : null;
    }

    // The plain rule of what leaves: what may be read, and may be exported.
    private static Role ExportOf(Role role)
    {
        var export = new Role { Id = role.Id, Name = role.Name };
        export.EntityRights.AddRange(role.EntityRights.Select(r => new EntityRight
        {
            RoleId = role.Id,
            Entity = r.Entity,
            Read = r.Entity == RecordEntity.Customer && r.Export < r.Read ? r.Export : r.Read,
        }));
        export.FieldRights.AddRange(role.FieldRights.Select(r => new FieldRight
        {
            RoleId = role.Id,
            Type = r.Type,
            Field = r.Field,
            Read = r.Export < r.Read ? r.Export : r.Read,
            Write = false,
            Export = r.Export,
        }));
        return export;
    }
}
