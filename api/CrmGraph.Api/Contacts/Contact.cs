namespace CrmGraph.Api.Contacts;

public enum ContactRole
{
    Decider,
    Influencer,
    User,
    Payer,
    Other,
}

public enum Calendar
{
    Solar,
    Lunar,
}

/// <summary>A person we talk to at a customer.</summary>
public sealed class Contact : IVersioned, ITracked, ISoftDeleted
{
    public const int FullNameLength = 100;
    public const int TitleLength = 100;
    public const int PhoneLength = 40;
    public const int EmailLength = 254;
    public const int WechatLength = 60;
    public const int RemarkLength = 2000;
    public const int MaxNumbers = 10;

    public Guid Id { get; init; } = Ids.New();

    public int Version { get; set; }

    public required string FullName
    {
        get;
        set
        {
            field = Check.Required(value, FullNameLength, "CONTACT");
            SearchText = SearchTerm.Of(field);
        }
    }

    public required Guid CustomerId { get; init; }

    public Customer Customer { get; init; } = null!;

    public string? Title { get; set => field = Check.Optional(value, TitleLength, "CONTACT"); }

    public ContactRole? Role { get; set; }

    public bool IsPrimary { get; set; }

    public List<string> Phones { get; set => field = Check.Texts(value, MaxNumbers, PhoneLength, IsPhone, "CONTACT"); } = [];

    public List<string> Emails { get; set => field = Check.Texts(value, MaxNumbers, EmailLength, IsEmail, "CONTACT"); } = [];

    public string? Wechat { get; set => field = Check.Optional(value, WechatLength, "CONTACT"); }

    public DateOnly? Birthday { get; set; }

    public Calendar? BirthdayCalendar { get; set; }

    public Channel? PreferredChannel { get; set; }

    public bool DoNotContact { get; set; }

    public string? Remark { get; set => field = Check.Optional(value, RemarkLength, "CONTACT"); }

    /// <summary>The name folded for search; numbers and addresses stay out, they are masked for some.</summary>
    public string SearchText { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public Guid? CreatedById { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public Guid? UpdatedById { get; set; }

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
