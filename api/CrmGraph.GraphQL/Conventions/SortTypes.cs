using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The inputs of <c>order</c>: members marked <c>[Sortable]</c>, through to-one navigations too.</summary>
internal sealed class SortTypes(SchemaTypes types)
{
    public InputObjectType Of(Type entity, string usedBy)
    {
        var name = $"{Naming.Type(entity)}SortInput";
        var members = OutputTypes.PropertiesOf(entity).Where(p => p.IsDefined(typeof(SortableAttribute))).ToArray();
        if (members.Length == 0)
        {
            throw new SchemaException($"`{usedBy}` sorts `{entity.Name}`, but none of its members is marked [Sortable].");
        }

        return types.GetOrAdd(
            name,
            () => new InputObjectType(name) { Description = $"How many `{Naming.Type(entity)}` are ordered." },
            type => type.Complete(members.Select(Member)));
    }

    private InputValueDefinition Member(PropertyInfo property)
    {
        var clr = ClrType.Of(property);
        if (clr.Element is not null)
        {
            throw new SchemaException($"`{Described.Place(property)}` is a list and cannot be sorted by. Remove [Sortable].");
        }

        NamedType type = clr.Type.IsEnum || Scalar.Find(clr.Type) is not null ? Direction() : Of(clr.Type, Described.Place(property));
        return new InputValueDefinition(Naming.Member(property), type)
        {
            Source = property,
            Description = types.Describe(property) ?? $"By `{Naming.Member(property)}`.",
        };
    }

    private EnumType Direction() => types.GetOrAdd(
        "SortEnumType",
        () => new EnumType(
            "SortEnumType",
            [
                new("ASC", SortDirection.Ascending) { Description = "Ascending." },
                new("DESC", SortDirection.Descending) { Description = "Descending." },
            ])
        {
            Description = "The direction of an order.",
            RuntimeType = typeof(SortDirection),
        });
}
