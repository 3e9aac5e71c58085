using CrmGraph.Api.Access;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Tests.Data;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

public sealed class DataClassesTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Every_member_of_every_entity_declares_its_class(DatabaseProvider provider)
    {
        using var db = DesignModel.Of(provider);

        var classes = new DataClasses(db.Model);

        Assert.Equal(DataClass.Personal, classes.Of(typeof(Contact).GetProperty(nameof(Contact.Phones))!));
        Assert.Equal(MaskKind.Phone, classes.MaskOf(typeof(Contact).GetProperty(nameof(Contact.Phones))!));
        Assert.Equal(DataClass.Business, classes.Of(typeof(Customer).GetProperty(nameof(Customer.Contacts))!));
        Assert.Equal(DataClass.Public, classes.Of(typeof(Tag).GetProperty(nameof(Tag.Name))!));
    }

    [Fact]
    public void What_is_no_member_of_an_entity_has_no_class()
    {
        using var db = DesignModel.Of(DatabaseProvider.Sqlite);
        var classes = new DataClasses(db.Model);

        Assert.Throws<ArgumentException>(() => classes.Of(typeof(string).GetProperty(nameof(string.Length))!));
        Assert.Throws<ArgumentException>(() => classes.Of(typeof(Account).GetProperty(nameof(Account.PasswordHash))!));
    }

    [Fact]
    public void Unsound_model_is_refused_with_all_that_is_wrong()
    {
        using var db = new Unsound();

        var refusal = Assert.Throws<InvalidOperationException>(() => new DataClasses(db.Model));

        Assert.Equal(
            [
                "House.Colour declares no class",
                "Lodger.Host is Public and its key HostId is Business",
                "Lodger.Pin is secret and not [GraphQLIgnore]",
            ],
            refusal.Message.Split('\n')[1..].Order(StringComparer.Ordinal));
    }

    private sealed class Unsound : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=never-opened.db");

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<House>().HasMany(h => h.Lodgers).WithOne(l => l.Host);
    }

    private sealed class House
    {
        [Data(DataClass.Business)]
        public int Id { get; init; }

        public string Colour { get; init; } = "";

        public List<Lodger> Lodgers { get; } = [];
    }

    private sealed class Lodger
    {
        [Data(DataClass.Business)]
        public int Id { get; init; }

        [Data(DataClass.Business)]
        public int HostId { get; init; }

        [Data(DataClass.Public)]
        public House Host { get; init; } = null!;

        [Data(DataClass.Secret)]
        public string Pin { get; init; } = "";

        [Data(DataClass.Secret), GraphQLIgnore]
        public string Key { get; init; } = "";
    }
}
