using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>
/// Reads a <c>where</c> value: its structure and values go to the shape, the condition is built only for a new shape.
/// Every member on the way must be freely readable by the caller.
/// </summary>
internal sealed class FilterReader(FieldUse use, IServiceProvider services, StatementShape shape, FilterClock clock)
{
    private readonly OperationReader _operations = new(shape, clock);

    /// <summary>The condition of a filter object on rows of <paramref name="entity"/>; null when it restricts nothing.</summary>
    public Condition? ReadObject(InputObjectValue filter, Type entity, bool isOptional = false)
    {
        var conditions = new List<Condition>();
        foreach (var (field, value) in filter.Fields)
        {
            shape.Token(field);
            var condition = field.Source is PropertyInfo member
                ? ReadMember(field, member, value, entity, isOptional)
                : Combine(field.Name, value, item => ReadObject(item, entity, isOptional));
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        shape.Token(null);
        return Conditions.All(conditions);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // ForgottenGateTests know it by its frame.
    private Condition? ReadMember(InputValueDefinition field, PropertyInfo member, object? value, Type entity, bool isOptional)
    {
        use.RequireFull(services, entity, member);
        var kind = (field.Type.Named as InputObjectType)?.Filter?.Kind
            ?? throw new InvalidOperationException($"The filter field '{field.DeclaringCoordinate}' has no filter input type.");
        if (value is not InputObjectValue filter)
        {
            shape.Token(null);
            return kind == FilterKind.Object ? IsMissing(field, member) : null;
        }

        switch (kind)
        {
            case FilterKind.Object:
                var nested = ReadObject(filter, member.PropertyType, isOptional || MemberNullability.IsNullable(member));
                return nested is null ? null : (row, build) => nested(Expression.Property(row, member), build);
            case FilterKind.List:
                return ReadList(filter, member);
            default:
                var operations = _operations.Read(filter, member.PropertyType, MemberNullability.IsNullable(member), isOptional, field);
                return operations is null ? null : (row, build) => operations(Expression.Property(row, member), build);
        }
    }

    /// <summary><c>{ owner: null }</c>: the reference is null.</summary>
    private static Condition IsMissing(InputValueDefinition field, PropertyInfo member) =>
        MemberNullability.IsNullable(member)
            ? (row, _) => Expression.Equal(Expression.Property(row, member), Expression.Constant(null, member.PropertyType))
            : throw OperationReader.NullNotSupported(field.Name, field);

    private Condition? ReadList(InputObjectValue filter, PropertyInfo member)
    {
        var element = ElementType(member.PropertyType);
        var conditions = new List<Condition>();
        foreach (var (field, value) in filter.Fields)
        {
            shape.Token(field);
            if (ReadListOperation(field, value, member, element) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        shape.Token(null);
        return Conditions.All(conditions);
    }

    private Condition? ReadListOperation(InputValueDefinition field, object? value, PropertyInfo member, Type element)
    {
        shape.Token(value is null);
        if (field.Name == "any")
        {
            if (value is not bool any)
            {
                throw OperationReader.NullNotSupported(field.Name, field);
            }

            shape.Token(any);
            return (row, _) => any ? AnyElement(row, member, element) : Expression.Not(AnyElement(row, member, element));
        }

        if (value is not InputObjectValue filter)
        {
            return null;
        }

        var inner = field.Type.Named is InputObjectType { Filter.Kind: FilterKind.Object }
            ? ReadObject(filter, element)
            : _operations.Read(filter, element, isMemberNullable: false, isOptional: false, field);
        return field.Name switch
        {
            "some" => (row, build) => AnyElement(row, member, element, inner, build),
            "none" => (row, build) => Expression.Not(AnyElement(row, member, element, inner, build)),
            "all" when inner is null => null,
            "all" => (row, build) => Expression.Not(AnyElement(row, member, element, (item, b) => Expression.Not(inner!(item, b)), build)),
            _ => throw new InvalidOperationException($"Unknown list operation '{field.Name}'."),
        };
    }

    private static MethodCallExpression AnyElement(Expression row, PropertyInfo member, Type element) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [element], Expression.Property(row, member));

    private static MethodCallExpression AnyElement(
        Expression row, PropertyInfo member, Type element, Condition? inner, StatementBuild build)
    {
        if (inner is null)
        {
            return AnyElement(row, member, element);
        }

        var item = Expression.Parameter(element, "item");
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Any), [element], Expression.Property(row, member), Expression.Lambda(inner(item, build), item));
    }

    private Condition? Combine(string name, object? value, Func<InputObjectValue, Condition?> read)
    {
        var items = value switch
        {
            null => [],
            InputObjectValue one => [one],
            IEnumerable many => many.OfType<InputObjectValue>().ToArray(),
            _ => throw new InvalidOperationException($"'{name}' holds {value.GetType().Name} instead of filters."),
        };
        shape.Token(items.Length);
        var conditions = new List<Condition>(items.Length);
        var isAlways = false;
        foreach (var item in items)
        {
            if (read(item) is { } condition)
            {
                conditions.Add(condition);
            }
            else
            {
                isAlways = true;
            }
        }

        return name == "and" ? Conditions.All(conditions) : isAlways ? null : Conditions.Any(conditions);
    }

    private static Type ElementType(Type collection) =>
        collection.IsArray
            ? collection.GetElementType()!
            : collection.GetInterfaces().Append(collection)
                .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
}
