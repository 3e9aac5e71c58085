using System.Linq.Expressions;
using System.Reflection;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// The shape a statement's columns are projected to, so that the mapper resolves each to a column of the result. Never
/// instantiated: rows are read from the data reader. Wide rows nest, because constructors take eight arguments at most.
/// </summary>
internal abstract class Row
{
    private const int Width = 8;

    private static readonly Type[] Shapes =
    [
        typeof(Row<>), typeof(Row<,>), typeof(Row<,,>), typeof(Row<,,,>),
        typeof(Row<,,,,>), typeof(Row<,,,,,>), typeof(Row<,,,,,,>), typeof(Row<,,,,,,,>),
    ];

    /// <summary>A constructor call over <paramref name="columns"/>, nested where there are more than eight.</summary>
    public static NewExpression New(IReadOnlyList<Expression> columns)
    {
        if (columns.Count > Width)
        {
            return New([.. columns.Chunk(Width).Select(New)]);
        }

        var shape = Shapes[columns.Count - 1].MakeGenericType([.. columns.Select(c => c.Type)]);
        return Expression.New(shape.GetConstructors(BindingFlags.Instance | BindingFlags.Public)[0], columns);
    }

    /// <summary>The columns of a call made by <see cref="New"/>, in their order, as the mapper translated them.</summary>
    public static IEnumerable<Expression> Columns(Expression row) =>
        row is NewExpression made && made.Type.IsAssignableTo(typeof(Row)) ? made.Arguments.SelectMany(Columns) : [row];
}

#pragma warning disable CS9113 // The arguments are read from the tree only.
internal sealed class Row<T0>(T0 a) : Row;
internal sealed class Row<T0, T1>(T0 a, T1 b) : Row;
internal sealed class Row<T0, T1, T2>(T0 a, T1 b, T2 c) : Row;
internal sealed class Row<T0, T1, T2, T3>(T0 a, T1 b, T2 c, T3 d) : Row;
internal sealed class Row<T0, T1, T2, T3, T4>(T0 a, T1 b, T2 c, T3 d, T4 e) : Row;
internal sealed class Row<T0, T1, T2, T3, T4, T5>(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f) : Row;
internal sealed class Row<T0, T1, T2, T3, T4, T5, T6>(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g) : Row;
internal sealed class Row<T0, T1, T2, T3, T4, T5, T6, T7>(T0 a, T1 b, T2 c, T3 d, T4 e, T5 f, T6 g, T7 h) : Row;
#pragma warning restore CS9113
