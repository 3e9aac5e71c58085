using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace CrmGraph.GraphQL.Tests.Conventions.Sample;

/// <summary>Stands for the database of the sample.</summary>
public sealed class SampleDb
{
    public IQueryable<Customer> Customers { get; } = new List<Customer>().AsQueryable();
}

[QueryType]
public static class CustomerQueries
{
    /// <summary>The customers the viewer may see.</summary>
    /// <param name="search">Part of a name.</param>
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 100), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Customer> GetCustomers(SampleDb db, string? search, CancellationToken ct) => db.Customers;

    [UseFirstOrDefault, UseProjection]
    public static IQueryable<Customer> GetCustomer(SampleDb db, [ID<Customer>] Guid id) => db.Customers.Where(c => c.Id == id);

    public static IQueryable<Customer>? GetAllCustomers(SampleDb db) => db.Customers;

    public static async Task<string> GreetAsync(string name, ClaimsPrincipal user, bool loud = false, CustomerStatus status = CustomerStatus.Lead)
    {
        await Task.Yield();
        return $"{(loud ? "HELLO" : "hello")} {name} ({status}) from {user.Identity?.Name}";
    }

    [Authorize(Policy = "Staff", Roles = ["Admin", "Manager"])]
    public static int CountOf([ID<Customer>] IReadOnlyList<Guid> ids) => ids.Count;
}

[ObjectType<Customer>]
public static class CustomerNode
{
    /// <summary>How well we keep in touch.</summary>
    public static string GetHealth([Parent(requires: nameof(Customer.CreatedAt))] Customer customer) =>
        customer.CreatedAt.Year < 2000 ? "poor" : "good";
}

public sealed record CreateCustomerInput(string Name, string? Email, CustomerStatus Status = CustomerStatus.Lead);

/// <summary>The e-mail address belongs to another customer.</summary>
public sealed record EmailTaken(string Email)
{
    public string Message => $"{Email} is taken.";
}

public sealed class CustomerNotFoundException(Guid customerId) : Exception("There is no such customer.")
{
    [ID<Customer>]
    public Guid CustomerId { get; } = customerId;
}

[MutationType]
public static class CustomerMutations
{
    public static async Task<FieldResult<Customer, EmailTaken>> CreateCustomerAsync(CreateCustomerInput input, SampleDb db, CancellationToken ct)
    {
        await Task.Yield();
        return input.Email == "taken@example.com" ? new EmailTaken(input.Email) : new Customer { Name = input.Name, Email = input.Email };
    }

    /// <summary>Gives a customer another name.</summary>
    /// <param name="customerId">Whom.</param>
    [Error<CustomerNotFoundException>]
    public static Customer RenameCustomer([ID<Customer>] Guid customerId, string name, Optional<string?> email, SampleDb db) =>
        customerId == Guid.Empty
            ? throw new CustomerNotFoundException(customerId)
            : new Customer { Id = customerId, Name = name, Email = email.HasValue ? email.Value : "unchanged" };

    public static IReadOnlyList<Customer> TouchCustomers([ID<Customer>] List<Guid> ids) => [.. ids.Select(id => new Customer { Id = id, Name = "" })];

    public static int MarkAllRead() => 3;

    [UseMutationConvention(Disable = true)]
    public static bool Ping() => true;
}

[SubscriptionType]
public static class CustomerSubscriptions
{
    [Subscribe, Topic("customer_{customerId}")]
    public static Customer OnCustomerChanged([ID<Customer>] Guid customerId, [EventMessage] Customer customer) => customer;

    [Subscribe(With = nameof(CountAsync))]
    public static int OnTick([EventMessage] int number) => number;

    public static async IAsyncEnumerable<int> CountAsync(int to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var i = 1; i <= to; i++)
        {
            ct.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return i;
        }
    }
}

internal static class SampleSchema
{
    public static SchemaBuilder Builder() => new SchemaBuilder()
        .AddTypes(typeof(CustomerQueries), typeof(CustomerNode), typeof(CustomerMutations), typeof(CustomerSubscriptions), typeof(User), typeof(Customer))
        .WithEntityModel(new SampleModel())
        .WithServices(type => type == typeof(SampleDb));
}
