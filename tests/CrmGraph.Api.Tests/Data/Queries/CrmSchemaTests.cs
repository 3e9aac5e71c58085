using System.Text;
using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Segments;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tiers;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using CrmGraph.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>Every field, filter and order the schema offers over rows translates: a promise of the schema is never a failure at run time.</summary>
public sealed class CrmSchemaTests
{
    private static readonly Dictionary<string, string?> s_noLimits = new()
    {
        ["GraphQL:MaxFieldCost"] = "1e9",
        ["GraphQL:MaxTypeCost"] = "1e9",
        ["GraphQL:MaxFields"] = "100000",
        ["GraphQL:MaxNodes"] = "100000",
        ["GraphQL:MaxTokens"] = "100000",
        ["GraphQL:MaxDocumentBytes"] = "1000000",
    };

    [Fact]
    public async Task Every_column_reference_and_collection_of_every_root_field_is_read()
    {
        await RunEachAsync(schema => Roots(schema).Select(root => Document(root, "", Selection(schema, root, depth: 2))));
    }

    [Fact]
    public async Task Every_filter_translates()
    {
        await RunEachAsync(schema =>
            from root in Roots(schema)
            where root.Arguments.Find("where") is not null
            from filter in Filters((InputObjectType)root.Arguments.Find("where")!.Type.Named, depth: 1)
            select Document(root, $"where: {filter}", Shortest(root)));
    }

    [Fact]
    public async Task Every_order_translates_and_its_cursor_leads_on()
    {
        await RunEachAsync(schema =>
            from root in Roots(schema)
            where root.Arguments.Find("order") is not null && root.Arguments.Find("after") is not null
            from order in Orders((InputObjectType)root.Arguments.Find("order")!.Type.Named, depth: 1)
            select Document(root, $"order: [{order}]", "{ edges { cursor } }"));
    }

    [Fact]
    public async Task Every_number_and_every_group_translates() => await RunEachAsync(Aggregates);

    /// <summary>Documents that ask every aggregate for all its numbers, in all and by each key.</summary>
    internal static IEnumerable<string> Aggregates(Schema schema) =>
        from root in Roots(schema)
        where root.Binding!.Collection!.IsAggregate
        let numbers = Selection(schema, root, depth: 1)[1..^1]
        from key in ((EnumType)((ObjectType)root.Type.Named).Fields.Find("groupBy")!.Arguments[0].Type.Named).Values
        select Document(root, "", $"{{ {numbers} groupBy(by: [{key.Name}]) {{ keys {{ {Naming(key.Name)} }} {numbers} }} }}");

    /// <summary>The schema over its data path, for a caller who sees everything.</summary>
    internal static void AddSchema(IServiceCollection services)
    {
        services.AddCrmAccess();
        services.AddCrmSegments();
        var environment = new TestEnvironment();
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddCrmGraphQL(new ConfigurationBuilder().AddInMemoryCollection(s_noLimits).Build(), environment);
        services.AddSingleton<IAuthorizationGate, Everybody>();
    }

    internal static Viewer Ada() => new(Guid.CreateVersion7(), "Ada", "ada@demo.example", Administrator, [], [], new Dictionary<Guid, bool>());

    private static AccessSnapshot Administrator { get; } = new([new RoleRights(BuiltInRoles.Create(RoleCode.Admin))]);

