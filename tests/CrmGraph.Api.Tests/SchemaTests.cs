using System.Text.RegularExpressions;
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
    public void Whatever_a_convention_makes_describes_itself()
    {
        var silent = Members().Where(m => m.Description is null).Select(m => m.Coordinate).ToArray();

        Assert.DoesNotContain(silent, c => c.Contains('(', StringComparison.Ordinal) && !c.EndsWith("(after)", StringComparison.Ordinal));
        Assert.DoesNotContain(silent, c => Regex.IsMatch(c, @"^\w+(Payload|Connection|Edge|FilterInput|SortInput|Aggregate)\b"));
        Assert.DoesNotContain(silent, c => Regex.IsMatch(c, @"^\w+Error$|^(Query|Mutation|Subscription|Node)\b|^(DateTime|LocalDate|Decimal|Long)$"));
    }

    /// <summary>Members of the CRM whose XML documentation is still to be written. The number only goes down.</summary>
    [Fact]
    public void Fewer_and_fewer_members_are_without_a_description()
    {
        var silent = Members().Where(m => m.Description is null).Select(m => m.Coordinate).ToArray();

        Assert.True(silent.Length <= 17, $"{silent.Length} members have no description; give the new ones a <summary>: {string.Join(" ", silent)}");
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
        }).Concat(document.Definitions.OfType<TypeDefinitionNode>().Select(type => (type.Name, type.Description?.Value)));

        static IEnumerable<(string, string?)> Fields(string type, IReadOnlyList<FieldDefinitionNode> fields) => fields.SelectMany(
            f => f.Arguments.Select(a => ($"{type}.{f.Name}({a.Name})", a.Description?.Value)).Prepend(($"{type}.{f.Name}", f.Description?.Value)));
    }
}
