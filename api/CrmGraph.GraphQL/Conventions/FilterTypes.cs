using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The inputs of <c>where</c>. Only members marked <c>[Filterable]</c> appear: each one is a promise of an index.</summary>
internal sealed class FilterTypes(SchemaTypes types)
{
    private static readonly string[] Text = ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];
    private static readonly string[] Comparable = ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Relative = ["olderThanDays", "withinDays", "withinNextDays"];
    private static readonly string[] Equatable = ["eq", "neq", "in", "nin"];
    private static readonly string[] Boolean = ["eq", "neq"];

    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["eq"] = "It is this; null: there is none.",
        ["neq"] = "It is not this.",
        ["in"] = "It is one of these.",
        ["nin"] = "It is none of these.",
        ["contains"] = "This is somewhere in it.",
        ["ncontains"] = "This is nowhere in it.",
        ["startsWith"] = "It starts with this.",
        ["nstartsWith"] = "It does not start with this.",
        ["endsWith"] = "It ends with this.",
        ["nendsWith"] = "It does not end with this.",
        ["gt"] = "It is greater.",
        ["ngt"] = "It is not greater.",
        ["gte"] = "It is greater or this.",
        ["ngte"] = "It is neither greater nor this.",
        ["lt"] = "It is less.",
        ["nlt"] = "It is not less.",
        ["lte"] = "It is less or this.",
        ["nlte"] = "It is neither less nor this.",
        ["olderThanDays"] = "It is longer ago than this many days, counted when asked: a moment from the current minute, a day from today.",
        ["withinDays"] = "It is at most this many days ago and not yet to come, counted when asked.",
        ["withinNextDays"] = "It is now or at most this many days ahead, counted when asked.",
    };

    public InputObjectType Of(Type entity, string usedBy)
    {
        var name = $"{Naming.Type(entity)}FilterInput";
        var members = OutputTypes.PropertiesOf(entity).Where(p => p.IsDefined(typeof(FilterableAttribute))).ToArray();
        if (members.Length == 0)
        {
            throw new SchemaException($"`{usedBy}` filters `{entity.Name}`, but none of its members is marked [Filterable].");
        }

        return types.GetOrAdd(
            name,
            () => new InputObjectType(name)
            {
                Filter = new FilterInput(FilterKind.Object, entity),
                Description = $"Which of many `{Naming.Type(entity)}` are meant: those for which everything given holds.",
            },
            type => type.Complete([.. Combinators(type), .. members.Select(m => Member(m, entity))]));
    }

    private static IEnumerable<InputValueDefinition> Combinators(InputObjectType type) =>
    [
        new("and", new ListType(new NonNullType(type))) { Description = "All of these hold." },
        new("or", new ListType(new NonNullType(type))) { Description = "At least one of these holds." },
    ];

    private InputValueDefinition Member(PropertyInfo property, Type owner)
    {
        var clr = ClrType.Of(property);
        var place = Described.Place(property);
        var id = MemberId.Of(types, property, owner);
        return new InputValueDefinition(
            Naming.Member(property), id.Scalar is null ? Filter(clr, place) : Operations("Id", typeof(string), id.Scalar, Equatable))
        {
            Source = property,
            Description = types.Describe(property) ?? $"What holds for `{Naming.Member(property)}`.",
            IdTypeName = id.TypeName,
        };
    }

    private InputObjectType Filter(ClrType clr, string place)
    {
        if (clr.Element is { } element)
        {
            return List(element, place);
        }

        if (clr.Type.IsEnum)
        {
            var type = types.Named(clr.Type, isInput: true, place);
            return Operations(type.Name, clr.Type, type, Equatable, inItem: new NonNullType(type));
        }

        return Scalar.Find(clr.Type) switch
        {
            null => Of(clr.Type, place),
            var scalar when scalar == Scalar.String => Operations("String", clr.Type, scalar, Text, combine: true),
            var scalar when scalar == Scalar.Boolean => Operations("Boolean", clr.Type, scalar, Boolean),
            var scalar when scalar == Scalar.Uuid => Operations("Uuid", clr.Type, scalar, Comparable),
            var scalar when scalar == Scalar.DateTime || scalar == Scalar.LocalDate =>
                Operations(scalar.Name, clr.Type, scalar, [.. Comparable, .. Relative]),
            var scalar => Operations(scalar.Name, clr.Type, scalar, Comparable),
        };
    }

    private InputObjectType List(ClrType element, string place)
    {
        var inner = Filter(element, place);
        var name = inner.Filter!.Kind == FilterKind.Object ? $"ListFilterInputTypeOf{inner.Name}" : $"List{inner.Name}";
        return types.GetOrAdd(
            name,
            () => new InputObjectType(name) { Filter = new FilterInput(FilterKind.List, element.Type), Description = "What holds for the elements of a list." },
            type => type.Complete(
            [
                new("all", inner) { Description = "It holds for every element; of an empty list too." },
                new("none", inner) { Description = "It holds for no element." },
                new("some", inner) { Description = "It holds for at least one element." },
                new("any", types.Use(Scalar.Boolean)) { Description = "True: there are elements; false: there are none." },
            ]));
    }

    private InputObjectType Operations(
        string prefix, Type valueType, NamedType value, string[] operations, bool combine = false, GraphQLType? inItem = null)
    {
        if (value is ScalarType scalar)
        {
            types.Use(scalar);
        }

        var name = $"{prefix}OperationFilterInput";
        return types.GetOrAdd(
            name,
            () => new InputObjectType(name)
            {
                Filter = new FilterInput(FilterKind.Operations, valueType),
                Description = $"What a `{value.Name}` is compared with; everything given holds.",
            },
            type => type.Complete([
                .. combine ? Combinators(type) : [],
                .. operations.Select(o => new InputValueDefinition(o, ValueOf(o, value, inItem))
                {
                    Description = Meanings[o],
                }),
            ]));
    }

    private GraphQLType ValueOf(string operation, NamedType value, GraphQLType? inItem) => operation switch
    {
        "in" or "nin" => new ListType(inItem ?? value),
        "olderThanDays" or "withinDays" or "withinNextDays" => types.Use(Scalar.Int),
        _ => value,
    };
}
