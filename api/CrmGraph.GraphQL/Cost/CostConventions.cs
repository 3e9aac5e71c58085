using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Cost;

/// <summary>Gives the members of a finished schema their weights and list sizes: HotChocolate's, unless an attribute says another.</summary>
internal static class CostConventions
{
    private const double Resolver = 10;
    private const double Filter = 10;
    private const double PatternFilter = 20;
    private const double Sort = 10;
    private const double TotalCount = 10;
    private const int MaxNodes = 50;
    private static readonly string[] Patterns = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    public static void Apply(Schema schema)
    {
        foreach (var type in schema.Types.Values.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            type.CostWeight = type.Kind is TypeKind.Object or TypeKind.Enum ? Weight(type.RuntimeType) : null;
            switch (type)
            {
                case FieldsType fields:
                    Apply(fields);
                    break;
                case InputObjectType input:
                    Apply(input);
                    break;
            }
        }

        // Connections have no attributes of their own to say it.
        var connections = schema.Types.Values.OfType<FieldsType>().SelectMany(t => t.Fields).Where(f => f.Binding?.Collection?.Paging is not null);
        foreach (var connection in connections.Select(f => f.Type.Named).OfType<ObjectType>())
        {
            connection.Fields.Find("totalCount")?.CostWeight = TotalCount;
        }

        if (Generated(schema, "node") is { } node)
        {
            node.CostWeight = Resolver;
        }

        if (Generated(schema, "nodes") is { } nodes)
        {
            nodes.CostWeight = Resolver;
            nodes.ListSize = new ListSize
            {
                AssumedSize = MaxNodes,
                SlicingArguments = ["ids"],
                RequireOneSlicingArgument = false,
                Maximum = MaxNodes,
            };
        }
    }

    private static FieldDefinition? Generated(Schema schema, string name) =>
        schema.Query.Fields.Find(name) is { Binding: ResolverBinding { Method: null } } field ? field : null;

    private static void Apply(FieldsType type)
    {
        foreach (var field in type.Fields)
        {
            var member = MemberOf(field.Binding);
            field.CostWeight = Weight(member) ?? (IsPipeline(field.Binding) ? Resolver : null);
            field.ListSize = Size(member) ?? Size(field.Binding?.Collection);
            foreach (var argument in field.Arguments)
            {
                argument.CostWeight = Weight(argument.Source) ?? ArgumentWeight(argument, field.Binding?.Collection);
            }
        }
    }

    private static void Apply(InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            field.CostWeight = Weight(field.Source) ?? type.Filter?.Kind switch
            {
                FilterKind.Operations when field.Name is not ("and" or "or") => Patterns.Contains(field.Name) ? PatternFilter : Filter,
                FilterKind.List => Filter,
                _ => field.Type.Named.RuntimeType == typeof(SortDirection) ? Sort : null,
            };
        }
    }

    // Whatever waits or becomes a statement. The fields below a connection have no binding: the statement above writes them.
    private static bool IsPipeline(FieldBinding? binding) => binding switch
    {
        null => false,
        { Collection: not null } => true,
        ResolverBinding resolver => resolver.IsQueryable || (resolver.Method is { } method && Waits(method.ReturnType)),
        _ => false,
    };

    private static bool Waits(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic
            && (generic == typeof(ValueTask<>) || generic == typeof(IAsyncEnumerable<>)));

    private static double? ArgumentWeight(InputValueDefinition argument, CollectionOptions? collection) => argument switch
    {
        { Type.Named: InputObjectType { Filter: not null } } => Filter,
        { Name: "order" } when collection is { UseSorting: true } => Sort,
        _ => null,
    };

    private static ListSize? Size(CollectionOptions? collection) => collection?.Paging is { } paging
        ? new ListSize
        {
            AssumedSize = paging.MaxPageSize,
            SlicingArguments = paging.AllowBackwardPagination ? ["first", "last"] : ["first"],
            SlicingArgumentDefaultValue = paging.DefaultPageSize,
            SizedFields = ["edges", "nodes"],
            RequireOneSlicingArgument = false,
            Maximum = paging.MaxPageSize,
        }
        : null;

    private static ListSize? Size(MemberInfo? member) => member?.GetCustomAttribute<ListSizeAttribute>() is { } stated
        ? new ListSize
        {
            AssumedSize = stated.AssumedSizeOrNull,
            SlicingArguments = stated.SlicingArguments,
            SlicingArgumentDefaultValue = stated.SlicingArgumentDefaultValueOrNull,
            SizedFields = stated.SizedFields,
            RequireOneSlicingArgument = stated.RequireOneSlicingArgument,
        }
        : null;

    private static double? Weight(ICustomAttributeProvider? member) =>
        (member?.GetCustomAttributes(typeof(CostAttribute), false) as CostAttribute[])?.FirstOrDefault()?.Weight;

    private static MemberInfo? MemberOf(FieldBinding? binding) => binding switch
    {
        ResolverBinding resolver => resolver.Method,
        PropertyBinding property => property.Property,
        _ => null,
    };
}
