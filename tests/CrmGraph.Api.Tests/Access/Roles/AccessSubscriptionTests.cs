using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CrmGraph.Api.Access;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Planning;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access.Roles;

/// <summary>Open pages follow a change of rights: who is concerned hears of it, over server-sent events here.</summary>
public sealed class AccessSubscriptionTests
{
    [Fact]
    public async Task Who_holds_a_changed_role_hears_of_it_and_reads_with_the_new_rights_at_once()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        await using var api = await CrmApi.StartAsync(patience.Token);
        var (service, sales) = (await api.SignInAsync(RoleCode.Service), await api.SignInAsync(RoleCode.Sales));
        await using var heard = FingerprintsAsync(service, patience.Token).GetAsyncEnumerator(patience.Token);
        await using var unconcerned = FingerprintsAsync(sales, patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await heard.MoveNextAsync());
        Assert.True(await unconcerned.MoveNextAsync());
        var (before, unchanged) = (heard.Current, unconcerned.Current);

        await HideTierContentAsync(api, RoleCode.Service, patience.Token);

        Assert.True(await heard.MoveNextAsync());
        Assert.NotEqual(before, heard.Current);
        var answer = await service.SendAsync("{ tiers { content } }");
        Assert.Equal("NONE", answer["extensions"]!["fieldAccess"]![0]!["access"]!.GetValue<string>());

        // The next thing Sales hears is a change of their own, not this one.
        await HideTierContentAsync(api, RoleCode.Sales, patience.Token);
        Assert.True(await unconcerned.MoveNextAsync());
        Assert.NotEqual(unchanged, unconcerned.Current);
        Assert.Equal("NONE", (await sales.SendAsync("{ tiers { content } }"))["extensions"]!["fieldAccess"]![0]!["access"]!.GetValue<string>());
    }

    [Fact]
    public async Task Who_gets_a_role_or_another_team_hears_of_it()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        await using var api = await CrmApi.StartAsync(patience.Token);
        var manager = api.Users[RoleCode.Manager].Id;
        await using var heard = FingerprintsAsync(await api.SignInAsync(RoleCode.Manager), patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await heard.MoveNextAsync());
        HashSet<string> different = [heard.Current];

        await api.SaveAsync(new UserRole { UserId = manager, RoleId = Role.IdOf(RoleCode.Service) });
        Assert.True(await heard.MoveNextAsync());
        Assert.True(different.Add(heard.Current));

        await api.InSystemAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == manager, patience.Token)).TeamId = api.OtherSales.TeamId;
            return await db.SaveChangesAsync(patience.Token);
        });
        Assert.True(await heard.MoveNextAsync());
        Assert.True(different.Add(heard.Current));
    }

    private static Task<int> HideTierContentAsync(CrmApi api, RoleCode code, CancellationToken ct) => api.InSystemAsync(async db =>
    {
        var role = await db.Roles.Include(r => r.FieldRights).SingleAsync(r => r.Code == code, ct);
        role.FieldRights.Add(new FieldRight
        {
            RoleId = role.Id,
            Type = "Tier",
            Field = "content",
            Read = FieldAccess.None,
            Write = false,
            Export = FieldAccess.None,
        });
        db.Entry(role).State = EntityState.Modified;
        return await db.SaveChangesAsync(ct);
    });

    private static async IAsyncEnumerable<string> FingerprintsAsync(ApiClient client, [EnumeratorCancellation] CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { onAccessChanged { fingerprint } }" }),
        };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                yield return JsonNode.Parse(line["data: ".Length..])!["data"]!["onAccessChanged"]!["fingerprint"]!.GetValue<string>();
            }
        }
    }
}
