using CrmGraph.Api.Access;
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

    [Data(DataClass.Business), Filterable, Groupable]
    public required CustomerKind Kind { get; set; }

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

    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public string? Industry { get; set => field = Check.Optional(value, PhraseLength, "CUSTOMER"); }

    [Data(DataClass.Business), Filterable, Groupable]
    public CompanySize? Size { get; set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public string? Region { get; set => field = Check.Optional(value, PhraseLength, "CUSTOMER"); }

    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public string? City { get; set => field = Check.Optional(value, PhraseLength, "CUSTOMER"); }

    [Data(DataClass.Personal, Mask = MaskKind.Address)]
    public string? Address { get; set => field = Check.Optional(value, AddressLength, "CUSTOMER"); }

    [Data(DataClass.Business)]
    public string? Website { get; set => field = Check.Optional(value, WebsiteLength, "CUSTOMER"); }

    [Data(DataClass.Personal, Mask = MaskKind.Phone)]
    public string? Phone { get; set => field = Check.Optional(value, PhoneLength, "CUSTOMER"); }

    /// <remarks>Business: it is printed on every invoice. The mask is for roles that are refused it.</remarks>
    [Data(DataClass.Business, Mask = MaskKind.Account)]
    public string? TaxNumber { get; set => field = Check.Optional(value, TaxNumberLength, "CUSTOMER"); }

    [Data(DataClass.Business), Filterable, Groupable]
    public CustomerSource? Source { get; set; }

    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public Lifecycle Lifecycle { get; private set; }

    [Data(DataClass.Business)]
    public string? LifecycleReason { get; private set => field = Check.Optional(value, ReasonLength, "CUSTOMER"); }

    /// <summary>Where an archived relation returns to.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public Lifecycle? ArchivedFrom { get; private set; }

    [Data(DataClass.Business), ID<Tier>, Filterable, Groupable]
    public Guid? TierId { get; set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public Tier? Tier { get; set; }

    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid OwnerId { get; set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public User Owner { get; set; } = null!;

    [Data(DataClass.Business), Filterable, Sortable]
    public decimal? AnnualValue { get; set => field = Check.Money(value, "CUSTOMER"); }

    [Data(DataClass.Business)]
    public string Currency { get; init; } = "CNY";

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? LastContactAt { get; private set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? NextContactAt { get; private set; }

    [Data(DataClass.Business)]
    public string? NextStep { get; private set => field = Check.Optional(value, NextStepLength, "CUSTOMER"); }

    [Data(DataClass.Business), Filterable]
    public DateTimeOffset? FirstDealAt { get; private set; }

    [Data(DataClass.Business)]
    public string? Remark { get; set => field = Check.Optional(value, RemarkLength, "CUSTOMER"); }

    /// <summary>Name and code, folded for search: only what every role may read belongs here.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string SearchText { get; private set; } = "";

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

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

    [Filterable, UseSorting, DefaultOrder(nameof(Tag.Name))]
    public List<Tag> Tags { get; } = [];

    [GraphQLIgnore]
    public List<CustomerTag> TagLinks { get; } = [];

    [Filterable, UseSorting, DefaultOrder(nameof(Contact.IsPrimary), Descending = true), DefaultOrder(nameof(Contact.FullName))]
    public List<Contact> Contacts { get; } = [];

    [UseSorting, DefaultOrder(nameof(ImportantDate.NextOn))]
    public List<ImportantDate> ImportantDates { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Interaction> Interactions { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Opportunity> Opportunities { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<CrmTask> Tasks { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Reminder> Reminders { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Feedback> Feedbacks { get; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<TimelineEntry> Timeline { get; } = [];

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
