using System.Text.Json.Nodes;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Access;

/// <summary>The first rights of the five roles, asked through the endpoint as a program would.</summary>
public sealed class FieldRightsTests(FieldRightsTests.World world) : IClassFixture<FieldRightsTests.World>
{
    private const string Everything = """
        { customers(order: [{ name: ASC }]) { totalCount nodes { name phone annualValue contacts { phones emails wechat } } } }
        """;

    [Fact]
    public async Task Sales_sees_own_customers_in_full_and_no_others()
    {
        var data = await (await world.Api.SignInAsync(RoleCode.Sales)).DataAsync(Everything);

        AssertCustomers(data, ("Mine", "13800000001", 1000m, "13811112222"));
    }

    [Fact]
    public async Task Manager_sees_the_customers_of_the_team_in_full()
    {
        var data = await (await world.Api.SignInAsync(RoleCode.Manager)).DataAsync(Everything);

        AssertCustomers(data, ("Mine", "13800000001", 1000m, "13811112222"));
    }

    [Fact]
    public async Task Read_only_sees_every_customer_with_contact_data_masked()
    {
        var data = await (await world.Api.SignInAsync(RoleCode.ReadOnly)).DataAsync(Everything);

        AssertCustomers(
            data,
            ("Doubled", "137****0003", 3000m, "137****6666"),
            ("Mine", "138****0001", 1000m, "138****2222"),
            ("Theirs", "139****0002", 2000m, "139****4444"));
        var contact = data["customers"]!["nodes"]![0]!["contacts"]![0]!;
        Assert.Equal("z***@qq.com", contact["emails"]![0]!.GetValue<string>());
        Assert.Equal("w******n", contact["wechat"]!.GetValue<string>());
    }

