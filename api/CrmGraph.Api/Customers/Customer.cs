using CrmGraph.Api.Access;
using CrmGraph.Api.Scores;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>A company or person we keep a relation with.</summary>
[Node]
public sealed class Customer : IVersioned, ITracked, ISoftDeleted
{
    public const int NameLength = 200;
    public const int CodeLength = 40;
    public const int PhraseLength = 100;
    public const int AddressLength = 300;
    public const int WebsiteLength = 300;
    public const int PhoneLength = 40;
    public const int TaxNumberLength = 30;
    public const int ReasonLength = 500;
    public const int NextStepLength = 500;
    public const int RemarkLength = 4000;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What the customer is called: the company, or the person when the customer is one. Up to 200 characters.</summary>
    /// <remarks>Business although a private customer goes by their own name: whoever reaches the record must know whom it is about.</remarks>
    [Data(DataClass.Business), Filterable, Sortable]
    public required string Name
    {
        get;
        set
        {
            field = Check.Required(value, NameLength, "CUSTOMER");
            SearchText = SearchTerm.Of(field, Code);
        }
    }

    /// <summary>Whether the customer is a company or a private person.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public required CustomerKind Kind { get; set; }

    /// <summary>The customer number of the company's own books; unique in the company. Null when there is none.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public string? Code
    {
        get;
        set
        {
            field = Check.Optional(value, CodeLength, "CUSTOMER");
            SearchText = SearchTerm.Of(Name, field);
        }
    }

    /// <summary>The line of business, in the words the company uses; null when unknown.</summary>
    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public string? Industry { get; set => field = Check.Optional(value, PhraseLength, "CUSTOMER"); }

    /// <summary>How large the company is; null when unknown or for a person.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public CompanySize? Size { get; set; }

    /// <summary>The part of the country, in the words the company uses, coarser than the city; null when unknown.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public string? Region { get; set => field = Check.Optional(value, PhraseLength, "CUSTOMER"); }

    /// <summary>The city; null when unknown.</summary>
    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public string? City { get; set => field = Check.Optional(value, PhraseLength, "CUSTOMER"); }

    /// <summary>The postal address below the city, one line; null when unknown.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.Address)]
    public string? Address { get; set => field = Check.Optional(value, AddressLength, "CUSTOMER"); }

    /// <summary>The web address as it was entered, not checked; null when there is none.</summary>
    [Data(DataClass.Business)]
    public string? Website { get; set => field = Check.Optional(value, WebsiteLength, "CUSTOMER"); }

    /// <summary>The main telephone number, as it was entered; numbers of people are kept with the contacts. Null when unknown.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.Phone)]
    public string? Phone { get; set => field = Check.Optional(value, PhoneLength, "CUSTOMER"); }

    /// <summary>The number invoices need: in China the unified social credit code. Null when unknown.</summary>
    /// <remarks>Business: it is printed on every invoice. The mask is for roles that are refused it.</remarks>
    [Data(DataClass.Business, Mask = MaskKind.Account)]
    public string? TaxNumber { get; set => field = Check.Optional(value, TaxNumberLength, "CUSTOMER"); }

    /// <summary>How the customer found us or we them; null when nobody recorded it.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public CustomerSource? Source { get; set; }

    /// <summary>Where the relation stands. Changed by <c>updateCustomer</c>, and by the first deal that is won.</summary>
    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public Lifecycle Lifecycle { get; private set; }

    /// <summary>Why the relation came to where it stands; always there for LOST and ARCHIVED.</summary>
    [Data(DataClass.Business)]
    public string? LifecycleReason { get; private set => field = Check.Optional(value, ReasonLength, "CUSTOMER"); }

    /// <summary>Where an archived relation returns to.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public Lifecycle? ArchivedFrom { get; private set; }

    /// <summary>The tier the customer is in; null without one.</summary>
    [Data(DataClass.Business), ID<Tier>, Filterable, Groupable]
    public Guid? TierId { get; set; }

    /// <summary>The tier, whose care plan says how often to be in touch; null without one.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public Tier? Tier { get; set; }

    /// <summary>Until the end of which day, in China, rules leave the tier alone, because a colleague chose it; null when none did.</summary>
    [Data(DataClass.Business), Filterable]
    public DateOnly? TierHeldUntil { get; set; }

    /// <summary>The colleague who is responsible for the customer.</summary>
    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid OwnerId { get; set; }

    /// <summary>The colleague who is responsible. Who may see a customer follows from who owns it.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public User Owner { get; set; } = null!;

    /// <summary>What the customer is worth in a year, in <c>currency</c>, to the cent; null when nobody estimated it.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public decimal? AnnualValue { get; set => field = Check.Money(value, "CUSTOMER"); }