    private static async Task RunEachAsync(Func<Schema, IEnumerable<string>> documents)
    {
        await using var crm = await CrmDatabase.CreateAsync(TestContext.Current.CancellationToken, AddSchema);
        await FillAsync(crm);
        var executor = crm.Services.GetRequiredService<RequestExecutor>();
        var failures = new List<string>();
        var count = 0;
        foreach (var document in documents(executor.Schema).Distinct())
        {
            count++;
            await using var scope = crm.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().Enter(Ada());
            using var result = await executor.ExecuteAsync(GraphQLRequest.Of(document, scope.ServiceProvider), TestContext.Current.CancellationToken);
            foreach (var error in result.Errors)
            {
                failures.Add($"{document}\n    {error.Message} {error.Cause?.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(count > 10, $"{count} documents");
    }

    /// <summary>Two of each, so that children are read in batches; one of each below, so that single parents occur too.</summary>
    private static async Task FillAsync(CrmDatabase crm)
    {
        var now = crm.Clock.GetUtcNow();
        var team = new Api.Identity.Team { Name = "North" };
        var tag = new Tag { Name = "gold" };
        var tier = new Tier { Name = "A", Rank = 1, IntervalDays = 30 };
        var pipeline = new Pipeline { Name = "sales" };
        var stage = new Stage { PipelineId = pipeline.Id, Name = "first", Position = 1, Probability = 10 };
        await crm.SaveAsync(team, tag, tier, pipeline, stage);
        foreach (var name in (string[])["ada", "bob"])
        {
            var owner = await crm.UserAsync(name);
            var customer = new Customer { Name = $"of {name}", Kind = CustomerKind.Company, OwnerId = owner.Id, TierId = tier.Id };
            await crm.SaveAsync(
                customer,
                new CustomerTag { CustomerId = customer.Id, TagId = tag.Id },
                new Api.Contacts.Contact { FullName = "Mia", CustomerId = customer.Id },
                new ImportantDate { CustomerId = customer.Id, Kind = default, Title = "day", Month = 2, Day = 3 },
                new Interaction { CustomerId = customer.Id, AuthorId = owner.Id, At = now, Channel = default, Summary = "call" },
                new Opportunity { Title = "deal", CustomerId = customer.Id, OwnerId = owner.Id, Amount = 5m }.OpenAt(stage, now, owner.Id),
                new CrmTask { Title = "task", CustomerId = customer.Id, AssigneeId = owner.Id, DueAt = now.AddDays(1) },
                new Feedback { Title = "praise", Text = "text", CustomerId = customer.Id, Source = FeedbackSource.Phone, ReceivedAt = now });
        }
    }

    private static IEnumerable<FieldDefinition> Roots(Schema schema) =>
        schema.Query.Fields.Where(f => f.Binding is ResolverBinding { IsQueryable: true } && f.Arguments.All(a => !a.IsRequired));

    private static string Document(FieldDefinition root, string arguments, string selection) =>
        $"{{ {root.Name}{(arguments.Length > 0 ? $"({arguments})" : "")} {selection} }}";

    private static string Shortest(FieldDefinition root) => root.Binding!.Collection switch
    {
        { IsAggregate: true } => "{ count }",
        { Paging: not null } => "{ pageInfo { hasNextPage } }",
        _ => "{ id }",
    };

    /// <summary><c>DAY_WEEK</c> → <c>dayWeek</c>.</summary>
    private static string Naming(string key)
    {
        var words = key.ToLowerInvariant().Split('_');
        return words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private static string Selection(Schema schema, FieldDefinition field, int depth)
    {
        var fields = new StringBuilder("{ __typename");
        foreach (var member in ((FieldsType)field.Type.Named).Fields)
        {
            if (member.Name == "edges")
            {
                fields.Append(" edges { cursor }");
            }
            else if (member.Type.IsLeaf)
            {
                fields.Append(' ').Append(member.Name);
            }
            else if (depth > 0 && member.Type.Named is ObjectType && member.Arguments.All(a => !a.IsRequired))
            {
                // What belongs to the connection itself is no level of its own.
                var isShape = member.Binding is null;
                fields.Append(' ').Append(member.Name).Append(' ').Append(Selection(schema, member, isShape ? depth : depth - 1));
            }
        }

        return fields.Append(" }").ToString();
    }

    private static IEnumerable<string> Filters(InputObjectType type, int depth)
    {
        foreach (var field in type.Fields.Where(f => f.Name is not ("and" or "or")))
        {
            if (field.Type.Named is not InputObjectType input)
            {
                yield return $"{{ {field.Name}: {Value(field)} }}";
            }
            else if (depth > 0 || input.Filter!.Kind == FilterKind.Operations)
            {
                foreach (var inner in Filters(input, input.Filter!.Kind == FilterKind.Object ? depth - 1 : depth))
                {
                    // Ids take their own type only: null is an id of none.
                    yield return field.IdTypeName is null
                        ? $"{{ {field.Name}: {inner} }}"
                        : $"{{ {field.Name}: {inner.Replace("\"x\"", $"\"{GlobalId.Encode(field.IdTypeName, Guid.Empty)}\"")} }}";
                }
            }
        }
    }

    private static IEnumerable<string> Orders(InputObjectType type, int depth)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType input)
            {
                yield return $"{{ {field.Name}: DESC }}";
            }
            else if (depth > 0)
            {
                foreach (var inner in Orders(input, depth - 1))
                {
                    yield return $"{{ {field.Name}: {inner} }}";
                }
            }
        }
    }

    private static string Value(InputValueDefinition field)
    {
        var value = field.Type.Named switch
        {
            EnumType type => type.Values[0].Name,
            { Name: "Boolean" } => "true",
            { Name: "Int" or "Long" or "Decimal" or "Float" } => "1",
            { Name: "DateTime" } => "\"2026-01-01T00:00:00Z\"",
            { Name: "LocalDate" } => "\"2026-01-01\"",
            { Name: "UUID" } => $"\"{Guid.Empty}\"",
            _ => "\"x\"",
        };
        return field.Type.NullableType is ListType ? $"[{value}]" : value;
    }

    private sealed class Everybody : IAuthorizationGate
    {
        public ValueTask<GraphQLError?> CheckAsync(
            AuthorizeRule rule, System.Security.Claims.ClaimsPrincipal user, IServiceProvider services, CancellationToken ct) => default;
    }

    private sealed class TestEnvironment : IWebHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "crm";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string WebRootPath { get; set; } = "";

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
    }
}
