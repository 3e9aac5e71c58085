using System.Reflection;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data.Statements;

public sealed class EntityModelTests
{
    [Fact]
    public async Task Entities_keys_and_columns_are_those_of_the_model()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        var model = shop.Model;

        Assert.True(model.IsEntity(typeof(Parent)));
        Assert.False(model.IsEntity(typeof(Address)));
        Assert.False(model.IsEntity(typeof(string)));
        Assert.Equal("Id", model.Key(typeof(Parent)).Name);
        Assert.All(["Name", "Id", "Money", "Words", "Score", "OwnerId"], name => Assert.True(model.IsColumn(Property<Parent>(name)), name));
        Assert.All(["Shout", "Owner", "Children", "Tags", "Address"], name => Assert.False(model.IsColumn(Property<Parent>(name)), name));
        Assert.True(model.IsColumn(Property<Address>("City")));
        Assert.True(model.IsColumn(Property<Thing>("Id")));
        Assert.False(model.IsColumn(typeof(string).GetProperty("Length")!));
    }

    [Fact]
    public async Task Navigations_name_the_key_that_joins_them()
    {
        await using var shop = await ShopDatabase.CreateAsync();

        Assert.Equal(
            new EntityNavigation(Property<Parent>("Owner"), typeof(Owner), false, Property<Parent>("OwnerId"), null),
            shop.Model.FindNavigation(Property<Parent>("Owner")));
        Assert.Equal(
            new EntityNavigation(Property<Parent>("Children"), typeof(Child), true, Property<Child>("ParentId"), null),
            shop.Model.FindNavigation(Property<Parent>("Children")));
        Assert.Equal(
            new EntityNavigation(Property<Parent>("Tags"), typeof(Tag), true, null, new(typeof(ParentTag), Property<ParentTag>("ParentId"), Property<ParentTag>("Tag"))),
            shop.Model.FindNavigation(Property<Parent>("Tags")));
        Assert.Equal(
            new EntityJoin(typeof(ParentTag), Property<ParentTag>("TagId"), Property<ParentTag>("Parent")),
            shop.Model.FindNavigation(Property<Tag>("Parents"))?.Join);
        Assert.Null(shop.Model.FindNavigation(Property<Parent>("Name")));
        Assert.Null(shop.Model.FindNavigation(Property<Parent>("Shout")));
    }

    [Fact]
    public async Task Keys_that_are_not_one_property_are_refused()
    {
        await using var shop = await ShopDatabase.CreateAsync();

        Assert.Contains("the primary key of ParentTag", Assert.Throws<InvalidOperationException>(() => shop.Model.Key(typeof(ParentTag))).Message);
        Assert.Contains("Address is not a mapped entity", Assert.Throws<InvalidOperationException>(() => shop.Model.Key(typeof(Address))).Message);
    }

    [Fact]
    public async Task Sets_are_of_the_request_and_filtered()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Owner = new Owner() }, new Parent { Owner = new Owner(), Deleted = true });
        await using var scope = shop.Scope();

        var set = Assert.IsType<IQueryable<Parent>>(shop.Model.Set(scope.ServiceProvider, typeof(Parent)), exactMatch: false);

        Assert.Equal(1, await set.CountAsync(TestContext.Current.CancellationToken));
    }

    private static PropertyInfo Property<T>(string name) => typeof(T).GetProperty(name)!;
}
