using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using Microsoft.AspNetCore.Routing;

namespace CrmGraph.Access.Exits;

/// <summary>Everything there is to ask, read from the schema and the server, and what of it a question names.</summary>
internal static class Surface
{
    /// <summary>Each field, argument and input member of the schema, as its coordinate.</summary>
    public static IEnumerable<string> Of(Schema schema) =>
        from type in schema.Types.Values
        where !type.Name.StartsWith("__", StringComparison.Ordinal)
        from coordinate in type switch
        {
            FieldsType fields => fields.Fields.SelectMany(f => f.Arguments.Select(a => Argument(f, a.Name)).Prepend($"{type.Name}.{f.Name}")),
            InputObjectType input => input.Fields.Select(f => $"{type.Name}.{f.Name}"),
            _ => [],
        }
        select coordinate;

    /// <summary>Each method of each route, as <c>GET /path</c>.</summary>
    public static IEnumerable<string> Of(EndpointDataSource server) =>
        server.Endpoints.OfType<RouteEndpoint>().SelectMany(e => MethodsOf(e).Select(m => RouteOf(e, m))).Distinct();

    public static string RouteOf(RouteEndpoint endpoint, string method) => $"{method} /{endpoint.RoutePattern.RawText?.Trim('/')}";

    /// <summary>The methods of a route; one that does not say answers to all, of which two are asked.</summary>
    public static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];

    /// <summary>The coordinates a request names.</summary>
    public static IEnumerable<string> NamedBy(Schema schema, string document, JsonElement variables)
    {
        var parsed = Parser.ParseDocument(document);
        var fragments = parsed.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name, StringComparer.Ordinal);
        foreach (var operation in parsed.Definitions.OfType<OperationDefinitionNode>())
        {
            var root = operation.Operation switch
            {
                OperationType.Mutation => schema.Mutation!,
                OperationType.Subscription => schema.Subscription!,
                _ => schema.Query,
            };
            foreach (var named in Named(schema, root, operation.SelectionSet, fragments))
            {
                yield return named;
            }

            foreach (var variable in operation.VariableDefinitions.Where(v => variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(v.Variable.Name, out _)))
            {
                foreach (var named in Named(TypeOf(schema, variable.Type), variables.GetProperty(variable.Variable.Name)))
                {
                    yield return named;
                }
            }
        }
    }

    private static IEnumerable<string> Named(Schema schema, NamedType parent, SelectionSetNode? selections, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            var (type, inner) = selection switch
            {
                InlineFragmentNode fragment => (fragment.TypeCondition is { } on ? schema.Types[on.Name] : parent, fragment.SelectionSet),
                FragmentSpreadNode spread => (schema.Types[fragments[spread.Name].TypeCondition.Name], fragments[spread.Name].SelectionSet),
                _ => (parent, null),
            };
            if (selection is FieldNode field && parent is FieldsType fields && fields.Fields.Find(field.Name) is { } definition)
            {
                yield return $"{parent.Name}.{field.Name}";
                foreach (var argument in field.Arguments)
                {
                    yield return Argument(definition, argument.Name);
                    foreach (var named in Named(definition.Arguments.Find(argument.Name)!.Type.Named, argument.Value))
                    {
                        yield return named;
                    }
                }

                (type, inner) = (definition.Type.Named, field.SelectionSet);
            }

            foreach (var named in Named(schema, type, inner, fragments))
            {
                yield return named;
            }
        }
    }

    private static IEnumerable<string> Named(NamedType type, ValueNode value) => (type, value) switch
    {
        (_, ListValueNode list) => list.Values.SelectMany(v => Named(type, v)),
        (InputObjectType input, ObjectValueNode members) => members.Fields.SelectMany(m => Named(input.Fields.Find(m.Name)!.Type.Named, m.Value).Prepend($"{input.Name}.{m.Name}")),
        _ => [],
    };

    private static IEnumerable<string> Named(NamedType type, JsonElement value) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Array) => value.EnumerateArray().SelectMany(v => Named(type, v)),
        (InputObjectType input, JsonValueKind.Object) => value.EnumerateObject().SelectMany(m => Named(input.Fields.Find(m.Name)!.Type.Named, m.Value).Prepend($"{input.Name}.{m.Name}")),
        _ => [],
    };

    private static NamedType TypeOf(Schema schema, TypeNode type) => type switch
    {
        ListTypeNode list => TypeOf(schema, list.Type),
        NonNullTypeNode some => TypeOf(schema, some.Type),
        _ => schema.Types[((NamedTypeNode)type).Name],
    };

    private static string Argument(FieldDefinition field, string argument) => $"{field.Coordinate}({argument}:)";
}