    /// <summary>The currency of <c>annualValue</c> as an ISO 4217 code; always CNY today.</summary>
    [Data(DataClass.Business)]
    public string Currency { get; init; } = "CNY";

    /// <summary>When somebody last spoke with the customer, by the newest interaction; null before the first one.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? LastContactAt { get; private set; }

    /// <summary>When the next step is due, as the last follow-up planned it; null when nothing is planned.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? NextContactAt { get; private set; }

    /// <summary>What was agreed to come next, as the last follow-up said; null when nothing is planned.</summary>
    [Data(DataClass.Business)]
    public string? NextStep { get; private set => field = Check.Optional(value, NextStepLength, "CUSTOMER"); }

    /// <summary>When the first opportunity was won; null before that.</summary>
    [Data(DataClass.Business), Filterable]
    public DateTimeOffset? FirstDealAt { get; private set; }

    /// <summary>
    /// How lively the relation is, 0 to 100; <c>score</c> says what it is made up of. Null before it was first computed. Counted every
    /// night, and anew when something happens to the customer.
    /// </summary>
    [Data(DataClass.Business), Filterable, Sortable]
    [DerivedFrom<Customer>(
        nameof(LastContactAt), nameof(LastOrderAt), nameof(WonAmount), nameof(ContactCount), nameof(ReplyCount), nameof(SurveyScore), nameof(OpenComplaints))]
    public int? ActivityScore { get; private set; }

    /// <summary>When the last order came in, which is the last deal won; null before the first.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    [DerivedFrom<Opportunity>(nameof(Opportunity.Customer), nameof(Opportunity.Status), nameof(Opportunity.ClosedAt))]
    public DateTimeOffset? LastOrderAt { get; private set; }

    /// <summary>What was won in the last 365 days, in <c>currency</c>.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    [DerivedFrom<Opportunity>(nameof(Opportunity.Customer), nameof(Opportunity.Status), nameof(Opportunity.ClosedAt), nameof(Opportunity.Amount))]
    public decimal WonAmount { get; private set; }

    /// <summary>How many deals were won in the last 365 days.</summary>
    [Data(DataClass.Business), Filterable]
    [DerivedFrom<Opportunity>(nameof(Opportunity.Customer), nameof(Opportunity.Status), nameof(Opportunity.ClosedAt))]
    public int WonCount { get; private set; }

    /// <summary>What was won ever, in <c>currency</c>.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    [DerivedFrom<Opportunity>(nameof(Opportunity.Customer), nameof(Opportunity.Status), nameof(Opportunity.Amount))]
    public decimal TotalWon { get; private set; }

    /// <summary>How often we were in touch in the last 90 days.</summary>
    [Data(DataClass.Business), Filterable]
    [DerivedFrom<Interaction>(nameof(Interaction.Customer), nameof(Interaction.At))]
    public int ContactCount { get; private set; }

    /// <summary>How often the customer turned to us in the last 90 days.</summary>
    [Data(DataClass.Business), Filterable]
    [DerivedFrom<Interaction>(nameof(Interaction.Customer), nameof(Interaction.At), nameof(Interaction.Direction))]
    public int ReplyCount { get; private set; }

    /// <summary>How the customer rated us last, 0 to 10; null without a rating in the last 365 days.</summary>
    [Data(DataClass.Business), Filterable]
    [DerivedFrom<Feedback>(nameof(Feedback.Customer), nameof(Feedback.Score), nameof(Feedback.ReceivedAt))]
    public int? SurveyScore { get; private set; }

    /// <summary>How many complaints the customer has not been answered on.</summary>
    [Data(DataClass.Business), Filterable]
    [DerivedFrom<Feedback>(nameof(Feedback.Customer), nameof(Feedback.Category), nameof(Feedback.Status))]
    public int OpenComplaints { get; private set; }

    /// <summary>Free notes of colleagues, up to 4,000 characters; null when there are none.</summary>
    [Data(DataClass.Business)]
    public string? Remark { get; set => field = Check.Optional(value, RemarkLength, "CUSTOMER"); }

