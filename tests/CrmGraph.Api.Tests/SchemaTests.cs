using CrmGraph.Api.Hosting;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Types;
using CrmGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Published_contract_is_what_the_code_makes()
    {
        await using var api = await CrmApi.StartAsync(TestContext.Current.CancellationToken);

        var printed = SchemaPrinter.Print(api.Services.GetRequiredService<Schema>());

        var published = await File.ReadAllTextAsync(HomeFolder.Combine("api/CrmGraph.Api/schema.graphql"), TestContext.Current.CancellationToken);
        Assert.Equal(published, printed);
    }
}
