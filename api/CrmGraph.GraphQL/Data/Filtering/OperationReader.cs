using System.Collections;
using System.Linq.Expressions;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>
/// Reads the operations on one value. Null logic is that of C#: a negation is true for null, everything else is false
/// for null except <c>eq: null</c> and <c>in: [null]</c>. Text search (contains, startsWith, endsWith) ignores ASCII case
/// on every database; equality is the database's.
/// </summary>
internal sealed class OperationReader(StatementShape shape, FilterClock clock)
{
    // Databases give up on long patterns (SQL Server from 4,000 characters on), each with an error of its own.
    private const int MaxPattern = 1_000;

    private readonly RelativeTime _relative = new(clock);

    /// <param name="filter">The operations.</param>
    /// <param name="type">The CLR type of the value.</param>
    /// <param name="isMemberNullable">Whether null is a value of the member, so that the client may ask for it.</param>
    /// <param name="isOptional">Whether the member can be missing because a reference before it is.</param>
    /// <param name="member">The filter field of the member, for errors.</param>
    public Condition? Read(InputObjectValue filter, Type type, bool isMemberNullable, bool isOptional, InputValueDefinition member)
    {
        var target = new Target(Nullable.GetUnderlyingType(type) ?? type, isMemberNullable, isMemberNullable || isOptional, member);
        var conditions = new List<Condition>();
        foreach (var (field, value) in filter.Fields)
        {
            shape.Token(field);
            var condition = field.Name is "and" or "or"
                ? Combine(field, value, item => Read(item, type, isMemberNullable, isOptional, member))
                : ReadOperation(field, value, target);
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        shape.Token(null);
        return Conditions.All(conditions);
    }

    public static GraphQLException NullNotSupported(string operation, InputValueDefinition field)
    {
        var filterType = field.DeclaringCoordinate?.Split('.')[0] ?? field.Type.Named.Name;
        return new GraphQLException(
            new GraphQLError($"The provided value for filter `{operation}` of type {filterType} is invalid. Null values are not supported.")
                .WithCode(ErrorCodes.NullFilterValue)
                .With("expectedType", new NonNullType(field.Type.NullableType).ToString())
                .With("filterType", filterType));
    }

    private Condition ReadOperation(InputValueDefinition field, object? value, Target target) => field.Name switch
    {
        "eq" => Equal(field, value, target),
        "neq" => Not(Equal(field, value, target), target, isNullIncluded: value is not null),
        "in" => In(field, value, target, isNegated: false),
        "nin" => In(field, value, target, isNegated: true),
        "gt" => Compare(field, value, target, Expression.GreaterThan),
        "ngt" => Not(Compare(field, value, target, Expression.GreaterThan), target),
        "gte" => Compare(field, value, target, Expression.GreaterThanOrEqual),
        "ngte" => Not(Compare(field, value, target, Expression.GreaterThanOrEqual), target),
        "lt" => Compare(field, value, target, Expression.LessThan),
        "nlt" => Not(Compare(field, value, target, Expression.LessThan), target),
        "lte" => Compare(field, value, target, Expression.LessThanOrEqual),
        "nlte" => Not(Compare(field, value, target, Expression.LessThanOrEqual), target),
        "contains" => Like(field, value, "%", "%"),
        "ncontains" => Not(Like(field, value, "%", "%"), target),
        "startsWith" => Like(field, value, string.Empty, "%"),
        "nstartsWith" => Not(Like(field, value, string.Empty, "%"), target),
        "endsWith" => Like(field, value, "%", string.Empty),
        "nendsWith" => Not(Like(field, value, "%", string.Empty), target),
        RelativeTime.Older or RelativeTime.Past or RelativeTime.Next => Relative(field, value, target),
        _ => throw new InvalidOperationException($"Unknown filter operation '{field.DeclaringCoordinate}'."),
    };

    private Condition Equal(InputValueDefinition field, object? value, Target target)
    {
        shape.Token(value is null);
        if (value is null)
        {
            return target.AcceptsNull ? (member, _) => IsNull(member) : throw NullNotSupported(field.Name, field);
        }

        var ordinal = Bind(value, target);
        return (member, build) => WhenPresent(member, target, m => Expression.Equal(m, build[ordinal]));
    }

    private Condition Compare(
        InputValueDefinition field, object? value, Target target, Func<Expression, Expression, BinaryExpression> compare)
    {
        if (value is null)
        {
            throw NullNotSupported(field.Name, field);
        }

        var ordinal = Bind(value, target);
        return (member, build) => WhenPresent(member, target, m => compare(m, build[ordinal]));
    }

    private Condition Like(InputValueDefinition field, object? value, string before, string after)
    {
        if (value is null)
        {
            throw NullNotSupported(field.Name, field);
        }

        if (((string)value).Length > MaxPattern)
        {
            throw Unfit($"The value provided for `{field.Name}` is longer than {MaxPattern} characters.", field);
        }

        var ordinal = shape.Bind(typeof(string), before + Escape((string)value) + after);
        return (member, build) => Expression.AndAlso(Expression.Not(IsNull(member)), build.Compiler.Like(member, build[ordinal]));
    }

    private Condition Relative(InputValueDefinition field, object? value, Target target)
    {
        var days = value as int? ?? throw NullNotSupported(field.Name, field);
        if (days is < 0 or > RelativeTime.MaxDays)
        {
            throw Unfit($"The value provided for `{field.Name}` is not between 0 and {RelativeTime.MaxDays}.", field);
        }

        (object? From, object Before) span =
            target.Type == typeof(DateOnly) ? _relative.Dates(field.Name, days) : _relative.Moments(field.Name, days);
        int? first = span.From is null ? null : Bind(span.From, target);
        var end = Bind(span.Before, target);
        return (member, build) => WhenPresent(member, target, m => first is { } start
            ? Expression.AndAlso(Expression.GreaterThanOrEqual(m, build[start]), Expression.LessThan(m, build[end]))
            : Expression.LessThan(m, build[end]));
    }

    private Condition In(InputValueDefinition field, object? value, Target target, bool isNegated)
    {
        if (value is null)
        {
            throw NullNotSupported(field.Name, field);
        }

        var items = value as IReadOnlyList<object?> ?? [value];
        var hasNull = items.Contains(null);
        if (hasNull && !target.AcceptsNull)
        {
            throw NullNotSupported(field.Name, field);
        }

        shape.Token(hasNull);
        var typed = TypedList.Create(target.Type, items.Where(i => i is not null).Select(i => Convert(i!, target)));
        var ordinal = shape.Bind(TypedList.TypeOf(target.Type), typed);
        return (member, build) => (hasNull, isNegated) switch
        {
            (false, false) => WhenPresent(member, target, m => build.Compiler.In(build[ordinal], m)),
            (true, false) => Expression.OrElse(IsNull(member), build.Compiler.In(build[ordinal], Value(member))),
            (false, true) => WhenMissing(member, target, m => Expression.Not(build.Compiler.In(build[ordinal], m))),
            (true, true) => Expression.AndAlso(Expression.Not(IsNull(member)), Expression.Not(build.Compiler.In(build[ordinal], Value(member)))),
        };
    }

    private static Condition Not(Condition condition, Target target, bool isNullIncluded = true) =>
        target.CanBeNull && isNullIncluded
            ? (member, build) => Expression.OrElse(IsNull(member), Expression.Not(condition(member, build)))
            : (member, build) => Expression.Not(condition(member, build));

    private Condition? Combine(InputValueDefinition field, object? value, Func<InputObjectValue, Condition?> read)
    {
        var items = value switch { null => [], InputObjectValue one => [one], IEnumerable many => many.OfType<InputObjectValue>().ToArray(), _ => [] };
        shape.Token(items.Length);
        var conditions = items.Select(read).ToArray();
        return field.Name == "and"
            ? Conditions.All([.. conditions.OfType<Condition>()])
            : conditions.Contains(null) ? null : Conditions.Any(conditions!);
    }

    private int Bind(object value, Target target) => shape.Bind(target.Type, Convert(value, target));

    private static GraphQLException Unfit(string message, InputValueDefinition field) =>
        new(new GraphQLError(message).WithCode(ErrorCodes.ValueConversion).With("coordinate", field.DeclaringCoordinate));

    /// <summary>Ids come as text; everything else is coerced already.</summary>
    private static object Convert(object value, Target target)
    {
        var (type, member) = (target.Type, target.Member);
        if (type.IsInstanceOfType(value) && member.IdTypeName is null)
        {
            return value;
        }

        if (value is string id)
        {
            return GlobalId.TryDecodeKey(id, member.IdTypeName, type, out var key, out var error)
                ? key
                : throw Unfit(error, member);
        }

        if (value is DateTimeOffset instant && type == typeof(DateTime))
        {
            return instant.UtcDateTime;
        }

        return type.IsEnum
            ? Enum.ToObject(type, value)
            : System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Escapes what LIKE would read as a pattern.</summary>
    private static string Escape(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)
            .Replace("[", @"\[", StringComparison.Ordinal);

    private static Expression WhenPresent(Expression member, Target target, Func<Expression, Expression> test) =>
        target.CanBeNull ? Expression.AndAlso(Expression.Not(IsNull(member)), test(Value(member))) : test(member);

    private static Expression WhenMissing(Expression member, Target target, Func<Expression, Expression> test) =>
        target.CanBeNull ? Expression.OrElse(IsNull(member), test(Value(member))) : test(member);

    private static BinaryExpression IsNull(Expression member)
    {
        var nullable = member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
            ? Expression.Convert(member, typeof(Nullable<>).MakeGenericType(member.Type))
            : member;
        return Expression.Equal(nullable, Expression.Constant(null, nullable.Type));
    }

    private static Expression Value(Expression member) =>
        Nullable.GetUnderlyingType(member.Type) is { } type ? Expression.Convert(member, type) : member;

    /// <param name="Type">Without <see cref="Nullable{T}"/>.</param>
    /// <param name="AcceptsNull">Whether the client may compare with null.</param>
    /// <param name="CanBeNull">Whether the database may deliver null.</param>
    /// <param name="Member">The filter field of the member: says which ids it takes.</param>
    private sealed record Target(Type Type, bool AcceptsNull, bool CanBeNull, InputValueDefinition Member);
}