    [Fact]
    public async Task Service_sees_every_customer_but_no_annual_value()
    {
        var answer = await (await world.Api.SignInAsync(RoleCode.Service)).SendAsync(Everything);

        AssertCustomers(
            answer["data"]!,
            ("Doubled", "13700000003", null, "13755556666"),
            ("Mine", "13800000001", null, "13811112222"),
            ("Theirs", "13900000002", null, "13933334444"));
        var access = answer["extensions"]!["fieldAccess"]!.AsArray();
        Assert.Single(access);
        Assert.Contains("annualValue", access[0]!["path"]!.ToJsonString());
        Assert.Equal("NONE", access[0]!["access"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sales_who_may_also_read_everything_sees_others_masked()
    {
        var data = await (await world.Api.SignInAsync(world.Double)).DataAsync(Everything);

        AssertCustomers(
            data,
            ("Doubled", "13700000003", 3000m, "13755556666"),
            ("Mine", "138****0001", 1000m, "138****2222"),
            ("Theirs", "139****0002", 2000m, "139****4444"));
    }

    [Theory]
    [InlineData(RoleCode.ReadOnly, "customers(where: { phone: { eq: \"1\" } }) { totalCount }", null)]
    [InlineData(RoleCode.ReadOnly, "customers(where: { contacts: { some: { phones: { some: { contains: \"1381\" } } } } }) { totalCount }", "Contact.phones")]
    [InlineData(RoleCode.ReadOnly, "contacts(where: { wechat: { startsWith: \"w\" } }) { totalCount }", "Contact.wechat")]
    [InlineData(RoleCode.ReadOnly, "interactions(where: { customer: { contacts: { some: { wechat: { eq: \"w\" } } } } }) { totalCount }", "Contact.wechat")]
    [InlineData(RoleCode.Service, "customers(where: { annualValue: { gt: 10 } }) { totalCount }", "Customer.annualValue")]
    [InlineData(RoleCode.Service, "customers(order: [{ annualValue: DESC }]) { nodes { name } }", "Customer.annualValue")]
    [InlineData(RoleCode.Service, "opportunities(where: { customer: { annualValue: { gt: 10 } } }) { totalCount }", "Customer.annualValue")]
    public async Task Filtering_or_sorting_by_what_one_may_not_read_is_refused(RoleCode role, string field, string? coordinate)
    {
        var answer = await (await world.Api.SignInAsync(role)).SendAsync($"{{ {field} }}");

        var error = answer["errors"]![0]!;
        if (coordinate is null)
        {
            // Not on the list of filterable members at all: refused while validating.
            Assert.Null(answer["data"]);
            return;
        }

        Assert.Equal("AUTH_NOT_AUTHORIZED", error["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal("FIELD_USE", error["extensions"]!["reason"]!.GetValue<string>());
        Assert.Equal(coordinate, error["extensions"]!["coordinate"]!.GetValue<string>());
    }

    [Fact]
    public async Task Search_by_phone_finds_only_for_those_who_read_phones()
    {
        const string query = "{ customers(search: \"2222\") { totalCount } }";

        var sales = await (await world.Api.SignInAsync(RoleCode.Sales)).DataAsync(query);
        var reader = await (await world.Api.SignInAsync(RoleCode.ReadOnly)).DataAsync(query);

        Assert.Equal(1, sales["customers"]!["totalCount"]!.GetValue<int>());
        Assert.Equal(0, reader["customers"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Record_out_of_scope_is_not_found_by_any_way()
    {
        var sales = await world.Api.SignInAsync(RoleCode.Sales);
        var id = ApiClient.Id<Customer>(world.Theirs.Id);

        var data = await sales.DataAsync(
            "query($id: ID!) { customer(id: $id) { name } node(id: $id) { id } nodes(ids: [$id]) { id } contacts(where: { customerId: { eq: $id } }) { totalCount } }",
            new { id });

        Assert.Null(data["customer"]);
        Assert.Null(data["node"]);
        Assert.Null(data["nodes"]![0]);
        Assert.Equal(0, data["contacts"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Mutation_of_a_record_out_of_scope_says_not_found_and_changes_nothing()
    {
        var sales = await world.Api.SignInAsync(RoleCode.Sales);

        var data = await sales.DataAsync(
            "mutation($id: ID!) { updateCustomer(input: { id: $id, version: 1, name: \"Stolen\" }) { customer { id } errors { __typename } } }",
            new { id = ApiClient.Id<Customer>(world.Theirs.Id) });

        Assert.Equal("NotFoundError", data["updateCustomer"]!["errors"]![0]!["__typename"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(RoleCode.ReadOnly, "createCustomer(input: { name: \"x\", kind: COMPANY }) { customer { id } }")]
    [InlineData(RoleCode.Service, "createCustomer(input: { name: \"x\", kind: COMPANY }) { customer { id } }")]
    [InlineData(RoleCode.ReadOnly, "createReminder(input: { title: \"x\", fireAt: \"2030-01-01T00:00:00Z\" }) { reminder { id } }")]
    [InlineData(RoleCode.Sales, "updateTier(input: { id: \"VGllcjo=\", version: 1 }) { tier { id } }")]
    public async Task Mutation_without_the_permission_is_refused(RoleCode role, string field) =>
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.Api.SignInAsync(role)).ErrorCodeAsync($"mutation {{ {field} }}"));

    [Fact]
    public async Task Giving_a_customer_away_needs_the_right_to_transfer()
    {
        var sales = await world.Api.SignInAsync(RoleCode.Sales);
        var variables = new { id = ApiClient.Id<Customer>(world.Mine.Id), owner = ApiClient.Id<User>(world.Api.OtherSales.Id) };

        var answer = await sales.SendAsync(
            "mutation($id: ID!, $owner: ID!) { updateCustomer(input: { id: $id, version: 1, ownerId: $owner }) { customer { id } } }", variables);

        var extensions = answer["errors"]![0]!["extensions"]!;
        Assert.Equal("AUTH_NOT_AUTHORIZED", extensions["code"]!.GetValue<string>());
        Assert.Equal("FIELD_WRITE", extensions["reason"]!.GetValue<string>());
        Assert.Equal("UpdateCustomerInput.ownerId", extensions["coordinate"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_is_visible_without_a_session()
    {
        var anonymous = world.Api.Anonymous();

        Assert.Equal("AUTH_NOT_AUTHENTICATED", await anonymous.ErrorCodeAsync("{ customers { totalCount } }"));
        Assert.Null((await anonymous.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id = ApiClient.Id<Customer>(world.Mine.Id) }))["node"]);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await anonymous.ErrorCodeAsync("query($id: ID!) { node(id: $id) { id } }", new { id = ApiClient.Id<User>(world.Api.Users[RoleCode.Sales].Id) }));
    }

    [Fact]
    public async Task Audit_is_for_administrators()
    {
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.Api.SignInAsync(RoleCode.Manager)).ErrorCodeAsync("{ auditEvents { totalCount } }"));
        Assert.NotNull((await (await world.Api.SignInAsync(RoleCode.Admin)).DataAsync("{ auditEvents { totalCount } }"))["auditEvents"]);
    }

    private static void AssertCustomers(JsonNode data, params (string Name, string Phone, decimal? AnnualValue, string ContactPhone)[] expected) =>
        Assert.Equal(
            expected,
            data["customers"]!["nodes"]!.AsArray().Select(c => (
                c!["name"]!.GetValue<string>(),
                c["phone"]!.GetValue<string>(),
                c["annualValue"]?.GetValue<decimal>(),
                c["contacts"]![0]!["phones"]![0]!.GetValue<string>())));

    public sealed class World : IAsyncLifetime
    {
        public CrmApi Api { get; private set; } = null!;

        /// <summary>Holds Sales and ReadOnly at once.</summary>
        public User Double { get; private set; } = null!;

        public Customer Mine { get; private set; } = null!;

        public Customer Theirs { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await CrmApi.StartAsync(CancellationToken.None);
            Mine = Customer("Mine", Api.Users[RoleCode.Sales].Id, "13800000001", 1000m, "13811112222");
            Theirs = Customer("Theirs", Api.OtherSales.Id, "13900000002", 2000m, "13933334444");
            Double = await Api.AddUserAsync("double", null, RoleCode.Sales, RoleCode.ReadOnly);
            await Api.SaveAsync(Mine, Theirs, Customer("Doubled", Double.Id, "13700000003", 3000m, "13755556666"));
        }

        public static Customer Customer(string name, Guid ownerId, string phone, decimal value, string contactPhone)
        {
            var customer = new Customer { Name = name, Kind = CustomerKind.Company, OwnerId = ownerId, Phone = phone, AnnualValue = value };
            customer.Contacts.Add(new Contact
            {
                CustomerId = customer.Id,
                FullName = name,
                Phones = [contactPhone],
                Emails = ["zhang@qq.com"],
                Wechat = "wechat_zhan",
            });
            return customer;
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
