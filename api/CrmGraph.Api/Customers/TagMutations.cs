using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

[MutationType]
public static class TagMutations
{
    /// <summary>Adds a word to the vocabulary of tags.</summary>
    /// <param name="name">The word, up to 40 characters; unique, else <c>TAG_NAME_TAKEN</c>.</param>
    /// <param name="color">The colour of its label as <c>#rrggbb</c>; null for the default.</param>
    /// <param name="group">The heading it is listed under, up to 40 characters; null for none.</param>
    [Authorize(Permissions.UpdateCustomers), Writes<Tag>]
    [Error<ValidationException>, Error<DuplicateException>]
    public static async Task<Tag> CreateTagAsync(string name, string? color, string? group, CrmDbContext db, CancellationToken ct)
    {
        var tag = new Tag { Name = name, Color = color, Group = group };
        if (await db.Tags.AnyAsync(t => t.Name == tag.Name, ct))
        {
            throw new DuplicateException("TAG_NAME_TAKEN", "name");
        }

        db.Tags.Add(tag);
        await db.SaveChangesAsync(ct);
        return tag;
    }

    /// <summary>Puts a tag on a customer; already there is no error.</summary>
    [Authorize(Permissions.UpdateCustomers), Writes<Tag>]
    [Error<NotFoundException>]
    public static async Task<Customer> TagCustomerAsync(
        [ID<Customer>] Guid customerId, [ID<Tag>] Guid tagId, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = await WithTagsAsync(customerId, db, viewer, ct);
        await db.Tags.RequireAsync(tagId, "TAG", ct);
        if (!customer.TagLinks.Exists(l => l.TagId == tagId))
        {
            customer.TagLinks.Add(new CustomerTag { CustomerId = customerId, TagId = tagId });
            await db.SaveLinksAsync<CustomerTag>(ct);
        }

        return customer;
    }

    /// <summary>Takes a tag off a customer; not there is no error.</summary>
    [Authorize(Permissions.UpdateCustomers), Writes<Tag>]
    [Error<NotFoundException>]
    public static async Task<Customer> UntagCustomerAsync(
        [ID<Customer>] Guid customerId, [ID<Tag>] Guid tagId, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = await WithTagsAsync(customerId, db, viewer, ct);
        customer.TagLinks.RemoveAll(l => l.TagId == tagId);
        await db.SaveLinksAsync<CustomerTag>(ct);
        return customer;
    }

    private static async Task<Customer> WithTagsAsync(Guid id, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = await db.Customers.Include(c => c.TagLinks).GetAsync(id, "CUSTOMER", ct);
        db.Require(viewer, Permissions.UpdateCustomers, customer.OwnerId, customer.Id);
        return customer;
    }
}
