using System.Reflection;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.AspNetCore;
using CrmGraph.GraphQL.AspNetCore.Callers;
using CrmGraph.GraphQL.AspNetCore.Documents;
using CrmGraph.GraphQL.AspNetCore.WebSockets;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Hosting;

/// <summary>Puts engine, gate and data path together and serves them at <c>/graphql</c>.</summary>
internal static class GraphQLSetup
{
    private const string TrustedDocumentsFile = "persisted-queries.json";

    public static void AddCrmGraphQL(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(_ => LoadTrustedDocuments(configuration));
        var limits = GraphQLLimits.Read(configuration, environment);
        services.AddSingleton(limits);
        services.AddSingleton<IWebSocketSessionInterceptor, SocketSessions>();
        services.AddSingleton<IAuthorizationGate, PermissionGate>();
        services.AddSingleton<AuditRefusals>();
        services.AddSingleton<IExecutionDiagnostics, UnexpectedErrors>();
        services.AddSingleton(s => new DataOptions { Clock = new FilterClock(s.GetRequiredService<TimeProvider>(), BusinessDay.Of) });
        services.AddSingleton(new FilterLimits());
        services.AddSingleton<FilterDocuments>();
        services.AddSingleton<IDataPlanner, DataPlanner>();
        services.AddGraphQLServer(CreateExecutor, options =>
        {
            options.RequirePreflightHeader = HasSessionCookie;
            options.OnlyTrustedDocuments = http => limits.OnlyTrustedDocuments && HasSessionCookie(http);
            options.EnableSchemaRequests = MayReadSchema;
            options.AllowIntrospection = MayReadSchema;
            options.EnableIde = MayReadSchema;
            options.IdeFolder = HomeFolder.Combine("client/graphiql/dist");
            options.Callers.Identify = Identify;
            limits.ApplyTo(options);
        });

        bool MayReadSchema(HttpContext http) =>
            environment.IsDevelopment() || http.RequestServices.Viewer() is { } viewer && viewer.Holds(Permissions.ReadSchema);
    }

    public static void MapCrmGraphQL(this WebApplication app) => app.MapGraphQL();

    public static string PrintSchema(this WebApplication app) => SchemaPrinter.Print(app.Services.GetRequiredService<Schema>());

    private static RequestExecutor CreateExecutor(IServiceProvider services)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        var model = services.GetRequiredService<IEntityModel>();
        var schema = new SchemaBuilder()
            .AddTypes(typeof(GraphQLSetup).Assembly)
            .WithServices(services.GetRequiredService<IServiceProviderIsService>().IsService)
            .WithEntityModel(model)
            .WithGovernedMembers(member => IsGoverned(member, model))
            .Build();
        var limits = services.GetRequiredService<GraphQLLimits>();
        var options = new ExecutorOptions
        {
            Cost = limits.Cost,
            Input = limits.Input,
            Parser = limits.Parser,
            Validation = limits.Validation,
            Timeout = TimeSpan.FromSeconds(limits.TimeoutSeconds),
            MaxConcurrentExecutions = limits.MaxConcurrentExecutions,
            MaxQueuedExecutions = limits.MaxQueuedExecutions,
            InitializeScope = HandOverViewer,
            SharingKey = CallerNames.Of,
            InitializeFieldScope = NameMutation,
            MutationRefused = services.GetRequiredService<AuditRefusals>().Note,
            Diagnostics = services.GetRequiredService<IExecutionDiagnostics>(),
            IncludeExceptionDetails = environment.IsDevelopment() && System.Diagnostics.Debugger.IsAttached,
            TimeProvider = services.GetRequiredService<TimeProvider>(),
        };
        return new RequestExecutor(
            schema,
            options,
            services.GetRequiredService<IFieldGate>(),
            services.GetRequiredService<IDataPlanner>(),
            services.GetRequiredService<IAuthorizationGate>());
    }

    // Rights are to become data: whatever belongs to an entity may be hidden one day, but for its id and version.
    private static bool IsGoverned(MemberInfo member, IEntityModel model) =>
        member.DeclaringType is { } type && model.IsEntity(type) && member.Name is not ("Id" or nameof(IVersioned.Version));

    private static void HandOverViewer(IServiceProvider from, IServiceProvider to)
    {
        var current = from.GetRequiredService<CurrentViewer>();
        if (current.Value is { } viewer)
        {
            to.GetRequiredService<CurrentViewer>().Enter(viewer, current.Session);
        }
        else if (current is { Enrolling: { } person, Session: { } session })
        {
            to.GetRequiredService<CurrentViewer>().EnterEnrolling(person, session);
        }

        to.GetRequiredService<RecordScope>().ComeFrom(from.GetRequiredService<RecordScope>().Origin);
    }

    private static void NameMutation(FieldDefinition field, IServiceProvider services)
    {
        if (field.Binding is ResolverBinding { Mutation: not null })
        {
            if (services.Viewer() is { Access.IsPreview: true })
            {
                throw new GraphQLException(Refusals.NotAuthorized);
            }

            services.GetRequiredService<RecordScope>().EnterMutation(field.Name);
        }
    }

    private static bool HasSessionCookie(HttpContext http) =>
        http.User.Identities.Any(i => i.AuthenticationType == SessionCookie.Scheme);

    // Limits count per user, wherever they are signed in; who is not counts with their address.
    private static Caller Identify(HttpContext http) => http.RequestServices.Viewer() is { } viewer
        ? new Caller(viewer.UserId.ToString(), IsAnonymous: false)
        : new Caller(http.Connection.RemoteIpAddress?.ToString() ?? "", IsAnonymous: true);

    private static ITrustedDocuments LoadTrustedDocuments(IConfiguration configuration)
    {
        string[] candidates =
        [
            HomeFolder.Combine(configuration["GraphQL:TrustedDocuments"] ?? Path.Combine("client", TrustedDocumentsFile)),
            Path.Combine(AppContext.BaseDirectory, TrustedDocumentsFile),
        ];
        return candidates.FirstOrDefault(File.Exists) is { } file ? TrustedDocuments.Load(file) : TrustedDocuments.None;
    }
}
