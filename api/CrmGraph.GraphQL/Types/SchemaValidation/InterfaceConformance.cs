namespace CrmGraph.GraphQL.Types.SchemaValidation;

/// <summary>Whether a type keeps what its interfaces promise (spec: IsValidImplementation).</summary>
internal static class InterfaceConformance
{
    public static void Check(FieldsType type, List<SchemaError> errors)
    {
        foreach (var implemented in type.Interfaces)
        {
            if (ReferenceEquals(implemented, type))
            {
                errors.Add(new($"Interface `{type.Name}` must not implement itself."));
                continue;
            }

            foreach (var missing in implemented.Interfaces.Except(type.Interfaces))
            {
                errors.Add(new($"Type `{type.Name}` must implement `{missing.Name}` because it implements `{implemented.Name}`."));
            }

            foreach (var promised in implemented.Fields)
            {
                CheckField(type, promised, errors);
            }
        }
    }

    private static void CheckField(FieldsType type, FieldDefinition promised, List<SchemaError> errors)
    {
        if (!type.Fields.TryGet(promised.Name, out var field))
        {
            errors.Add(new($"Type `{type.Name}` lacks field `{promised.Name}: {promised.Type}` of interface `{promised.DeclaringType.Name}`."));
            return;
        }

        if (!IsSubType(field.Type, promised.Type))
        {
            errors.Add(new($"Field `{field.Coordinate}: {field.Type}` must have a type that fits `{promised.Coordinate}: {promised.Type}`."));
        }

        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            errors.Add(new($"Field `{field.Coordinate}` must not be deprecated while `{promised.Coordinate}` is not."));
        }

        foreach (var argument in promised.Arguments)
        {
            if (!field.Arguments.TryGet(argument.Name, out var own))
            {
                errors.Add(new($"Field `{field.Coordinate}` lacks argument `{argument.Name}` of `{promised.Coordinate}`."));
            }
            else if (own.Type.ToString() != argument.Type.ToString())
            {
                errors.Add(new($"Argument `{field.Coordinate}({own.Name}: {own.Type})` must have the type `{argument.Type}` of the interface."));
            }
        }

        foreach (var extra in field.Arguments.Where(a => a.IsRequired && promised.Arguments.Find(a.Name) is null))
        {
            errors.Add(new($"Argument `{field.Coordinate}({extra.Name}:)` is unknown to `{promised.Coordinate}` and so must not be required."));
        }
    }

    /// <summary>spec: IsValidImplementationFieldType.</summary>
    private static bool IsSubType(GraphQLType type, GraphQLType super) => (type, super) switch
    {
        (NonNullType t, NonNullType s) => IsSubType(t.OfType, s.OfType),
        (NonNullType t, _) => IsSubType(t.OfType, super),
        (ListType t, ListType s) => IsSubType(t.OfType, s.OfType),
        (NamedType t, NamedType s) => ReferenceEquals(t, s)
            || (s is InterfaceType i && t is FieldsType f && f.Interfaces.Contains(i))
            || (s is UnionType u && t is ObjectType o && u.Types.Contains(o)),
        _ => false,
    };
}
