using CrmGraph.Api.Hosting;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Language;
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

    [Fact]
    public void Every_element_of_the_schema_says_what_it_is()
    {
        var members = Members().ToArray();
        Assert.True(members.Length > 1000, "The test no longer finds the members of the schema.");

        var silent = members.Where(m => string.IsNullOrWhiteSpace(m.Description)).Select(m => m.Coordinate).ToArray();

        Assert.True(silent.Length == 0, $"Write a <summary>, or a <param> where it is a record's member or a method's parameter, for {string.Join(", ", silent)}.");
    }

    private static IEnumerable<(string Coordinate, string? Description)> Members()
    {
        var document = Parser.ParseDocument(File.ReadAllText(HomeFolder.Combine("api/CrmGraph.Api/schema.graphql")), ParserOptions.Trusted);
        return document.Definitions.OfType<TypeDefinitionNode>().SelectMany(type => type switch
        {
            ObjectTypeDefinitionNode o => Fields(o.Name, o.Fields),
            InterfaceTypeDefinitionNode i => Fields(i.Name, i.Fields),
            InputObjectTypeDefinitionNode i => i.Fields.Select(f => ($"{i.Name}.{f.Name}", f.Description?.Value)),
            EnumTypeDefinitionNode e => e.Values.Select(v => ($"{e.Name}.{v.Name}", v.Description?.Value)),
            _ => [],
        }).Concat(document.Definitions.OfType<TypeDefinitionNode>().Select(type => (type.Name, type.Description?.Value)))
            .Concat(document.Definitions.OfType<DirectiveDefinitionNode>().SelectMany(d =>
                d.Arguments.Select(a => ($"@{d.Name}({a.Name})", a.Description?.Value)).Prepend(($"@{d.Name}", d.Description?.Value))));

        static IEnumerable<(string, string?)> Fields(string type, IReadOnlyList<FieldDefinitionNode> fields) => fields.SelectMany(
            f => f.Arguments.Select(a => ($"{type}.{f.Name}({a.Name})", a.Description?.Value)).Prepend(($"{type}.{f.Name}", f.Description?.Value)));
    }
}
