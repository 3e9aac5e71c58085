using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>CLR classes and records as input object types.</summary>
internal sealed class InputTypes(SchemaTypes types)
{
    private readonly Dictionary<Type, InputObject> _inputs = [];

    public InputObjectType Get(Type clrType, string usedBy)
    {
        if (clrType.IsInterface || clrType.IsAbstract || clrType.IsPrimitive || typeof(Delegate).IsAssignableFrom(clrType)
            || types.Model?.IsEntity(clrType) == true)
        {
            throw new SchemaException(
                $"`{usedBy}` takes `{clrType.Name}`, which cannot be an input. Use a record of the members a client may give; "
                + "if it is a service, register it or mark the parameter [Service].");
        }

        return types.GetOrAdd(
            clrType,
            isInput: true,
            () => new InputObjectType(Naming.Type(clrType, isInput: true))
            {
                RuntimeType = clrType,
                Description = types.Describe(clrType),
                IsOneOf = clrType.IsDefined(typeof(OneOfAttribute)),
            },
            type => Complete(type, clrType));
    }

    /// <summary>How values of an input object become <paramref name="clrType"/>; null when the type is no input object.</summary>
    public InputObject? Find(Type clrType)
    {
        if (Types.Scalars.Scalar.Find(clrType) is not null || clrType.IsEnum || clrType.IsPrimitive || clrType.IsInterface)
        {
            return null;
        }

        if (!_inputs.TryGetValue(clrType, out var input))
        {
            _inputs[clrType] = input = new InputObject(clrType);
        }

        return input;
    }

    private void Complete(InputObjectType type, Type clrType)
    {
        var input = Find(clrType)!;
        foreach (var property in OutputTypes.PropertiesOf(clrType))
        {
            types.Guard(() => AddMember(input, property, clrType));
        }

        type.Complete(input.Members.Select(m => m.Definition));
        input.Check();
    }

    private void AddMember(InputObject input, PropertyInfo property, Type clrType)
    {
        var parameter = input.ParameterOf(property);
        if (parameter is null && property.SetMethod is not { IsPublic: true })
        {
            return;
        }

        var clr = ClrType.Of(property);
        var id = MemberId.Of(types, property);
        var type = types.TypeOf(clr, isInput: true, Described.Place(property), id.Scalar);
        var definition = new InputValueDefinition(Naming.Member(property), type)
        {
            Description = types.Describe(property) ?? Described.Id(id.TypeName),
            DeprecationReason = Described.Deprecation(property),
            DefaultValue = Literals.Default(property, type, parameter),
            Source = property,
            IdTypeName = id.TypeName,
        };
        input.Add(definition, property, parameter, InputConversions.For(types, clr, id));
    }
}
