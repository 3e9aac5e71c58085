using System.Linq.Expressions;
using System.Text;
using CrmGraph.GraphQL.Data;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

public sealed class ColumnTests
{
    private static Parent Full() => new()
    {
        Name = "深圳市 🐼 GmbH \"<script>\" \0 end",
        Note = "note",
        Owner = new Owner { Name = "Ann" },
        Deputy = new Owner { Name = "Bob" },
        Money = 1234.56m,
        Bonus = -0.01m,
        Created = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8)),
        Closed = DateTimeOffset.UnixEpoch,
        Local = new DateTime(2026, 3, 1, 4, 0, 0, DateTimeKind.Utc),
        Day = new DateOnly(2026, 2, 28),
        Mood = Mood.Angry,
        Level = Mood.Angry,
        Active = true,
        Score = -7,
        Big = long.MaxValue,
        Ratio = 0.1,
        Exact = 12345678901234567890.123m,
        Blob = [0, 255],
        Words = ["a", "b \"c\"", "汉"],
        Address = new Address { City = "Bern", Street = "Gasse 1" },
    };

    private static readonly LambdaExpression[] All =
    [
        Column((Parent p) => p.Id), Column((Parent p) => p.Name), Column((Parent p) => p.Note), Column((Parent p) => p.Owner.Name),
        Column((Parent p) => p.Deputy!.Name), Column((Parent p) => p.Money), Column((Parent p) => p.Bonus), Column((Parent p) => p.Created),
        Column((Parent p) => p.Closed), Column((Parent p) => p.Local), Column((Parent p) => p.Day), Column((Parent p) => p.Mood),
        Column((Parent p) => p.Level), Column((Parent p) => p.Active), Column((Parent p) => p.Score), Column((Parent p) => p.Big),
        Column((Parent p) => p.Ratio), Column((Parent p) => p.Exact), Column((Parent p) => p.Blob), Column((Parent p) => p.Words),
        Column((Parent p) => p.Address.City), Column((Parent p) => p.Address.Street), Column((Parent p) => p.Deputy!.Id),
        Column((Parent p) => p.Owner.Id), Column((Parent p) => p.OwnerId),
    ];

    [Fact]
    public async Task Every_mapped_type_is_read_as_the_model_says()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var full = Full();
        await shop.AddAsync(full);
        await using var scope = shop.Scope();
        var statement = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, All, []);

        var read = await statement.ReadAsync(scope, Snapshot);

        Assert.Equal(Expected(full), Assert.Single(read));
        Assert.Equal(["a", "b \"c\"", "汉"], (await statement.ReadAsync(scope, r => r.Get<List<string>>(19)))[0]);
        Assert.Equal([0, 255], (await statement.ReadAsync(scope, r => r.Get<byte[]>(18)))[0]);
        Assert.Equal(TimeSpan.Zero, (await statement.ReadAsync(scope, r => r.Get<DateTimeOffset>(7).Offset))[0]);
        Assert.Equal(DateTimeKind.Utc, (await statement.ReadAsync(scope, r => r.Get<DateTime>(9).Kind))[0]);
    }

    [Fact]
    public async Task Null_columns_and_missing_references_are_null()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Owner = new Owner() });
        await using var scope = shop.Scope();

        var read = await shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, All, [])
            .ReadAsync(scope, r => Enumerable.Range(0, All.Length).Where(r.IsNull).ToArray());

        Assert.Equal([2, 4, 6, 8, 12, 14, 18, 21, 22], Assert.Single(read));
    }

    [Fact]
    public async Task Rows_of_any_width_keep_their_order()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Owner = new Owner() });
        await using var scope = shop.Scope();
        Expression<Func<Parent, int>> length = p => p.Name.Length;
        LambdaExpression[] columns =
        [
            .. Enumerable.Range(0, 150).Select(i => Expression.Lambda(Expression.Add(length.Body, Expression.Constant(i)), length.Parameters)),
        ];

        var read = await shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, columns, [])
            .ReadAsync(scope, r => Enumerable.Range(0, columns.Length).Select(r.Get<int>).ToArray());

        Assert.Equal(Enumerable.Range(0, 150), read[0]);
    }

    [Fact]
    public async Task Raw_bytes_are_given_for_what_is_stored_as_its_text_and_for_nothing_else()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var full = Full();
        await shop.AddAsync(full);
        await using var scope = shop.Scope();

        var raw = await shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, All, [])
            .ReadAsync(scope, r => Enumerable.Range(0, All.Length)
                .Where(c => r.TryGetUtf8(c, out _)).Select(c => (c, r.TryGetUtf8(c, out var utf8) ? Encoding.UTF8.GetString(utf8) : "")).ToArray());

        Assert.Equal(
            [
                (0, $"{full.Id}".ToUpperInvariant()), (1, full.Name), (2, "note"), (3, "Ann"), (4, "Bob"), (11, "Angry"),
                (19, """["a","b \u0022c\u0022","\u6C49"]"""), (20, "Bern"), (21, "Gasse 1"), (22, $"{full.Deputy!.Id}".ToUpperInvariant()),
                (23, $"{full.Owner.Id}".ToUpperInvariant()), (24, $"{full.OwnerId}".ToUpperInvariant()),
            ],
            raw[0]);
    }

    [Fact]
    public async Task Foreign_keys_behind_a_reference_need_no_join_and_duplicates_are_one_column()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();

        var statement = shop.Compiler.Compile(
            scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Owner.Id), Column((Parent p) => p.OwnerId)], []);

        Assert.StartsWith("SELECT \"p\".\"OwnerId\"\nFROM \"Parents\" AS \"p\"\nWHERE", statement.Text);
    }

    [Fact]
    public async Task Reading_a_column_as_another_type_is_refused()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var full = Full();
        await shop.AddAsync(full);
        await using var scope = shop.Scope();
        var statement = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Big)], []);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => statement.ReadAsync(scope, r => r.Get<int>(0)));

        Assert.Equal("Column 0 is read as System.Int64, not as System.Int32.", refused.Message);
    }

    private static object Snapshot(IRowReader r) => (
        (r.Get<Guid>(0), r.Get<string>(1), r.TextOrNull(2), r.Get<string>(3), r.TextOrNull(4)),
        (r.Get<decimal>(5), r.OrNull<decimal>(6), r.Get<DateTimeOffset>(7), r.OrNull<DateTimeOffset>(8), r.Get<DateTime>(9), r.Get<DateOnly>(10)),
        (r.Get<Mood>(11), r.OrNull<Mood>(12), r.Get<bool>(13), r.OrNull<int>(14), r.Get<long>(15), r.Get<double>(16), r.Get<decimal>(17)),
        (r.Get<string>(20), r.TextOrNull(21), r.OrNull<Guid>(22), r.Get<Guid>(23), r.Get<Guid>(24)));

    private static object Expected(Parent p) => (
        (p.Id, p.Name, p.Note, p.Owner.Name, p.Deputy?.Name),
        (p.Money, p.Bonus, p.Created, p.Closed, p.Local, p.Day),
        (p.Mood, p.Level, p.Active, p.Score, p.Big, p.Ratio, p.Exact),
        (p.Address.City, p.Address.Street, p.Deputy?.Id, p.Owner.Id, p.Owner.Id));
}
