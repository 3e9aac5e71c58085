using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

[MutationType]
public static class CustomerMutations
{
    /// <summary>Adds a customer.</summary>
    [Authorize(Permissions.CreateCustomers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>]
    public static async Task<Customer> CreateCustomerAsync(CreateCustomerInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = new Customer
        {
            Name = input.Name,
            Kind = input.Kind,
            OwnerId = input.OwnerId ?? viewer.UserId,
            Code = input.Code,
            Industry = input.Industry,
            Size = input.Size,
            Region = input.Region,
            City = input.City,
            Address = input.Address,
            Website = input.Website,
            Phone = input.Phone,
            TaxNumber = input.TaxNumber,
            Source = input.Source,
            TierId = input.TierId,
            AnnualValue = input.AnnualValue,
            Remark = input.Remark,
        }.StartAs(input.Lifecycle ?? Lifecycle.Prospect);
        await RequireReferencesAsync(customer, db, ct);
        db.Require(viewer, Permissions.CreateCustomers, customer.OwnerId, customerId: null);
        await RequireUniqueAsync(customer, db, ct);
        customer.TagLinks.AddRange(await LinksAsync(customer, input.TagIds ?? [], db, ct));
        db.Customers.Add(customer);
        db.Tell(customer, "created");
        await db.SaveChangesAsync(ct);
        return customer;
    }

    /// <summary>Changes a customer. What the owner shared with others ends when another one becomes responsible.</summary>
    [Authorize(Permissions.UpdateCustomers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>, Error<VersionConflictException>]
    public static async Task<Customer> UpdateCustomerAsync(
        UpdateCustomerInput input, CrmDbContext db, Viewer viewer, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        var customer = await db.Customers.Include(c => c.TagLinks).GetAsync(input.Id, input.Version, "CUSTOMER", ct);
        db.Require(viewer, Permissions.UpdateCustomers, customer.OwnerId, input.OwnerId.HasValue ? null : customer.Id);
        input.Name.Apply(v => customer.Name = v!);
        input.Kind.Apply(v => customer.Kind = v ?? throw Check.Refuse("CUSTOMER", nameof(Customer.Kind), "REQUIRED"));
        input.Code.Apply(v => customer.Code = v);
        input.Industry.Apply(v => customer.Industry = v);
        input.Size.Apply(v => customer.Size = v);
        input.Region.Apply(v => customer.Region = v);
        input.City.Apply(v => customer.City = v);
        input.Address.Apply(v => customer.Address = v);
        input.Website.Apply(v => customer.Website = v);
        input.Phone.Apply(v => customer.Phone = v);
        input.TaxNumber.Apply(v => customer.TaxNumber = v);
        input.Source.Apply(v => customer.Source = v);
        input.TierId.Apply(v => customer.TierId = v);
        input.OwnerId.Apply(v => customer.OwnerId = v ?? throw Check.Refuse("CUSTOMER", nameof(Customer.OwnerId), "REQUIRED"));
        input.AnnualValue.Apply(v => customer.AnnualValue = v);
        input.Remark.Apply(v => customer.Remark = v);
        if (input.Lifecycle.HasValue)
        {
            viewer.RequireKnown<Customer>(nameof(Customer.Lifecycle), customer.OwnerId);
        }

        input.Lifecycle.Apply(v => customer.Become(
            v ?? throw Check.Refuse("CUSTOMER", nameof(Customer.Lifecycle), "REQUIRED"), input.LifecycleReason.HasValue ? input.LifecycleReason.Value : null));

        await RequireReferencesAsync(customer, db, ct);
        if (input.OwnerId.HasValue)
        {
            db.Require(viewer, Permissions.UpdateCustomers, customer.OwnerId, customerId: null);
            await db.EndSharesOfFormerOwnerAsync(customer, ct);
        }

        await RequireUniqueAsync(customer, db, ct);
        if (input.TagIds is { HasValue: true, Value: var tagIds })
        {
            customer.TagLinks.Clear();
            customer.TagLinks.AddRange(await LinksAsync(customer, tagIds ?? [], db, ct));
        }

        db.Tell(customer, "changed");
        var endsShares = db.ChangeTracker.Entries<CustomerShare>().Any();
        await db.SaveChangesAsync(ct);
        if (endsShares)
        {
            viewers.ForgetAll();
        }

        return customer;
    }

    /// <summary>Takes a customer out of every list. It can be restored.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="reason">Why it goes, up to 500 characters; kept with the record. Required.</param>
    [Authorize(Permissions.DeleteCustomers), Writes<Customer>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Customer> DeleteCustomerAsync(
        [ID<Customer>] Guid id, int version, string reason, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var customer = await db.Customers.GetAsync(id, version, "CUSTOMER", ct);
        db.Require(viewer, Permissions.DeleteCustomers, customer.OwnerId, customerId: null);
        customer.Delete(reason, time.GetUtcNow());
        db.Tell(customer, "deleted");
        await db.SaveChangesAsync(ct);
        return customer;
    }

    /// <summary>Brings a deleted customer back with everything that belongs to it.</summary>
    [Authorize(Permissions.DeleteCustomers), Writes<Customer>]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<Customer> RestoreCustomerAsync([ID<Customer>] Guid id, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = await db.Customers.IgnoreQueryFilters([CrmDbContext.NotDeletedFilter]).GetAsync(id, "CUSTOMER", ct);
        db.Require(viewer, Permissions.DeleteCustomers, customer.OwnerId, customerId: null);
        customer.Restore();
        db.Tell(customer, "restored");
        await db.SaveChangesAsync(ct);
        return customer;
    }

    private static async Task RequireReferencesAsync(Customer customer, CrmDbContext db, CancellationToken ct)
    {
        await db.Tiers.RequireAsync(customer.TierId, "TIER", ct);
        await db.Users.Where(u => u.Active).RequireAsync(customer.OwnerId, "USER", ct);
    }

    // Codes are unique over the whole company, also over records the viewer cannot see: the answer names no record.
    private static async Task RequireUniqueAsync(Customer customer, CrmDbContext db, CancellationToken ct)
    {
        if (customer.Code is { } code && (await CustomerWriting.CodesAsync(db, [code], ct)).Any(c => c.Id != customer.Id))
        {
            throw new DuplicateException("CUSTOMER_CODE_TAKEN", "code");
        }
    }

    private static async Task<List<CustomerTag>> LinksAsync(Customer customer, IReadOnlyList<Guid> tagIds, CrmDbContext db, CancellationToken ct)
    {
        var wanted = tagIds.Distinct().ToList();
        var known = await db.Tags.Where(t => wanted.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct);
        return known.Count == wanted.Count
            ? known.ConvertAll(id => new CustomerTag { CustomerId = customer.Id, TagId = id })
            : throw new NotFoundException("TAG_NOT_FOUND");
    }
}
