using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Tests.Validation;

/// <summary>Builds a schema from SDL, without resolvers for tests that only validate. Scalars that are not of the specification accept every literal.</summary>
public static class SdlSchema
{
    /// <summary>With a <paramref name="binding"/> every field has it, and the objects of a type are told by <paramref name="runtimeType"/>.</summary>
    public static Schema Build(string sdl, FieldBinding? binding = null, Func<string, Type>? runtimeType = null)
    {
        var definitions = Parser.ParseDocument(sdl, ParserOptions.Trusted).Definitions;
        var types = new Dictionary<string, NamedType>(StringComparer.Ordinal);
        var references = References(definitions);
        foreach (var scalar in new[] { Scalar.String, Scalar.Boolean, Scalar.Int, Scalar.Float, Scalar.ID })
        {
            if (references.Contains(scalar.Name))
            {
                types.Add(scalar.Name, scalar);
            }
        }

        foreach (var definition in definitions.OfType<TypeDefinitionNode>())
        {
            types.Add(definition.Name, Declare(definition, runtimeType));
        }

        foreach (var definition in definitions.OfType<TypeDefinitionNode>())
        {
            Complete(definition, types, binding);
        }

        var roots = definitions.OfType<SchemaDefinitionNode>().SingleOrDefault()?.OperationTypes
            .ToDictionary(o => o.Operation, o => o.Type.Name);
        return new Schema(
            Root(OperationType.Query)!,
            Root(OperationType.Mutation),
            Root(OperationType.Subscription),
            types.Values,
            definitions.OfType<DirectiveDefinitionNode>().Select(d => Directive(d, types)))
        {
            Description = definitions.OfType<SchemaDefinitionNode>().SingleOrDefault()?.Description?.Value,
        };

        ObjectType? Root(OperationType operation)
        {
            var name = roots is null ? operation.ToString() : roots.GetValueOrDefault(operation);
            return name is null ? null : types.GetValueOrDefault(name) as ObjectType;
        }
    }

    // Scalars of the specification belong to a schema that uses them.
    private static HashSet<string> References(IEnumerable<DefinitionNode> definitions)
    {
        var fields = definitions.SelectMany(d => d switch
        {
            ObjectTypeDefinitionNode o => o.Fields,
            InterfaceTypeDefinitionNode i => i.Fields,
            _ => [],
        }).ToArray();
        var inputs = definitions.SelectMany(d => d switch
        {
            InputObjectTypeDefinitionNode i => i.Fields,
            DirectiveDefinitionNode d2 => d2.Arguments,
            _ => [],
        }).Concat(fields.SelectMany(f => f.Arguments));
        return [.. fields.Select(f => f.Type).Concat(inputs.Select(i => i.Type)).Select(t => t.ToString().Trim('[', ']', '!'))];
    }

    private static NamedType Declare(TypeDefinitionNode definition, Func<string, Type>? runtimeType)
    {
        var description = definition.Description?.Value;
        return definition switch
        {
            { IsExtension: true } => throw new ArgumentException($"extend {definition.Name}: write the type in one piece.", nameof(definition)),
            ObjectTypeDefinitionNode => new ObjectType(definition.Name) { Description = description, RuntimeType = runtimeType?.Invoke(definition.Name) },
            InterfaceTypeDefinitionNode => new InterfaceType(definition.Name) { Description = description },
            UnionTypeDefinitionNode => new UnionType(definition.Name) { Description = description },
            InputObjectTypeDefinitionNode => new InputObjectType(definition.Name)
            {
                Description = description,
                IsOneOf = definition.Directives.Any(d => d.Name == "oneOf"),
            },
            EnumTypeDefinitionNode e => new EnumType(e.Name, e.Values.Select(EnumValue)) { Description = description },
            _ => new OpenScalar(definition.Name, Text(definition.Directives, "specifiedBy", "url", null)) { Description = description },
        };
    }

    private static EnumValueDefinition EnumValue(EnumValueDefinitionNode node) => new(node.Name, node.Name)
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
    };

    private static string? Deprecation(IReadOnlyList<DirectiveNode> directives) =>
        Text(directives, "deprecated", "reason", SpecifiedDirectives.DefaultDeprecationReason);

    private static string? Text(IReadOnlyList<DirectiveNode> directives, string directive, string argument, string? omitted) =>
        directives.FirstOrDefault(d => d.Name == directive) is not { } found
            ? null
            : found.Arguments.FirstOrDefault(a => a.Name == argument)?.Value is StringValueNode text ? text.Value : omitted;

    private static void Complete(TypeDefinitionNode definition, Dictionary<string, NamedType> types, FieldBinding? binding)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode o:
                ((ObjectType)types[o.Name]).Complete(Fields(o.Fields, types, binding), o.Interfaces.Select(i => (InterfaceType)types[i.Name]));
                break;
            case InterfaceTypeDefinitionNode i:
                ((InterfaceType)types[i.Name]).Complete(Fields(i.Fields, types, binding), i.Interfaces.Select(x => (InterfaceType)types[x.Name]));
                break;
            case UnionTypeDefinitionNode u:
                ((UnionType)types[u.Name]).Complete(u.Types.Select(t => (ObjectType)types[t.Name]));
                break;
            case InputObjectTypeDefinitionNode i:
                ((InputObjectType)types[i.Name]).Complete(i.Fields.Select(f => Input(f, types)));
                break;
        }
    }

    private static IEnumerable<FieldDefinition> Fields(
        IEnumerable<FieldDefinitionNode> fields, Dictionary<string, NamedType> types, FieldBinding? binding) =>
        fields.Select(f => new FieldDefinition(f.Name, Resolve(f.Type, types))
        {
            Description = f.Description?.Value,
            DeprecationReason = Deprecation(f.Directives),
            Arguments = new(f.Arguments.Select(a => Input(a, types))),
            Binding = binding,
        });

    private static InputValueDefinition Input(InputValueDefinitionNode node, Dictionary<string, NamedType> types) =>
        new(node.Name, Resolve(node.Type, types))
        {
            Description = node.Description?.Value,
            DeprecationReason = Deprecation(node.Directives),
            DefaultValue = node.DefaultValue,
        };

    private static DirectiveDefinition Directive(DirectiveDefinitionNode node, Dictionary<string, NamedType> types) =>
        new(node.Name, [.. node.Locations.Select(l => Enum.Parse<DirectiveLocation>(l.Replace("_", "", StringComparison.Ordinal), ignoreCase: true))])
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
            Arguments = new(node.Arguments.Select(a => Input(a, types))),
        };

    private static GraphQLType Resolve(TypeNode node, Dictionary<string, NamedType> types) => node switch
    {
        NonNullTypeNode n => new NonNullType(Resolve(n.Type, types)),
        ListTypeNode n => new ListType(Resolve(n.Type, types)),
        _ => types[((NamedTypeNode)node).Name],
    };

    private sealed class OpenScalar(string name, string? specifiedBy) : ScalarType(name)
    {
        public override string? SpecifiedBy => specifiedBy;

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

        public override void Write(ResultWriter writer, object value) => writer.WriteString(value.ToString());

        public override ValueNode ToLiteral(object value) => (ValueNode)value;
    }
}
