using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>The fields every schema has without listing them (spec: Type Name Introspection, Schema Introspection).</summary>
internal sealed class MetaFields
{
    private static readonly ConditionalWeakTable<Schema, MetaFields> PerSchema = [];
    private readonly FieldDefinition? _typeName;
    private readonly FieldDefinition? _schema;
    private readonly FieldDefinition? _type;

    private MetaFields(Schema schema)
    {
        if (schema.Types.GetValueOrDefault("String") is not { } text)
        {
            return;
        }

        _typeName = new FieldDefinition("__typename", new NonNullType(text));
        if (schema.Types.GetValueOrDefault("__Schema") is { } schemaType)
        {
            _schema = new FieldDefinition("__schema", new NonNullType(schemaType));
        }

        if (schema.Types.GetValueOrDefault("__Type") is { } typeType)
        {
            _type = new FieldDefinition("__type", typeType)
            {
                Arguments = new([new InputValueDefinition("name", new NonNullType(text))]),
            };
        }
    }

    public static MetaFields Of(Schema schema) => PerSchema.GetValue(schema, s => new MetaFields(s));

    public FieldDefinition? Find(Schema schema, NamedType? parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__schema" when parent == schema.Query:
                    return _schema;
                case "__type" when parent == schema.Query:
                    return _type;
                case "__typename" when parent is { IsComposite: true }:
                    return _typeName;
            }
        }

        return (parent as FieldsType)?.Fields.Find(name);
    }
}
