using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Care;

/// <summary>What makes the work of a care plan due.</summary>
public enum CareTrigger
{
    /// <summary>Nobody spoke with the customer for as long as the tier allows (<c>Tier.intervalDays</c>).</summary>
    Contact,

    /// <summary><c>days</c> after the first deal.</summary>
    Welcome,

    /// <summary>Every <c>days</c>, counted from the first deal, or from when the customer was recorded.</summary>
    Round,

    /// <summary>A day of the customer, or the birthday of one of its contacts, as many days ahead as the day or the item says.</summary>
    Date,

    /// <summary>The same day of every year for everybody: <c>month</c> and <c>day</c>, <c>leadDays</c> ahead.</summary>
    Festival,
}

/// <summary>One line of a care plan: what is due when, for the customers of a tier or of every tier, and who does it.</summary>
[Node, Authorize]
public sealed class CarePlanItem : IVersioned, ITracked
{
    public const int ContentLength = 1000;
    public const int MaxDays = 3650;

    /// <summary>As many lines as a company's plan may have.</summary>
    public const int MaxItems = 100;

    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? TierId { get; set; }

    /// <summary>Whose customers it is for; null for those of every tier.</summary>
    [Data(DataClass.Business)]
    public Tier? Tier { get; set; }

    /// <summary>What makes it due.</summary>
    [Data(DataClass.Business)]
    public required CareTrigger Trigger { get; set; }

    /// <summary>What is to be done, up to 200 characters; the title of the tasks.</summary>
    [Data(DataClass.Business)]
    public required string Title { get; set => field = Check.Required(value, CrmTask.TitleLength, "CARE_PLAN_ITEM"); }

    /// <summary>What kind of work it is.</summary>
    [Data(DataClass.Business)]
    public TaskType Type { get; set; } = TaskType.Care;

    /// <summary>What to say or offer, up to 1,000 characters; null to go by the tier's content.</summary>
    [Data(DataClass.Business)]
    public string? Content { get; set => field = Check.Optional(value, ContentLength, "CARE_PLAN_ITEM"); }

    /// <summary>The channels it should go over, the preferred one first; empty to go by the tier's.</summary>
    [Data(DataClass.Business)]
    public List<Channel> Channels { get; set => field = [.. value.Distinct()]; } = [];

    /// <summary>The role whose people do it, the one with the fewest open care tasks first; null for the customer's owner.</summary>
    [Data(DataClass.Business)]
    public RoleCode? AssigneeRole { get; set; }

    /// <summary>WELCOME: days after the first deal, 0 to 3,650. ROUND: every how many days, 1 to 3,650. Null for the others.</summary>
    [Data(DataClass.Business)]
    public int? Days { get; set => field = Check.Range(value, 0, MaxDays, "CARE_PLAN_ITEM"); }

    /// <summary>DATE: which days of the customer; null for all of them. Null for the others.</summary>
    [Data(DataClass.Business)]
    public ImportantDateKind? DateKind { get; set; }

    /// <summary>FESTIVAL: the month, 1 to 12, counted in <c>calendar</c>. Null for the others.</summary>
    [Data(DataClass.Business)]
    public int? Month { get; set => field = Check.Range(value, 1, 12, "CARE_PLAN_ITEM"); }

    /// <summary>FESTIVAL: the day of the month, 1 to 31; in a month that is shorter its last day counts. Null for the others.</summary>
    [Data(DataClass.Business)]
    public int? Day { get; set => field = Check.Range(value, 1, 31, "CARE_PLAN_ITEM"); }

    /// <summary>Which calendar <c>month</c> and <c>day</c> are counted in.</summary>
    [Data(DataClass.Business)]
    public Calendar Calendar { get; set; }

    /// <summary>How many days before a festival or a contact's birthday it is due, 0 to 90; days of the customer have their own.</summary>
    [Data(DataClass.Business)]
    public int LeadDays { get; set => field = Check.Range(value, 0, ImportantDate.MaxLeadDays, "CARE_PLAN_ITEM"); }

    /// <summary>Whether it makes tasks.</summary>
    [Data(DataClass.Business)]
    public bool Active { get; set; } = true;

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>Refuses a line that lacks what its trigger goes by, and drops what it does not.</summary>
    internal CarePlanItem Settle()
    {
        Days = Trigger is CareTrigger.Welcome or CareTrigger.Round ? Days ?? throw Missing(nameof(Days)) : null;
        if (Trigger == CareTrigger.Round && Days == 0)
        {
            throw Check.Refuse("CARE_PLAN_ITEM", nameof(Days), "OUT_OF_RANGE");
        }

        DateKind = Trigger == CareTrigger.Date ? DateKind : null;
        Month = Trigger == CareTrigger.Festival ? Month ?? throw Missing(nameof(Month)) : null;
        Day = Trigger == CareTrigger.Festival ? Day ?? throw Missing(nameof(Day)) : null;
        return this;
    }

    private static ValidationException Missing(string member) => Check.Refuse("CARE_PLAN_ITEM", member, "REQUIRED");
}
