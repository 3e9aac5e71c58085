using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Contacts;

/// <summary>What a person's word counts for in a purchase.</summary>
public enum ContactRole
{
    /// <summary>Decides whether to buy.</summary>
    Decider,

    /// <summary>Is listened to, but does not decide.</summary>
    Influencer,

    /// <summary>Works with what is bought.</summary>
    User,

    /// <summary>Pays, or approves the money.</summary>
    Payer,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Which calendar a yearly date follows.</summary>
public enum Calendar
{
    /// <summary>The Gregorian calendar.</summary>
    Solar,

    /// <summary>The Chinese lunar calendar, in months 1 to 12; leap months are passed over.</summary>
    Lunar,
}

/// <summary>A person we talk to at a customer.</summary>
[Node]
public sealed class Contact : IVersioned, ITracked, ISoftDeleted
{
    public const int FullNameLength = 100;
    public const int TitleLength = 100;
    public const int PhoneLength = 40;
    public const int EmailLength = 254;
    public const int WechatLength = 60;
    public const int RemarkLength = 2000;
    public const int MaxNumbers = 10;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>The whole name as the person writes it; family and given name are not told apart. Up to 100 characters.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.PersonName), Filterable, Sortable]
    public required string FullName
    {
        get;
        set
        {
            field = Check.Required(value, FullNameLength, "CONTACT");
            SearchText = SearchTerm.Of(field);
        }
    }

    /// <summary>The customer the person belongs to; a contact cannot move to another.</summary>
    [Data(DataClass.Business), ID<Customer>, Filterable]
    public required Guid CustomerId { get; init; }

    /// <summary>The customer the person belongs to.</summary>
    [Data(DataClass.Business), Filterable]
    public Customer Customer { get; init; } = null!;

    /// <summary>The job title, such as "purchasing manager"; null when unknown.</summary>
    /// <remarks>Business: it is the seat at the customer that is described, not the person in it.</remarks>
    [Data(DataClass.Business)]
    public string? Title { get; set => field = Check.Optional(value, TitleLength, "CONTACT"); }

    /// <summary>What the person's word counts for in a purchase; null when unknown.</summary>
    [Data(DataClass.Business), Filterable]
    public ContactRole? Role { get; set; }

    /// <summary>Whether this is the person to turn to first. A customer has at most one.</summary>
    [Data(DataClass.Business), Filterable]
    public bool IsPrimary { get; set; }

    /// <summary>Telephone numbers, the preferred one first, as they were entered; empty when none is known.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.Phone), Filterable]
    public List<string> Phones
    {
        get;
        set
        {
            field = Check.Texts(value, MaxNumbers, PhoneLength, IsPhone, "CONTACT");
            PhoneDigits = string.Join(' ', field.Select(p => string.Concat(p.Where(char.IsAsciiDigit))));
        }
    } = [];

    /// <summary>E-mail addresses, the preferred one first; empty when none is known.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.Email), Filterable]
    public List<string> Emails { get; set => field = Check.Texts(value, MaxNumbers, EmailLength, IsEmail, "CONTACT"); } = [];

    /// <summary>The WeChat account; null when unknown.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.Account), Filterable]
    public string? Wechat { get; set => field = Check.Optional(value, WechatLength, "CONTACT"); }

    /// <summary>The birthday, a day without time zone; null when unknown.</summary>
    [Data(DataClass.Personal)]
    public DateOnly? Birthday { get; set; }

    /// <summary>Which calendar the birthday is kept in; null reads as SOLAR.</summary>
    /// <remarks>Personal as a part of the birthday.</remarks>
    [Data(DataClass.Personal)]
    public Calendar? BirthdayCalendar { get; set; }

    /// <summary>How the person likes to be reached; null when they did not say.</summary>
    [Data(DataClass.Business), Filterable]
    public Channel? PreferredChannel { get; set; }

    /// <summary>The person asked not to be contacted. The server does not block it: respect it.</summary>
    /// <remarks>Business: the wish is kept only when everybody who might call can read it.</remarks>
    [Data(DataClass.Business), Filterable]
    public bool DoNotContact { get; set; }

    /// <summary>Free notes of colleagues, up to 2,000 characters; null when there are none.</summary>
    [Data(DataClass.Business)]
    public string? Remark { get; set => field = Check.Optional(value, RemarkLength, "CONTACT"); }

    /// <summary>The name folded for search; numbers and addresses stay out, they are masked for some.</summary>
    [Data(DataClass.Personal), GraphQLIgnore, DerivedFrom<Contact>(nameof(FullName))]
    public string SearchText { get; private set; } = "";

    /// <summary>The digits of all phone numbers, for search by whoever may read them in full.</summary>
    [Data(DataClass.Personal, Mask = MaskKind.Phone), GraphQLIgnore, DerivedFrom<Contact>(nameof(Phones))]
    public string PhoneDigits { get; private set; } = "";

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), Sortable]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset? DeletedAt { get; private set; }

    public void Delete(DateTimeOffset now)
    {
        IsPrimary = false;
        DeletedAt = now;
    }

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= 3 && text.AsSpan().IndexOfAnyExcept("0123456789+-()#*.,;/ extEXT") < 0;

    private static bool IsEmail(string text) =>
        text.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 2 } domain] && domain.Contains('.') && !text.Any(char.IsWhiteSpace);
}
