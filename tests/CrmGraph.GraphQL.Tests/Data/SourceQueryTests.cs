using System.Linq.Expressions;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Data.Statements;

namespace CrmGraph.GraphQL.Tests.Data;

/// <summary>What of a resolver's query is structure and what is a value of the request.</summary>
public sealed class SourceQueryTests
{
    private static readonly IQueryable<Item> Items = new List<Item> { new("a", 1, 1.5m), new("b", 2, 2.5m), new("c", 3, null) }.AsQueryable();

    [Fact]
    public void Captured_values_are_bound_and_literals_are_structure()
    {
        var wanted = 2;
        var shape = Describe(Items.Where(i => i.Size == wanted && i.Name != "z"));

        Assert.Equal([2], shape.Values);
        Assert.Equal(shape.ToKey(), DescribeSize(5).ToKey());
        Assert.NotEqual(shape.ToKey(), Describe(Items.Where(i => i.Size == wanted && i.Name != "y")).ToKey());

        static StatementShape DescribeSize(int wanted) => Describe(Items.Where(i => i.Size == wanted && i.Name != "z"));
    }

    [Fact]
    public void Null_and_flags_are_structure()
    {
        Assert.Empty(Price(null).Values);
        Assert.Equal([1.5m], Price(1.5m).Values);
        Assert.NotEqual(Price(null).ToKey(), Price(1.5m).ToKey());
        Assert.NotEqual(Flag(true).ToKey(), Flag(false).ToKey());

        static StatementShape Price(decimal? price) => Describe(Items.Where(i => i.Price == price));

        static StatementShape Flag(bool all) => Describe(Items.Where(i => all || i.Size == 1));
    }

    [Fact]
    public void Lists_are_one_value_whatever_their_length_and_form()
    {
        List<int> list = [1, 2];
        int[] array = [3];
        HashSet<int> set = [4, 5, 6];

        Assert.Equal([1, 2], Assert.IsType<List<int>>(Assert.Single(Describe(Items.Where(i => list.Contains(i.Size))).Values)));
        Assert.Equal([3], Assert.IsType<List<int>>(Assert.Single(Describe(Items.Where(i => array.Contains(i.Size))).Values)));
        Assert.Equal([4, 5, 6], Assert.IsType<List<int>>(Assert.Single(Describe(Items.Where(i => set.Contains(i.Size))).Values)));
    }

    [Fact]
    public void The_rebuilt_query_asks_with_the_values_of_its_own_request()
    {
        foreach (var (sizes, name) in new[] { ((int[])[1, 3], "a"), ([2], "c") })
        {
            var source = Source(Items.Where(i => sizes.Contains(i.Size) || i.Name == name));
            var shape = new StatementShape();
            source.Describe(shape);

            var names = Run(source, shape);

            Assert.Equal(Items.Where(i => sizes.Contains(i.Size) || i.Name == name).Select(i => i.Name), names);
        }
    }

    [Fact]
    public void The_order_at_the_end_is_taken_off_and_told_apart()
    {
        var source = Source(Items.Where(i => i.Size > 0).OrderByDescending(i => i.Size).ThenBy(i => i.Name));

        Assert.Equal([true, false], source.Order.Select(o => o.IsDescending));
        Assert.DoesNotContain("OrderBy", source.Build(new StatementBuild(new Listed([]), new StatementShape()), 0).ToString());
    }

    [Fact]
    public void An_order_by_a_captured_value_is_refused()
    {
        var factor = 2;
        var source = Source(Items.OrderBy(i => i.Size * factor));

        Assert.Throws<InvalidOperationException>(() => source.DescribeOrder(new StatementShape()));
    }

    private static StatementShape Describe(IQueryable<Item> query)
    {
        var shape = new StatementShape();
        Source(query).Describe(shape);
        return shape;
    }

    private static SourceQuery Source(IQueryable query) => new(query, _ => false);

    private static string[] Run(SourceQuery source, StatementShape shape)
    {
        var query = source.Build(new StatementBuild(new Listed(shape.Values), shape), 0);
        return [.. source.Provider.CreateQuery<Item>(query).Select(i => i.Name)];
    }

    private sealed record Item(string Name, int Size, decimal? Price);

    /// <summary>Placeholders as the values they stand for.</summary>
    private sealed class Listed(IReadOnlyList<object?> values) : IStatementCompiler
    {
        private int _next;

        public Expression Parameter(string name, Type type) => Expression.Constant(values[_next++], type);

        public Expression In(Expression listParameter, Expression item) =>
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [item.Type], listParameter, item);

        public Expression Like(Expression text, Expression pattern) => throw new NotSupportedException();

        public IStatement Compile(
            IServiceProvider context, IQueryable query, IReadOnlyList<LambdaExpression> columns, IReadOnlyList<StatementParameter> parameters) =>
            throw new NotSupportedException();

        public IStatement CompileTotals(
            IServiceProvider context, IQueryable query, IReadOnlyList<LambdaExpression> columns, IReadOnlyList<StatementParameter> parameters) =>
            throw new NotSupportedException();

        public IStatement CompileCount(IServiceProvider context, IQueryable query, IReadOnlyList<StatementParameter> parameters) =>
            throw new NotSupportedException();
    }
}
