using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Tests.Validation;

/// <summary>Builds a schema without resolvers from SDL, for tests that only validate. Scalars that are not of the specification accept every literal.</summary>
public static class SdlSchema
{
    public static Schema Build(string sdl)
    {
        var definitions = Parser.ParseDocument(sdl, ParserOptions.Trusted).Definitions;
        var types = new Dictionary<string, NamedType>(StringComparer.Ordinal);
        foreach (var scalar in new[] { Scalar.String, Scalar.Boolean, Scalar.Int, Scalar.Float, Scalar.ID })
        {
            if (sdl.Contains(scalar.Name, StringComparison.Ordinal))
            {
                types.Add(scalar.Name, scalar);
            }
        }

        foreach (var definition in definitions.OfType<TypeDefinitionNode>())
        {
            types.Add(definition.Name, Declare(definition));
        }

        foreach (var definition in definitions.OfType<TypeDefinitionNode>())
        {
            Complete(definition, types);
        }

        var roots = definitions.OfType<SchemaDefinitionNode>().SingleOrDefault()?.OperationTypes
            .ToDictionary(o => o.Operation, o => o.Type.Name);
        return new Schema(
            Root(OperationType.Query)!,
            Root(OperationType.Mutation),
            Root(OperationType.Subscription),
            types.Values,
            definitions.OfType<DirectiveDefinitionNode>().Select(d => Directive(d, types)));

        ObjectType? Root(OperationType operation)
        {
            var name = roots is null ? operation.ToString() : roots.GetValueOrDefault(operation);
            return name is null ? null : types.GetValueOrDefault(name) as ObjectType;
        }
    }

    private static NamedType Declare(TypeDefinitionNode definition) => definition switch
    {
        { IsExtension: true } => throw new ArgumentException($"extend {definition.Name}: write the type in one piece.", nameof(definition)),
        ObjectTypeDefinitionNode => new ObjectType(definition.Name),
        InterfaceTypeDefinitionNode => new InterfaceType(definition.Name),
        UnionTypeDefinitionNode => new UnionType(definition.Name),
        InputObjectTypeDefinitionNode => new InputObjectType(definition.Name) { IsOneOf = definition.Directives.Any(d => d.Name == "oneOf") },
        EnumTypeDefinitionNode e => new EnumType(e.Name, e.Values.Select(v => new EnumValueDefinition(v.Name, v.Name))),
        _ => new OpenScalar(definition.Name),
    };

    private static void Complete(TypeDefinitionNode definition, Dictionary<string, NamedType> types)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode o:
                ((ObjectType)types[o.Name]).Complete(Fields(o.Fields, types), o.Interfaces.Select(i => (InterfaceType)types[i.Name]));
                break;
            case InterfaceTypeDefinitionNode i:
                ((InterfaceType)types[i.Name]).Complete(Fields(i.Fields, types), i.Interfaces.Select(x => (InterfaceType)types[x.Name]));
                break;
            case UnionTypeDefinitionNode u:
                ((UnionType)types[u.Name]).Complete(u.Types.Select(t => (ObjectType)types[t.Name]));
                break;
            case InputObjectTypeDefinitionNode i:
                ((InputObjectType)types[i.Name]).Complete(i.Fields.Select(f => Input(f, types)));
                break;
        }
    }

    private static IEnumerable<FieldDefinition> Fields(IEnumerable<FieldDefinitionNode> fields, Dictionary<string, NamedType> types) =>
        fields.Select(f => new FieldDefinition(f.Name, Resolve(f.Type, types)) { Arguments = new(f.Arguments.Select(a => Input(a, types))) });

    private static InputValueDefinition Input(InputValueDefinitionNode node, Dictionary<string, NamedType> types) =>
        new(node.Name, Resolve(node.Type, types)) { DefaultValue = node.DefaultValue };

    private static DirectiveDefinition Directive(DirectiveDefinitionNode node, Dictionary<string, NamedType> types) =>
        new(node.Name, [.. node.Locations.Select(l => Enum.Parse<DirectiveLocation>(l.Replace("_", "", StringComparison.Ordinal), ignoreCase: true))])
        {
            IsRepeatable = node.IsRepeatable,
            Arguments = new(node.Arguments.Select(a => Input(a, types))),
        };

    private static GraphQLType Resolve(TypeNode node, Dictionary<string, NamedType> types) => node switch
    {
        NonNullTypeNode n => new NonNullType(Resolve(n.Type, types)),
        ListTypeNode n => new ListType(Resolve(n.Type, types)),
        _ => types[((NamedTypeNode)node).Name],
    };

    private sealed class OpenScalar(string name) : ScalarType(name)
    {
        public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
        {
            value = literal;
            error = null;
            return true;
        }

        public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
        {
            value = json;
            error = null;
            return true;
        }

        public override void Write(ResultWriter writer, object value) => throw new InvalidOperationException("This schema is only validated against.");

        public override ValueNode ToLiteral(object value) => (ValueNode)value;
    }
}
