using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>Whether a deal is open, won or lost.</summary>
public enum OpportunityStatus
{
    /// <summary>On its way through the pipeline.</summary>
    Open,

    /// <summary>Closed: the customer signed.</summary>
    Won,

    /// <summary>Closed: it came to nothing; <c>lostReason</c> says why.</summary>
    Lost,

    /// <summary>Put aside: keeps its stage and can be reopened, won or lost, but not moved.</summary>
    OnHold,
}

/// <summary>Where a deal came from.</summary>
public enum OpportunitySource
{
    /// <summary>A first deal with a customer.</summary>
    New,

    /// <summary>The customer buys again.</summary>
    Repurchase,

    /// <summary>Somebody recommended us.</summary>
    Referral,

    /// <summary>A contract is to be renewed.</summary>
    Renewal,
}

/// <summary>Why a deal was lost.</summary>
public enum LostReason
{
    /// <summary>We were too expensive.</summary>
    Price,

    /// <summary>Somebody else got it.</summary>
    Competitor,

    /// <summary>The customer had no money for it.</summary>
    NoBudget,

    /// <summary>The customer never decided.</summary>
    NoDecision,

    /// <summary>It was the wrong time.</summary>
    Timing,

    /// <summary>We could not do what was asked.</summary>
    Requirements,

