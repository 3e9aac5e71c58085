using System.Linq.Expressions;
using CrmGraph.GraphQL.Data;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

public sealed class ParameterTests
{
    [Theory]
    [InlineData(typeof(Guid[]))]
    [InlineData(typeof(List<Guid>))]
    [InlineData(typeof(IReadOnlyList<Guid>))]
    public async Task A_list_is_one_parameter_whatever_its_length(Type list)
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var children = Enumerable.Range(0, 3).Select(i => new Parent { Name = $"p{i}", Owner = new Owner() }).ToArray();
        await shop.AddAsync(children);
        await using var scope = shop.Scope();
        var ids = shop.Compiler.Parameter("ids", list);
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider,
            scope.Db().Parents.Where(Where<Parent>(p => shop.Compiler.In(ids, Expression.Property(p, "Id")))).OrderBy(p => p.Name),
            [Column((Parent p) => p.Name)],
            [new("ids", list)]);

        Assert.Empty(await statement.ReadAsync(scope, r => r.Get<string>(0), List()));
        Assert.Equal(["p1"], await statement.ReadAsync(scope, r => r.Get<string>(0), List(1)));
        Assert.Equal(["p0", "p1", "p2"], await statement.ReadAsync(scope, r => r.Get<string>(0), List(0, 1, 2)));
        Assert.Single(scope.Log().Texts.Distinct());
        Assert.Equal(statement.Text, scope.Log().Texts[0]);

        object List(params int[] indexes) =>
            list == typeof(List<Guid>) ? indexes.Select(i => children[i].Id).ToList() : indexes.Select(i => children[i].Id).ToArray();
    }

    [Fact]
    public async Task Lists_of_converted_values_and_nullable_columns_are_converted_as_the_column_is()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var deputy = new Owner();
        await shop.AddAsync(
            new Parent { Name = "angry", Mood = Mood.Angry, Money = 1.5m, Owner = new Owner(), Deputy = deputy },
            new Parent { Name = "calm", Money = 2m, Owner = new Owner() });
        await using var scope = shop.Scope();

        Assert.Equal(["angry"], await MatchAsync("Mood", new List<Mood> { Mood.Angry }));
        Assert.Equal(["calm"], await MatchAsync("Money", new[] { 2m, 3m }));
        Assert.Equal(["angry"], await MatchAsync("DeputyId", new[] { deputy.Id }));
        Assert.Equal(["calm"], await MatchAsync("DeputyId", new Guid?[] { null }));

        Task<List<string>> MatchAsync<T>(string column, T list)
            where T : notnull
        {
            var placeholder = shop.Compiler.Parameter("list", typeof(T));
            return shop.Compiler.Compile(
                    scope.ServiceProvider,
                    scope.Db().Parents.Where(Where<Parent>(p => shop.Compiler.In(placeholder, Expression.Property(p, column)))),
                    [Column((Parent p) => p.Name)],
                    [new("list", typeof(T))])
                .ReadAsync(scope, r => r.Get<string>(0), list);
        }
    }

    [Theory]
    [InlineData("50\\%", "50%")]
    [InlineData("%深圳%", "深圳 🐼")]
    [InlineData("ANN%", "ann")]
    [InlineData("%🐼", "深圳 🐼")]
    [InlineData("%' OR 1=1 --", null)]
    public async Task Like_takes_a_pattern_with_backslash_escapes(string pattern, string? found)
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync([.. new[] { "50%", "500", "深圳 🐼", "ann" }.Select(name => new Parent { Name = name, Owner = new Owner() })]);
        await using var scope = shop.Scope();
        var like = shop.Compiler.Parameter("pattern", typeof(string));
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider,
            scope.Db().Parents.Where(Where<Parent>(p => shop.Compiler.Like(Expression.Property(p, "Name"), like))),
            [Column((Parent p) => p.Name)],
            [new("pattern", typeof(string))]);

        Assert.Equal(found is null ? [] : [found], await statement.ReadAsync(scope, r => r.Get<string>(0), pattern));
    }

    [Fact]
    public async Task Values_are_converted_as_the_column_they_are_compared_with_and_null_matches_null()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var at = new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.FromHours(8));
        await shop.AddAsync(
            new Parent { Name = "a", Money = 10.25m, Bonus = 1m, Created = at, Mood = Mood.Angry, Note = "n", Owner = new Owner() },
            new Parent { Name = "b", Money = 9m, Owner = new Owner() });
        await using var scope = shop.Scope();

        Assert.Equal(["a"], await EqualAsync("Money", typeof(decimal), 10.25m));
        Assert.Equal(["a"], await EqualAsync("Created", typeof(DateTimeOffset), at.ToUniversalTime()));
        Assert.Equal(["a"], await EqualAsync("Mood", typeof(Mood), Mood.Angry));
        Assert.Equal(["a"], await EqualAsync("Bonus", typeof(decimal?), 1m));
        Assert.Equal(["b"], await EqualAsync("Bonus", typeof(decimal?), null));
        Assert.Equal(["a"], await EqualAsync("Note", typeof(string), "n"));
        Assert.Equal(["b"], await EqualAsync("Note", typeof(string), null));

        Task<List<string>> EqualAsync(string column, Type type, object? value) =>
            shop.Compiler.Compile(
                    scope.ServiceProvider,
                    scope.Db().Parents.Where(Where<Parent>(p => Expression.Equal(Expression.Property(p, column), shop.Compiler.Parameter("v", type)))),
                    [Column((Parent p) => p.Name)],
                    [new("v", type)])
                .ReadAsync(scope, r => r.Get<string>(0), value);
    }

    [Fact]
    public async Task A_placeholder_may_be_converted_and_may_stand_in_a_column()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var (ann, bob) = (new Owner { Name = "ann" }, new Owner { Name = "bob" });
        await shop.AddAsync(new Parent { Name = "a", Owner = ann, Deputy = bob }, new Parent { Name = "b", Owner = bob, Deputy = ann }, new Parent { Name = "c", Owner = bob });
        await using var scope = shop.Scope();
        var viewer = shop.Compiler.Parameter("viewer", typeof(Guid));
        var x = Expression.Parameter(typeof(Parent));
        var isDeputy = Expression.Equal(Expression.Property(x, "DeputyId"), Expression.Convert(viewer, typeof(Guid?)));
        var isOwner = Expression.Equal(Expression.Property(Expression.Property(x, "Owner"), "Id"), viewer);
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider,
            scope.Db().Parents.OrderBy(p => p.Name),
            [Column((Parent p) => p.Name), Expression.Lambda(isDeputy, x), Expression.Lambda(isOwner, x)],
            [new("viewer", typeof(Guid))]);

        Assert.DoesNotContain("JOIN", statement.Text);
        Assert.Equal(
            [("a", false, true), ("b", true, false), ("c", false, false)],
            await statement.ReadAsync(scope, r => (r.Get<string>(0), r.Get<bool>(1), r.Get<bool>(2)), ann.Id));
        Assert.Equal(
            [("a", true, false), ("b", false, true), ("c", false, true)],
            await statement.ReadAsync(scope, r => (r.Get<string>(0), r.Get<bool>(1), r.Get<bool>(2)), bob.Id));
    }

    [Fact]
    public async Task Parameters_the_mapper_derives_follow_the_value()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Name = "a_b", Owner = new Owner() }, new Parent { Name = "axb", Owner = new Owner() });
        await using var scope = shop.Scope();
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider,
            scope.Db().Parents.Where(Where<Parent>(p => Expression.Call(
                Expression.Property(p, "Name"), "StartsWith", [], shop.Compiler.Parameter("start", typeof(string))))),
            [Column((Parent p) => p.Name)],
            [new("start", typeof(string))]);

        Assert.Equal(["a_b"], await statement.ReadAsync(scope, r => r.Get<string>(0), "a_"));
        Assert.Equal(["axb"], await statement.ReadAsync(scope, r => r.Get<string>(0), "ax"));
    }

    [Fact]
    public async Task Limits_are_parameters_too()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync([.. Enumerable.Range(0, 5).Select(i => new Parent { Name = $"{i}", Owner = new Owner() })]);
        await using var scope = shop.Scope();
        var ordered = scope.Db().Parents.OrderBy(p => p.Name);
        var limited = ordered.Provider.CreateQuery<Parent>(Expression.Call(
            typeof(Queryable), nameof(Queryable.Take), [typeof(Parent)], ordered.Expression, shop.Compiler.Parameter("n", typeof(int))));
        var statement = shop.Compiler.Compile(scope.ServiceProvider, limited, [Column((Parent p) => p.Name)], [new("n", typeof(int))]);

        Assert.Equal(["0", "1"], await statement.ReadAsync(scope, r => r.Get<string>(0), 2));
        Assert.Empty(await statement.ReadAsync(scope, r => r.Get<string>(0), 0));
    }

    [Fact]
    public async Task A_wrong_number_of_values_is_refused()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var statement = shop.Compiler.CompileCount(scope.ServiceProvider, scope.Db().Parents, []);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => statement.ReadAsync(scope, r => r.Get<int>(0), 1));

        Assert.StartsWith("The statement has 0 parameters, 1 values were given.", refused.Message);
    }
}
