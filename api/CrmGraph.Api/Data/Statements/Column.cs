using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// Where a column is in the result and how it is read: <paramref name="Read"/> is a <c>Func&lt;DbDataReader, int, T&gt;</c>
/// with the model's converter inside, T being <paramref name="Type"/>. <paramref name="IsText"/>: what is stored is the text that
/// <see cref="CrmGraph.GraphQL.Data.IRowReader.TryGetUtf8"/> promises.
/// </summary>
internal sealed record Column(int Ordinal, Type Type, Delegate Read, bool IsText)
{
    private static readonly MethodInfo Boxed = typeof(Column).GetMethod(nameof(Get), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, Func<IRowReader, int, object>> Boxes = [];
    private static readonly ConcurrentDictionary<(RelationalTypeMapping Mapping, Type Type), Delegate> Readers = [];

    /// <summary>The value as an object, for results that are kept.</summary>
    public object Box(IRowReader reader, int column) =>
        Boxes.GetOrAdd(Type, static type => Boxed.MakeGenericMethod(type).CreateDelegate<Func<IRowReader, int, object>>())(reader, column);

    /// <summary>Resolves each translated column; one that is computed outside the database is refused by name.</summary>
    public static Column[] Resolve(Translation translation, IReadOnlyList<LambdaExpression> columns) =>
        [.. Row.Columns(translation.Projection).Zip(columns, (translated, column) => Resolve(translation.Select, translated, column))];

    private static Column Resolve(SelectExpression select, Expression translated, LambdaExpression column)
    {
        while (translated is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
        {
            translated = conversion.Operand;
        }

        if (translated is not ProjectionBindingExpression binding
            || select.GetProjection(binding) is not ConstantExpression { Value: int ordinal }
            || select.Projection[ordinal].Expression.TypeMapping is not { } mapping)
        {
            throw new InvalidOperationException($"The column '{column}' is not one column of the database.");
        }

        var type = Nullable.GetUnderlyingType(column.ReturnType) ?? column.ReturnType;
        var read = Readers.GetOrAdd((mapping, type), key => Reader(key.Mapping, key.Type));
        return new Column(ordinal, type, read, IsStoredAsText(mapping, type));
    }

    private static bool IsStoredAsText(RelationalTypeMapping mapping, Type type) =>
        mapping.ElementTypeMapping is { } element ? element.Converter is null
        : type.IsEnum ? mapping.Converter?.GetType() is { IsGenericType: true } converter && converter.GetGenericTypeDefinition() == typeof(EnumToStringConverter<>)
        : mapping.Converter is null && (type == typeof(string) || (type == typeof(Guid) && mapping.StoreType == "TEXT"));

    private static object Get<T>(IRowReader reader, int column) => reader.Get<T>(column)!;

    private static Delegate Reader(RelationalTypeMapping mapping, Type type)
    {
        var reader = Expression.Parameter(typeof(DbDataReader), "reader");
        var ordinal = Expression.Parameter(typeof(int), "ordinal");
        var method = mapping.GetDataReaderMethod();
        var source = method.DeclaringType!.IsAssignableFrom(typeof(DbDataReader))
            ? (Expression)reader
            : Expression.Convert(reader, method.DeclaringType);
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(source, method, ordinal));
        if (mapping.Converter is { } converter)
        {
            var model = converter.ConvertFromProviderExpression;
            value = ReplacingExpressionVisitor.Replace(model.Parameters[0], As(value, model.Parameters[0].Type), model.Body);
        }

        return Expression.Lambda(typeof(Func<,,>).MakeGenericType(typeof(DbDataReader), typeof(int), type), As(value, type), reader, ordinal)
            .Compile();
    }

    private static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
