using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Contacts;

/// <summary>A new contact of a customer.</summary>
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
    [Authorize(Permissions.WriteContacts)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Contact> CreateContactAsync(CreateContactInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = await db.Customers.Include(c => c.Contacts).GetAsync(input.CustomerId, "CUSTOMER", ct);
        viewer.Require(Permissions.WriteContacts, customer.OwnerId);
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
    [Authorize(Permissions.WriteContacts)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Contact> UpdateContactAsync(UpdateContactInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var contact = await db.Contacts.Include(c => c.Customer).ThenInclude(c => c.Contacts).GetAsync(input.Id, input.Version, "CONTACT", ct);
        viewer.Require(Permissions.WriteContacts, contact.Customer.OwnerId);
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
    [Authorize(Permissions.WriteContacts)]
    [Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Contact> DeleteContactAsync(
        [ID<Contact>] Guid id, int version, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var contact = await db.Contacts.Include(c => c.Customer).GetAsync(id, version, "CONTACT", ct);
        viewer.Require(Permissions.WriteContacts, contact.Customer.OwnerId);
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
