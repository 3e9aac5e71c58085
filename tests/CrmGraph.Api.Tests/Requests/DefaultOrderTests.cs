using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Opportunities;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>The lists of a record come in their natural order without being asked for it.</summary>
public sealed class DefaultOrderTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task Stages_and_checklists_come_by_position()
    {
        var pipeline = new Pipeline { Name = "Mixed" };
        foreach (var position in (int[])[3, 1, 2])
        {
            var stage = new Stage { PipelineId = pipeline.Id, Name = $"s{position}", Position = position, Probability = 10 };
            stage.Checklist.AddRange(((int[])[2, 1]).Select(i => new ChecklistItem { StageId = stage.Id, Title = $"i{i}", Position = i }));
            pipeline.Stages.Add(stage);
        }

        await world.Api.SaveAsync(pipeline);

        var stages = (await (await world.SalesAsync()).DataAsync(
            "query($id: ID!) { pipeline(id: $id) { stages { name checklist { title } } } }", new { id = ApiClient.Id<Pipeline>(pipeline.Id) }))["pipeline"]!["stages"]!;

        const string items = """[{"title":"i1"},{"title":"i2"}]""";
        Assert.Equal($$"""[{"name":"s1","checklist":{{items}}},{"name":"s2","checklist":{{items}}},{"name":"s3","checklist":{{items}}}]""", stages.ToJsonString());
    }

    [Fact]
    public async Task Tags_come_by_name_and_contacts_with_the_primary_first()
    {
        var customer = new Customer { Name = "ordered", Kind = CustomerKind.Company, OwnerId = world.Api.Users[RoleCode.Sales].Id };
        var (b, a) = (new Tag { Name = "order b" }, new Tag { Name = "order a" });
        customer.TagLinks.AddRange([new CustomerTag { CustomerId = customer.Id, TagId = b.Id }, new CustomerTag { CustomerId = customer.Id, TagId = a.Id }]);
        await world.Api.SaveAsync(
            b,
            a,
            customer,
            new Contact { CustomerId = customer.Id, FullName = "Zoe" },
            new Contact { CustomerId = customer.Id, FullName = "Yu", IsPrimary = true },
            new Contact { CustomerId = customer.Id, FullName = "Ann" });
        var sales = await world.SalesAsync();
        const string query = "query($id: ID!) { customer(id: $id) { tags { name } contacts { fullName } named: contacts(order: [{ fullName: DESC }]) { fullName } } }";

        var data = (await sales.DataAsync(query, new { id = ApiClient.Id<Customer>(customer.Id) }))["customer"]!;

        Assert.Equal("""[{"name":"order a"},{"name":"order b"}]""", data["tags"]!.ToJsonString());
        Assert.Equal("""[{"fullName":"Yu"},{"fullName":"Ann"},{"fullName":"Zoe"}]""", data["contacts"]!.ToJsonString());
        Assert.Equal("""[{"fullName":"Zoe"},{"fullName":"Yu"},{"fullName":"Ann"}]""", data["named"]!.ToJsonString());
    }

    [Fact]
    public async Task History_of_a_deal_comes_latest_first()
    {
        var sales = await world.SalesAsync();
        var deal = await sales.DoAsync("createOpportunity", "opportunity", new { customerId = await world.CustomerAsync(), title = "told", amount = 1 }, "id version");
        await sales.DoAsync("moveOpportunity", "opportunity", new { id = (string)deal["id"]!, version = (int)deal["version"]!, stageId = ApiClient.Id<Stage>(world.Stages[2].Id) });

        var changes = (await sales.DataAsync("query($id: ID!) { opportunity(id: $id) { stageChanges { toStage { name } } } }", new { id = (string)deal["id"]! }))["opportunity"]!["stageChanges"]!;

        Assert.Equal("""[{"toStage":{"name":"Contract"}},{"toStage":{"name":"Contact"}}]""", changes.ToJsonString());
    }
}