    /// <summary>Name and code, folded for search: only what every role may read belongs here.</summary>
    [Data(DataClass.Business), GraphQLIgnore, DerivedFrom<Customer>(nameof(Name), nameof(Code))]
    public string SearchText { get; private set; } = "";

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    /// <summary>Who recorded the customer first; null when the system did.</summary>
    [Data(DataClass.Business)]
    public User? CreatedBy { get; set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset? DeletedAt { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public string? DeleteReason { get; private set => field = Check.Required(value, ReasonLength, "CUSTOMER", "Reason"); }

    /// <summary>The words the customer is grouped by.</summary>
    [Filterable, UseSorting, DefaultOrder(nameof(Tag.Name))]
    public List<Tag> Tags { get; } = [];

    [GraphQLIgnore]
    public List<CustomerTag> TagLinks { get; } = [];

    /// <summary>Whom the customer is shown to beyond the colleagues whose roles reach it.</summary>
    [DefaultOrder(nameof(CustomerShare.CreatedAt))]
    public List<CustomerShare> Shares { get; } = [];

    /// <summary>How the customer came into its tier: each step with its reason, the latest first.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting, DefaultOrder(nameof(TierChange.At), Descending = true)]
    public List<TierChange> TierChanges { get; } = [];

    /// <summary>The people we talk to there; deleted ones are left out.</summary>
    [Filterable, UseSorting, DefaultOrder(nameof(Contact.IsPrimary), Descending = true), DefaultOrder(nameof(Contact.FullName))]
    public List<Contact> Contacts { get; } = [];

    /// <summary>Days of the year to think of the customer.</summary>
    [UseSorting, DefaultOrder(nameof(ImportantDate.NextOn))]
    public List<ImportantDate> ImportantDates { get; } = [];

    /// <summary>The exchanges with the customer.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Interaction> Interactions { get; } = [];

    /// <summary>The deals with the customer, open and closed.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Opportunity> Opportunities { get; } = [];

    /// <summary>The tasks about the customer the viewer may see.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<CrmTask> Tasks { get; } = [];

    /// <summary>The reminders about the customer the viewer may see: as a rule only their own.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Reminder> Reminders { get; } = [];

    /// <summary>What the customer told us.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Feedback> Feedbacks { get; } = [];

    /// <summary>The history of the customer, one line for each thing that happened.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<TimelineEntry> Timeline { get; } = [];

    /// <summary>
    /// What was changed about the customer and what belongs to it, by whom and from what to what: of the kinds of records the
    /// viewer may see, with the values as far as they may read the fields.
    /// </summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<AuditEvent> History { get; } = [];

    /// <summary>The state a relation is first recorded in; any but ARCHIVED.</summary>
    public Customer StartAs(Lifecycle lifecycle)
    {
        if (Version > 0 || lifecycle == Lifecycle.Archived)
        {
            throw new ValidationException("CUSTOMER_LIFECYCLE_STEP_NOT_ALLOWED", "lifecycle");
        }

        Lifecycle = lifecycle;
        return this;
    }

    /// <summary>Takes one step of the lifecycle; LOST and ARCHIVED ask for a reason.</summary>
    public void Become(Lifecycle lifecycle, string? reason)
    {
        if (lifecycle == Lifecycle)
        {
            LifecycleReason = reason ?? LifecycleReason;
            return;
        }

        var allowed = Lifecycle == Lifecycle.Archived ? lifecycle == ArchivedFrom : Lifecycle.CanBecome(lifecycle);
        if (!allowed)
        {
            throw new ValidationException("CUSTOMER_LIFECYCLE_STEP_NOT_ALLOWED", "lifecycle");
        }

        if (lifecycle.NeedsReason() && string.IsNullOrWhiteSpace(reason))
        {
            throw new ValidationException("CUSTOMER_LIFECYCLE_REASON_REQUIRED", "lifecycleReason");
        }

        LifecycleReason = reason;
        ArchivedFrom = lifecycle == Lifecycle.Archived ? Lifecycle : null;
        Lifecycle = lifecycle;
    }

    /// <summary>What is known of the customer, as it was counted last.</summary>
    internal CustomerFacts ToFacts() =>
        new(LastContactAt, LastOrderAt, WonAmount, WonCount, TotalWon, ContactCount, ReplyCount, SurveyScore, OpenComplaints);

    /// <summary>We spoke: remembers when, and what was agreed to come next.</summary>
    public void RecordContact(DateTimeOffset at, string? nextStep, DateTimeOffset? nextAt)
    {
        LastContactAt = LastContactAt > at ? LastContactAt : at;
        NextStep = nextStep;
        NextContactAt = nextAt;
    }

    /// <summary>A deal was won: the first one makes a lead or prospect a new customer.</summary>
    public void RecordDeal(DateTimeOffset at)
    {
        FirstDealAt = FirstDealAt < at ? FirstDealAt : at;
        if (Lifecycle is Lifecycle.Lead or Lifecycle.Prospect)
        {
            Become(Lifecycle.New, null);
        }
    }

    public void Delete(string? reason, DateTimeOffset now)
    {
        DeleteReason = reason;
        DeletedAt = now;
    }

    public void Restore()
    {
        if (DeletedAt is null)
        {
            throw new InvalidStateException("CUSTOMER_NOT_DELETED");
        }

        DeletedAt = null;
    }
}
