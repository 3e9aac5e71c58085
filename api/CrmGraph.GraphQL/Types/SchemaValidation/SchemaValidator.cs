using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Types.SchemaValidation;

/// <summary>Checks a complete schema against the specification (spec: Type System, "Type Validation" of each kind).</summary>
public static class SchemaValidator
{
    /// <summary>All problems, in schema order; empty when the schema is valid.</summary>
    public static IReadOnlyList<SchemaError> Validate(Schema schema)
    {
        List<SchemaError> errors = [];
        foreach (var type in schema.Types.Values.Where(t => !IsIntrospection(t)))
        {
            CheckName(type.Name, $"Type `{type.Name}`", errors);
            switch (type)
            {
                case FieldsType fields:
                    CheckFields(fields, errors);
                    InterfaceConformance.Check(fields, errors);
                    break;
                case UnionType { Types.Count: 0 } union:
                    errors.Add(new($"Union `{union.Name}` has no member types. Let at least one object type belong to it."));
                    break;
                case EnumType { Values.Count: 0 } empty:
                    errors.Add(new($"Enum `{empty.Name}` has no values."));
                    break;
                case EnumType enumType:
                    CheckEnum(enumType, errors);
                    break;
                case InputObjectType input:
                    CheckInput(input, errors);
                    break;
            }

            if (type is InterfaceType && schema.PossibleTypes(type).Count == 0)
            {
                errors.Add(new(
                    $"Interface `{type.Name}` has no implementing object type, so no value can ever be returned for it.",
                    ErrorCodes.InterfaceHasNoImplementation));
            }
        }

        foreach (var directive in schema.Directives.Except(SpecifiedDirectives.All))
        {
            CheckName(directive.Name, $"Directive `@{directive.Name}`", errors);
            CheckInputValues(directive.Arguments, $"@{directive.Name}", errors);
        }

        InputCycles.Check(schema.Types.Values.OfType<InputObjectType>(), errors);
        return errors;
    }

    private static void CheckFields(FieldsType type, List<SchemaError> errors)
    {
        if (type.Fields.Count == 0)
        {
            errors.Add(new($"Type `{type.Name}` has no fields. Give it a public property or a resolver, or do not expose it."));
        }

        foreach (var field in type.Fields)
        {
            CheckName(field.Name, $"Field `{field.Coordinate}`", errors);
            if (!field.Type.IsOutput)
            {
                errors.Add(new($"Field `{field.Coordinate}` has the input type `{field.Type}`; fields need an output type."));
            }

            CheckInputValues(field.Arguments, field.Coordinate, errors);
        }
    }

    private static void CheckEnum(EnumType type, List<SchemaError> errors)
    {
        foreach (var value in type.Values)
        {
            CheckName(value.Name, $"Enum value `{type.Name}.{value.Name}`", errors);
            if (value.Name is "true" or "false" or "null")
            {
                errors.Add(new($"Enum value `{type.Name}.{value.Name}` is a reserved word. Rename it with [GraphQLName]."));
            }
        }
    }

    private static void CheckInput(InputObjectType type, List<SchemaError> errors)
    {
        if (type.Fields.Count == 0)
        {
            errors.Add(new($"Input object `{type.Name}` has no fields."));
        }

        CheckInputValues(type.Fields, type.Name, errors);
        if (!type.IsOneOf)
        {
            return;
        }

        foreach (var field in type.Fields.Where(f => f.Type.IsNonNull || f.DefaultValue is not null))
        {
            errors.Add(new($"Field `{type.Name}.{field.Name}` of a oneOf input object must be nullable and without default value."));
        }
    }

    private static void CheckInputValues(MemberList<InputValueDefinition> values, string owner, List<SchemaError> errors)
    {
        foreach (var value in values)
        {
            var coordinate = $"{owner}.{value.Name}";
            CheckName(value.Name, $"`{coordinate}`", errors);
            if (!value.Type.IsInput)
            {
                errors.Add(new($"`{coordinate}` has the output type `{value.Type}`; arguments and input fields need an input type."));
                continue;
            }

            if (value.DeprecationReason is not null && value.IsRequired)
            {
                errors.Add(new($"`{coordinate}` is required and must not be deprecated. Make it nullable or give it a default value first."));
            }

            if (value.DefaultValue is { } literal && DefaultValues.FindError(literal, value.Type) is { } problem)
            {
                errors.Add(new($"`{coordinate}` has an invalid default value: {problem}"));
            }
        }
    }

    private static void CheckName(string name, string what, List<SchemaError> errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add(new($"{what} must not begin with \"__\", which is reserved for introspection."));
        }
        else if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            errors.Add(new($"{what} is no GraphQL name (letters, digits and _ only). Rename it with [GraphQLName]."));
        }
    }

    private static bool IsIntrospection(NamedType type) => type.RuntimeType == typeof(TypeKind)
        || type.RuntimeType == typeof(DirectiveLocation)
        || type is ObjectType { Name: "__Schema" or "__Type" or "__Field" or "__InputValue" or "__EnumValue" or "__Directive" };
}