    /// <summary>The customer was not content with our service.</summary>
    Service,

    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>A possible deal on its way through a pipeline.</summary>
[Node]
public sealed class Opportunity : IVersioned, ITracked
{
    public const int TitleLength = 200;
    public const int CompetitorLength = 200;
    public const int NoteLength = StageChange.NoteLength;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What the deal is about, up to 200 characters.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "OPPORTUNITY"); }

    /// <summary>The customer the deal is with; it cannot change.</summary>
    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public required Guid CustomerId { get; init; }

    /// <summary>The customer the deal is with.</summary>
    [Data(DataClass.Business), Filterable]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; set; }

    /// <summary>The person the deal is with; one of the customer's. Null when not recorded.</summary>
    [Data(DataClass.Business)]
    public Contact? Contact { get; set; }

    /// <summary>The colleague who works on the deal.</summary>
    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid OwnerId { get; set; }

    /// <summary>The colleague who works on the deal. Who may see it follows from the customer's owner, not from this one.</summary>
    [Data(DataClass.Business), Filterable]
    public User Owner { get; set; } = null!;

    /// <summary>The pipeline the deal goes through; it cannot change.</summary>
    [Data(DataClass.Business), ID<Pipeline>, Filterable, Groupable]
    public Guid PipelineId { get; private set; }

    /// <summary>The pipeline the deal goes through; it cannot change.</summary>
    [Data(DataClass.Business)]
    public Pipeline Pipeline { get; private set; } = null!;

    /// <summary>The stage the deal is in; once closed or held, the one it was in then.</summary>
    [Data(DataClass.Business), ID<Stage>, Filterable, Groupable]
    public Guid StageId { get; private set; }

    /// <summary>The stage the deal is in; once closed or held, the one it was in then. Changed by <c>moveOpportunity</c>.</summary>
    [Data(DataClass.Business), Filterable]
    public Stage Stage { get; private set; } = null!;

    /// <summary>The place among the cards of a stage; smaller is higher.</summary>
    [Data(DataClass.Business), Sortable]
    public double Rank { get; set; }

    /// <summary>Whether the deal is open, closed or put aside.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public OpportunityStatus Status { get; private set; }

    /// <summary>Where the deal came from; null when not recorded.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public OpportunitySource? Source { get; set; }

    /// <summary>
    /// What the deal is worth, in <c>currency</c>, to the cent, 0 or more: expected while open, what was signed once won.
    /// </summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required decimal Amount
    {
        get;
        set
        {
            field = Check.Money(value, "OPPORTUNITY");
            WeightedAmount = Weigh(field, Probability);
        }
    }

    /// <summary>The currency of all amounts of the deal as an ISO 4217 code; always CNY today.</summary>
    [Data(DataClass.Business)]
    public string Currency { get; init; } = "CNY";

    /// <summary>Chance to win in percent, 0 to 100: that of the stage when it came in, 100 when won, 0 when lost.</summary>
    [Data(DataClass.Business)]
    public int Probability
    {
        get;
        private set
        {
            field = value;
            WeightedAmount = Weigh(Amount, field);
        }
    }

    /// <summary>Amount times probability, in <c>currency</c>, rounded to the cent: its sum is the forecast.</summary>
    /// <remarks>Kept in a column so that every database can sum it exactly.</remarks>
    [Data(DataClass.Business), Aggregatable, DerivedFrom<Opportunity>(nameof(Amount), nameof(Probability))]
    public decimal WeightedAmount { get; private set; }

    /// <summary>The day a decision is expected; null when nobody said.</summary>
    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public DateOnly? ExpectedCloseOn { get; set; }

    /// <summary>Who else is after the deal; null when unknown.</summary>
    [Data(DataClass.Business)]
    public string? Competitor { get; set => field = Check.Optional(value, CompetitorLength, "OPPORTUNITY"); }

    /// <summary>When the deal was won or lost, UTC; null while it is open or on hold.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why the deal was lost; null unless it was.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public LostReason? LostReason { get; private set; }

    /// <summary>What was noted when the deal was won or lost; null when nothing was.</summary>
    [Data(DataClass.Business)]
    public string? CloseNote { get; private set => field = Check.Optional(value, NoteLength, "OPPORTUNITY"); }

    /// <summary>When the deal came into its stage, UTC; with the stage's <c>slaHours</c> it tells what has stood too long.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset StageEnteredAt { get; private set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), Sortable]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>Every step of the deal, the latest first.</summary>
    [UseSorting, DefaultOrder(nameof(StageChange.At), Descending = true)]
    public List<StageChange> StageChanges { get; } = [];

    /// <summary>What the stages ask for and was done, the oldest first.</summary>
    [DefaultOrder(nameof(ChecklistMark.DoneAt))]
    public List<ChecklistMark> ChecklistMarks { get; } = [];

    /// <summary>The tasks about the deal the viewer may see.</summary>
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<CrmTask> Tasks { get; } = [];

    /// <summary>Opens the opportunity at a stage; the first line of its history.</summary>
    public Opportunity OpenAt(Stage stage, DateTimeOffset now, Guid? byId)
    {
        if (StageEnteredAt != default)
        {
            throw new InvalidStateException("OPPORTUNITY_ALREADY_OPEN");
        }

        PipelineId = stage.PipelineId;
        Enter(stage, now, byId, note: null, from: null);
        return this;
    }

    /// <summary>Moves an open opportunity to another stage of its pipeline; within the same stage only the rank changes.</summary>
    public void MoveTo(Stage stage, DateTimeOffset now, Guid? byId, string? note = null)
    {
        Require(OpportunityStatus.Open);
        if (stage.PipelineId != PipelineId)
        {
            throw new ValidationException("OPPORTUNITY_STAGE_IN_OTHER_PIPELINE", "stageId");
        }

        if (stage.Id != StageId)
        {
            Enter(stage, now, byId, note, StageId);
        }
    }

    public void Win(decimal? amount, string? note, DateTimeOffset now, Guid? byId)
    {
        Require(OpportunityStatus.Open, OpportunityStatus.OnHold);
        Amount = amount ?? Amount;
        Probability = 100;
        Close(OpportunityStatus.Won, note, now, byId);
    }

    public void Lose(LostReason reason, string? note, DateTimeOffset now, Guid? byId)
    {
        Require(OpportunityStatus.Open, OpportunityStatus.OnHold);
        LostReason = reason;
        Probability = 0;
        Close(OpportunityStatus.Lost, note, now, byId);
    }

    public void Hold(string? note, DateTimeOffset now, Guid? byId)
    {
        Require(OpportunityStatus.Open);
        Status = OpportunityStatus.OnHold;
        Tell(now, byId, note, StageId);
    }

    /// <summary>Opens a closed or held opportunity again, at <paramref name="stage"/>; its history stays.</summary>
    public void Reopen(Stage stage, string? note, DateTimeOffset now, Guid? byId)
    {
        Require(OpportunityStatus.Won, OpportunityStatus.Lost, OpportunityStatus.OnHold);
        if (stage.PipelineId != PipelineId)
        {
            throw new InvalidStateException("OPPORTUNITY_STAGE_IN_OTHER_PIPELINE");
        }

        Status = OpportunityStatus.Open;
        ClosedAt = null;
        LostReason = null;
        CloseNote = null;
        Enter(stage, now, byId, note, StageId);
    }

    private void Close(OpportunityStatus status, string? note, DateTimeOffset now, Guid? byId)
    {
        Status = status;
        ClosedAt = now;
        CloseNote = note;
        Tell(now, byId, note, StageId);
    }

    private void Enter(Stage stage, DateTimeOffset now, Guid? byId, string? note, Guid? from)
    {
        StageId = stage.Id;
        Probability = stage.Probability;
        StageEnteredAt = now;
        Tell(now, byId, note, from);
    }

    private void Tell(DateTimeOffset now, Guid? byId, string? note, Guid? from) => StageChanges.Add(new StageChange
    {
        Id = Ids.New(now),
        OpportunityId = Id,
        At = now,
        FromStageId = from,
        ToStageId = StageId,
        Status = Status,
        ById = byId,
        Note = note,
    });

    private void Require(params ReadOnlySpan<OpportunityStatus> allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new InvalidStateException($"OPPORTUNITY_IS_{(Status == OpportunityStatus.OnHold ? "ON_HOLD" : Status.ToString().ToUpperInvariant())}");
        }
    }

    private static decimal Weigh(decimal amount, int probability) =>
        decimal.Round(amount * probability / 100, 2, MidpointRounding.AwayFromZero);
}
