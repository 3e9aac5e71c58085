using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Setup;
using CrmGraph.Api.Tasks;

namespace CrmGraph.Seed.Words;

internal sealed record City(string Name, string Region, string AreaCode, double Weight, bool IsSouth);

internal sealed record Industry(string Name, string[] NameWords, string[] Products, double Weight);

/// <summary>A text and how it is spelled in Latin letters, for addresses.</summary>
internal sealed record Spelled(string Text, string Latin);

internal sealed record StaffMember(string Name, string Title, RoleCode Role, TeamKey Team, string Mailbox);

internal enum TeamKey
{
    Headquarters,
    East,
    South,
    Service,
    Marketing,
}

internal sealed record TagWord(string Name, string Group, string Color);

/// <summary>A piece of feedback from its first line to the answer.</summary>
internal sealed record FeedbackCase(string Title, string Text, string Action, string Reply);

/// <summary>
/// Everything the demo company says, in one language. Texts hold {product}, {person}, {city}, {company}, {number} and
/// {percent}, which <see cref="Phrase"/> fills.
/// </summary>
internal sealed record Vocabulary
{
    /// <summary>The names of Bogus in this language.</summary>
    public required string BogusLocale { get; init; }

    public required IReadOnlyDictionary<TeamKey, string> Teams { get; init; }

    /// <summary>People and places; the staff starts with the five demo accounts.</summary>
    public required Places Places { get; init; }

    /// <summary>The tiers and pipelines every company starts with.</summary>
    public required CompanyTemplate Company { get; init; }

    public required TagWord[] Tags { get; init; }

    public required IReadOnlyDictionary<ContactRole, string[]> JobTitles { get; init; }

    public required IReadOnlyDictionary<Channel, string[]> Openings { get; init; }

    public required string[] Topics { get; init; }

    public required IReadOnlyDictionary<Sentiment, string[]> Outcomes { get; init; }

    /// <summary>What the customer said, by how it felt.</summary>
    public required IReadOnlyDictionary<Sentiment, string[]> Voices { get; init; }

    public required string[] NextSteps { get; init; }

    public required IReadOnlyDictionary<OpportunitySource, string[]> OpportunityTitles { get; init; }

    public required IReadOnlyDictionary<LostReason, string> LostNotes { get; init; }

    public required string[] WonNotes { get; init; }

    public required string[] HoldNotes { get; init; }

    public required string[] Competitors { get; init; }

    public required IReadOnlyDictionary<FeedbackCategory, FeedbackCase[]> Feedback { get; init; }

    public required string[] DeclineReasons { get; init; }

    public required string[] DeclineReplies { get; init; }

    public required string[] LostReasons { get; init; }

    public required string[] ArchiveReasons { get; init; }

    public required IReadOnlyDictionary<TaskType, string[]> TaskTitles { get; init; }

    public required string[] TaskResults { get; init; }

    public required string[] SkipReasons { get; init; }

    public required IReadOnlyDictionary<ImportantDateKind, string> DateTitles { get; init; }

    public required string[] Remarks { get; init; }

    public required string Welcome { get; init; }

    public static Vocabulary Of(SeedLocale locale) => locale == SeedLocale.Zh ? Chinese.Vocabulary : English.Vocabulary;
}
