using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Customers;

/// <summary>A new day of the year to think of a customer.</summary>
/// <param name="CustomerId">The customer the day belongs to, for good.</param>
/// <param name="Kind">What the day is about.</param>
/// <param name="Title">What the day is called, up to 100 characters. Required.</param>
/// <param name="Month">The month, 1 to 12, counted in <c>calendar</c>.</param>
/// <param name="Day">The day of the month, 1 to 31; in a month that is shorter its last day counts.</param>
/// <param name="Year">The year it began in, 1900 to 2100.</param>
/// <param name="Calendar">Which calendar month and day are counted in; SOLAR when left out.</param>
/// <param name="LeadDays">How many days ahead someone should be told, 0 to 90; 0 when left out.</param>
[Writes<ImportantDate>]
public sealed record CreateImportantDateInput(
    [property: ID<Customer>] Guid CustomerId,
    ImportantDateKind Kind,
    string Title,
    int Month,
    int Day,
    int? Year,
    Calendar? Calendar,
    int? LeadDays);

/// <summary>Changes to an important date: what is left out stays as it is, null empties. <c>version</c> is the one that was read.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Kind">What the day is about; cannot be emptied.</param>
/// <param name="Title">What the day is called, up to 100 characters; cannot be emptied.</param>
/// <param name="Month">The month, 1 to 12, counted in <c>calendar</c>; cannot be emptied.</param>
/// <param name="Day">The day of the month, 1 to 31; in a month that is shorter its last day counts. Cannot be emptied.</param>
/// <param name="Year">The year it began in, 1900 to 2100.</param>
/// <param name="Calendar">Which calendar month and day are counted in; cannot be emptied.</param>
/// <param name="LeadDays">How many days ahead someone should be told, 0 to 90; cannot be emptied.</param>
[Writes<ImportantDate>]
public sealed record UpdateImportantDateInput(
    [property: ID<ImportantDate>] Guid Id,
    int Version,
    Optional<ImportantDateKind?> Kind,
    Optional<string?> Title,
    Optional<int?> Month,
    Optional<int?> Day,
    Optional<int?> Year,
    Optional<Calendar?> Calendar,
    Optional<int?> LeadDays);

[MutationType]
public static class ImportantDateMutations
{
    /// <summary>Adds a day of the year to think of a customer.</summary>
    [Authorize(Permissions.UpdateCustomers)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<ImportantDate> CreateImportantDateAsync(
        CreateImportantDateInput input, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var customer = await db.Customers.GetAsync(input.CustomerId, "CUSTOMER", ct);
        db.Require(viewer, Permissions.UpdateCustomers, customer.OwnerId, customer.Id);
        var date = new ImportantDate
        {
            CustomerId = customer.Id,
            Kind = input.Kind,
            Title = input.Title,
            Month = input.Month,
            Day = input.Day,
            Year = input.Year,
            Calendar = input.Calendar ?? Contacts.Calendar.Solar,
            LeadDays = input.LeadDays ?? 0,
        };
        db.ImportantDates.Add(date.Plan(BusinessDay.Of(time.GetUtcNow())));
        await db.SaveChangesAsync(ct);
        return date;
    }

    /// <summary>Changes an important date; its next day is found anew.</summary>
    [Authorize(Permissions.UpdateCustomers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<ImportantDate> UpdateImportantDateAsync(
        UpdateImportantDateInput input, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var date = await db.ImportantDates.Include(d => d.Customer).GetAsync(input.Id, input.Version, "IMPORTANT_DATE", ct);
        db.Require(viewer, Permissions.UpdateCustomers, date.Customer.OwnerId, date.CustomerId);
        input.Kind.Apply(v => date.Kind = v ?? throw Missing(nameof(ImportantDate.Kind)));
        input.Title.Apply(v => date.Title = v!);
        input.Month.Apply(v => date.Month = v ?? throw Missing(nameof(ImportantDate.Month)));
        input.Day.Apply(v => date.Day = v ?? throw Missing(nameof(ImportantDate.Day)));
        input.Year.Apply(v => date.Year = v);
        input.Calendar.Apply(v => date.Calendar = v ?? throw Missing(nameof(ImportantDate.Calendar)));
        input.LeadDays.Apply(v => date.LeadDays = v ?? throw Missing(nameof(ImportantDate.LeadDays)));
        date.Plan(BusinessDay.Of(time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return date;
    }

    /// <summary>Takes an important date away for good.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    [Authorize(Permissions.UpdateCustomers), Writes<ImportantDate>]
    [Error<NotFoundException>, Error<VersionConflictException>]
    [ID<ImportantDate>, UseMutationConvention(PayloadFieldName = "deletedImportantDateId")]
    public static async Task<Guid> DeleteImportantDateAsync(
        [ID<ImportantDate>] Guid id, int version, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var date = await db.ImportantDates.Include(d => d.Customer).GetAsync(id, version, "IMPORTANT_DATE", ct);
        db.Require(viewer, Permissions.UpdateCustomers, date.Customer.OwnerId, date.CustomerId);
        db.ImportantDates.Remove(date);
        await db.SaveChangesAsync(ct);
        return id;
    }

    private static ValidationException Missing(string member) => Check.Refuse("IMPORTANT_DATE", member, "REQUIRED");
}
