using CrmGraph.Api.Access;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Planning;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Audit;

/// <summary>A change names the records before and after; what they are called is a field of theirs.</summary>
public sealed class AuditNamesTests
{
    [Fact]
    public async Task Names_in_a_change_are_for_whoever_may_read_the_name()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var api = await CrmApi.StartAsync(ct);
        await api.InSystemAsync(async db =>
        {
            var role = await db.Roles.SingleAsync(r => r.Code == RoleCode.Service, ct);
            db.FieldRights.Add(new FieldRight { RoleId = role.Id, Type = "User", Field = "name", Read = FieldAccess.None, Write = false, Export = FieldAccess.None });
            return await db.SaveChangesAsync(ct);
        });
        var sales = await api.SignInAsync(RoleCode.Sales);
        var id = (string)(await sales.DataAsync("mutation { createCustomer(input: { name: \"Named\", kind: COMPANY }) { customer { id } } }"))["createCustomer"]!["customer"]!["id"]!;

        Assert.Equal("sales", await OwnerNameAsync(await api.SignInAsync(RoleCode.Manager), id));
        Assert.Null(await OwnerNameAsync(await api.SignInAsync(RoleCode.Service), id));
    }

    private static async Task<string?> OwnerNameAsync(ApiClient client, string customerId)
    {
        var data = await client.DataAsync(
            "query($id: ID!) { customer(id: $id) { history { nodes { changes { field access after afterName } } } } }", new { id = customerId });
        var owner = data["customer"]!["history"]!["nodes"]!.AsArray().SelectMany(n => n!["changes"]!.AsArray()).Single(c => (string)c!["field"]! == "Customer.owner")!;
        Assert.Equal("FULL", (string)owner["access"]!);
        Assert.NotNull((string?)owner["after"]);
        return (string?)owner["afterName"];
    }
}
