using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Contacts;

/// <summary>A new contact of a customer.</summary>
/// <param name="CustomerId">The customer the person belongs to, for good.</param>
/// <param name="FullName">The whole name, up to 100 characters. Required.</param>
/// <param name="Title">The job title, up to 100 characters.</param>
/// <param name="Role">What the person's word counts for in a purchase.</param>
/// <param name="IsPrimary">Whether this is the person to turn to first; when left out, only the first contact of the customer is.</param>
/// <param name="Phones">Up to 10 telephone numbers, the preferred one first; at least three digits each.</param>
/// <param name="Emails">Up to 10 e-mail addresses, the preferred one first.</param>
/// <param name="Wechat">The WeChat account, up to 60 characters.</param>
/// <param name="Birthday">The birthday.</param>
/// <param name="BirthdayCalendar">Which calendar the birthday is kept in; null reads as SOLAR.</param>
/// <param name="PreferredChannel">How the person likes to be reached.</param>
/// <param name="DoNotContact">Whether the person asked not to be contacted; false when left out.</param>
/// <param name="Remark">Free notes, up to 2,000 characters.</param>
[Writes<Contact>]
public sealed record CreateContactInput(
    [property: ID<Customer>] Guid CustomerId,
    string FullName,
    string? Title,
    ContactRole? Role,
    bool? IsPrimary,
    IReadOnlyList<string>? Phones,
    IReadOnlyList<string>? Emails,
    string? Wechat,
    DateOnly? Birthday,
    Calendar? BirthdayCalendar,
    Channel? PreferredChannel,
    bool? DoNotContact,
    string? Remark);

/// <summary>Changes to a contact: what is left out stays as it is, null empties. <c>version</c> is the one that was read.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="FullName">The whole name, up to 100 characters; cannot be emptied.</param>
/// <param name="Title">The job title, up to 100 characters.</param>
/// <param name="Role">What the person's word counts for in a purchase.</param>
/// <param name="IsPrimary">Makes this the person to turn to first, in place of the one who is.</param>
/// <param name="Phones">All telephone numbers, up to 10, the preferred one first: they take the place of those there are.</param>
/// <param name="Emails">All e-mail addresses, up to 10, the preferred one first: they take the place of those there are.</param>
/// <param name="Wechat">The WeChat account, up to 60 characters.</param>
/// <param name="Birthday">The birthday.</param>
/// <param name="BirthdayCalendar">Which calendar the birthday is kept in; null reads as SOLAR.</param>
/// <param name="PreferredChannel">How the person likes to be reached.</param>
/// <param name="DoNotContact">Whether the person asked not to be contacted; null is false.</param>
/// <param name="Remark">Free notes, up to 2,000 characters.</param>
[Writes<Contact>]
public sealed record UpdateContactInput(
    [property: ID<Contact>] Guid Id,
    int Version,
    Optional<string?> FullName,
    Optional<string?> Title,
    Optional<ContactRole?> Role,
    Optional<bool?> IsPrimary,
    Optional<IReadOnlyList<string>?> Phones,
    Optional<IReadOnlyList<string>?> Emails,
    Optional<string?> Wechat,
    Optional<DateOnly?> Birthday,
    Optional<Calendar?> BirthdayCalendar,
    Optional<Channel?> PreferredChannel,
    Optional<bool?> DoNotContact,
    Optional<string?> Remark);

[MutationType]
public static class ContactMutations
{
    /// <summary>Adds a contact to a customer. The first one, or one marked so, becomes the primary contact.</summary>
    [Authorize(Permissions.CreateContacts)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Contact> CreateContactAsync(CreateContactInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = await db.Customers.Include(c => c.Contacts).GetAsync(input.CustomerId, "CUSTOMER", ct);
        db.Require(viewer, Permissions.CreateContacts, customer.OwnerId, customer.Id);
        var contact = new Contact
        {
            CustomerId = customer.Id,
            FullName = input.FullName,
            Title = input.Title,
            Role = input.Role,
            IsPrimary = input.IsPrimary ?? customer.Contacts.Count == 0,
            Phones = [.. input.Phones ?? []],
            Emails = [.. input.Emails ?? []],
            Wechat = input.Wechat,
            Birthday = input.Birthday,
            BirthdayCalendar = input.BirthdayCalendar,
            PreferredChannel = input.PreferredChannel,
            DoNotContact = input.DoNotContact ?? false,
            Remark = input.Remark,
        };
        KeepOnePrimary(contact, customer.Contacts);
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(ct);
        return contact;
    }

    /// <summary>Changes a contact.</summary>
    [Authorize(Permissions.UpdateContacts)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Contact> UpdateContactAsync(UpdateContactInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var contact = await db.Contacts.Include(c => c.Customer).ThenInclude(c => c.Contacts).GetAsync(input.Id, input.Version, "CONTACT", ct);
        db.Require(viewer, Permissions.UpdateContacts, contact.Customer.OwnerId, contact.CustomerId);
        input.FullName.Apply(v => contact.FullName = v!);
        input.Title.Apply(v => contact.Title = v);
        input.Role.Apply(v => contact.Role = v);
        input.IsPrimary.Apply(v => contact.IsPrimary = v ?? false);
        input.Phones.Apply(v => contact.Phones = [.. v ?? []]);
        input.Emails.Apply(v => contact.Emails = [.. v ?? []]);
        input.Wechat.Apply(v => contact.Wechat = v);
        input.Birthday.Apply(v => contact.Birthday = v);
        input.BirthdayCalendar.Apply(v => contact.BirthdayCalendar = v);
        input.PreferredChannel.Apply(v => contact.PreferredChannel = v);
        input.DoNotContact.Apply(v => contact.DoNotContact = v ?? false);
        input.Remark.Apply(v => contact.Remark = v);
        KeepOnePrimary(contact, contact.Customer.Contacts);
        await db.SaveChangesAsync(ct);
        return contact;
    }

    /// <summary>Takes a contact out of every list.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    [Authorize(Permissions.DeleteContacts), Writes<Contact>]
    [Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Contact> DeleteContactAsync(
        [ID<Contact>] Guid id, int version, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var contact = await db.Contacts.Include(c => c.Customer).GetAsync(id, version, "CONTACT", ct);
        db.Require(viewer, Permissions.DeleteContacts, contact.Customer.OwnerId, customerId: null);
        contact.Delete(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return contact;
    }

    private static void KeepOnePrimary(Contact contact, IEnumerable<Contact> siblings)
    {
        if (!contact.IsPrimary)
        {
            return;
        }

        foreach (var other in siblings.Where(c => c.IsPrimary && c.Id != contact.Id))
        {
            other.IsPrimary = false;
        }
    }
}
