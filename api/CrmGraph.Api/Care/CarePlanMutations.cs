using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Care;

/// <summary>A line of a care plan: new to be added, or in the place of those there are to look ahead with.</summary>
/// <param name="TierId">Whose customers it is for; those of every tier when left out.</param>
/// <param name="Trigger">What makes it due.</param>
/// <param name="Title">What is to be done, up to 200 characters. Required.</param>
/// <param name="Type">What kind of work it is; CARE when left out.</param>
/// <param name="Content">What to say or offer, up to 1,000 characters; the tier's when left out.</param>
/// <param name="Channels">The channels it should go over, the preferred one first; the tier's when left out.</param>
/// <param name="AssigneeRole">The role whose people do it; the customer's owner when left out.</param>
/// <param name="Days">WELCOME: days after the first deal, 0 to 3,650. ROUND: every how many days, 1 to 3,650. Required for both.</param>
/// <param name="DateKind">DATE: which days of the customer; all of them when left out.</param>
/// <param name="Month">FESTIVAL: the month, 1 to 12, counted in <c>calendar</c>. Required for it.</param>
/// <param name="Day">FESTIVAL: the day of the month, 1 to 31; in a month that is shorter its last day counts. Required for it.</param>
/// <param name="Calendar">Which calendar <c>month</c> and <c>day</c> are counted in; SOLAR when left out.</param>
/// <param name="LeadDays">How many days before a festival or a contact's birthday it is due, 0 to 90; 0 when left out.</param>
/// <param name="Active">Whether it makes tasks; true when left out.</param>
[Writes<CarePlanItem>]
public sealed record CarePlanItemInput(
    [property: ID<Tier>] Guid? TierId,
    CareTrigger Trigger,
    string Title,
    TaskType? Type,
    string? Content,
    IReadOnlyList<Channel>? Channels,
    RoleCode? AssigneeRole,
    int? Days,
    ImportantDateKind? DateKind,
    int? Month,
    int? Day,
    Calendar? Calendar,
    int? LeadDays,
    bool? Active)
{
    internal CarePlanItem ToItem() => Put(new CarePlanItem { Trigger = Trigger, Title = Title });

    /// <summary>Writes the whole line over another.</summary>
    internal CarePlanItem Put(CarePlanItem item)
    {
        item.TierId = TierId;
        item.Trigger = Trigger;
        item.Title = Title;
        item.Type = Type ?? TaskType.Care;
        item.Content = Content;
        item.Channels = [.. Channels ?? []];
        item.AssigneeRole = AssigneeRole;
        item.Days = Days;
        item.DateKind = DateKind;
        item.Month = Month;
        item.Day = Day;
        item.Calendar = Calendar ?? Contacts.Calendar.Solar;
        item.LeadDays = LeadDays ?? 0;
        item.Active = Active ?? true;
        return item.Settle();
    }
}

[MutationType]
public static class CarePlanMutations
{
    /// <summary>Adds a line to the care plan; tasks come of it with the next round.</summary>
    [Authorize(Permissions.WriteTiers), Writes<CarePlanItem>]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<CarePlanItem> CreateCarePlanItemAsync(CarePlanItemInput item, CrmDbContext db, CancellationToken ct)
    {
        var made = item.ToItem();
        await db.Tiers.RequireAsync(made.TierId, "TIER", ct);
        if (await db.CarePlanItems.CountAsync(ct) >= CarePlanItem.MaxItems)
        {
            throw new InvalidStateException("CARE_PLAN_TOO_LONG");
        }

        db.CarePlanItems.Add(made);
        await db.SaveChangesAsync(ct);
        return made;
    }

    /// <summary>Puts a line of the care plan in the place of what it was. Tasks it made stay.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="item">The whole line: what is left out is as for a new one.</param>
    [Authorize(Permissions.WriteTiers), Writes<CarePlanItem>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CarePlanItem> UpdateCarePlanItemAsync(
        [ID<CarePlanItem>] Guid id, int version, CarePlanItemInput item, CrmDbContext db, CancellationToken ct)
    {
        var known = item.Put(await db.CarePlanItems.GetAsync(id, version, "CARE_PLAN_ITEM", ct));
        await db.Tiers.RequireAsync(known.TierId, "TIER", ct);
        await db.SaveChangesAsync(ct);
        return known;
    }

    /// <summary>Takes a line of the care plan away. Tasks it made stay.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    [Authorize(Permissions.WriteTiers), Writes<CarePlanItem>]
    [Error<NotFoundException>, Error<VersionConflictException>]
    [ID<CarePlanItem>, UseMutationConvention(PayloadFieldName = "deletedCarePlanItemId")]
    public static async Task<Guid> DeleteCarePlanItemAsync([ID<CarePlanItem>] Guid id, int version, CrmDbContext db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var item = await db.CarePlanItems.GetAsync(id, version, "CARE_PLAN_ITEM", ct);

        // Tasks of the whole company: who may write plans need not see all of them.
        await db.Tasks.IgnoreQueryFilters().Where(t => t.CareItemId == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.CareItemId, (Guid?)null), ct);
        db.CarePlanItems.Remove(item);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>Makes the tasks the care plan calls for now instead of next night. What was made already is not made again.</summary>
    [Authorize(Permissions.WriteTiers)]
    public static async Task<Job> RunCarePlanAsync(CrmDbContext db, CancellationToken ct)
    {
        var job = db.Enqueue(JobKind.CareRound);
        await db.SaveChangesAsync(ct);
        return job;
    }
}
