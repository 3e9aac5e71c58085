using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Customers;

/// <summary>A day of the year that matters to a customer, in the solar or the Chinese lunar calendar.</summary>
[Node]
public sealed class ImportantDate : IVersioned
{
    public const int TitleLength = 100;
    public const int MaxLeadDays = 90;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Customer Customer { get; init; } = null!;

    /// <summary>What the day is about.</summary>
    [Data(DataClass.Business), Filterable]
    public required ImportantDateKind Kind { get; set; }

    /// <summary>What the day is called, such as "founding day", up to 100 characters.</summary>
    [Data(DataClass.Business)]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "IMPORTANT_DATE"); }

    /// <summary>The month, 1 to 12, counted in <c>calendar</c>.</summary>
    /// <remarks>Business, as the day is what the care plan runs on; with the year it would be a date of birth.</remarks>
    [Data(DataClass.Business)]
    public required int Month { get; set => field = Check.Range(value, 1, 12, "IMPORTANT_DATE"); }

    /// <summary>The day of the month, 1 to 31; in a month that is shorter its last day counts.</summary>
    [Data(DataClass.Business)]
    public required int Day { get; set => field = Check.Range(value, 1, 31, "IMPORTANT_DATE"); }

    /// <summary>The year it began in, such as the year of birth; null when unknown.</summary>
    /// <remarks>Personal: with month and day it makes an age.</remarks>
    [Data(DataClass.Personal)]
    public int? Year { get; set => field = Check.Range(value, 1900, 2100, "IMPORTANT_DATE"); }

    /// <summary>Which calendar month and day are counted in.</summary>
    [Data(DataClass.Business)]
    public Calendar Calendar { get; set; }

    /// <summary>How many days ahead someone should be told, 0 to 90.</summary>
    [Data(DataClass.Business)]
    public int LeadDays { get; set => field = Check.Range(value, 0, MaxLeadDays, "IMPORTANT_DATE"); }

    /// <summary>The next day it falls on, in the Gregorian calendar and China time; today counts. The server moves it on every hour.</summary>
    [Data(DataClass.Business), Filterable, Sortable, DerivedFrom<ImportantDate>(nameof(Month), nameof(Day), nameof(Calendar))]
    public DateOnly NextOn { get; private set; }

    /// <summary>Finds the next day at or after <paramref name="today"/>; a day the month does not have becomes its last.</summary>
    public ImportantDate Plan(DateOnly today)
    {
        NextOn = YearlyDay.Next(Month, Day, Calendar, today);
        return this;
    }
}
