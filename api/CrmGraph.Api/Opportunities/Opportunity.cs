using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Opportunities;

/// <summary>Whether a deal is open, won or lost.</summary>
public enum OpportunityStatus
{
    Open,
    Won,
    Lost,
    OnHold,
}

/// <summary>Where a deal came from.</summary>
public enum OpportunitySource
{
    New,
    Repurchase,
    Referral,
    Renewal,
}

/// <summary>Why a deal was lost.</summary>
public enum LostReason
{
    Price,
    Competitor,
    NoBudget,
    NoDecision,
    Timing,
    Requirements,
    Service,
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

    [Data(DataClass.Business), Filterable, Sortable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "OPPORTUNITY"); }

    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public required Guid CustomerId { get; init; }

    [Data(DataClass.Business), Filterable]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; set; }

    [Data(DataClass.Business)]
    public Contact? Contact { get; set; }

    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid OwnerId { get; set; }

    [Data(DataClass.Business), Filterable]
    public User Owner { get; set; } = null!;

    [Data(DataClass.Business), ID<Pipeline>, Filterable, Groupable]
    public Guid PipelineId { get; private set; }

    [Data(DataClass.Business)]
    public Pipeline Pipeline { get; private set; } = null!;

    [Data(DataClass.Business), ID<Stage>, Filterable, Groupable]
    public Guid StageId { get; private set; }

    [Data(DataClass.Business), Filterable]
    public Stage Stage { get; private set; } = null!;

    /// <summary>The place among the cards of a stage; smaller is higher.</summary>
    [Data(DataClass.Business), Sortable]
    public double Rank { get; set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public OpportunityStatus Status { get; private set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public OpportunitySource? Source { get; set; }

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

    [Data(DataClass.Business)]
    public string Currency { get; init; } = "CNY";

    /// <summary>Chance to win in percent: that of the stage when it came in, 100 when won, 0 when lost.</summary>
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

    /// <summary>Amount times probability, kept so that every database can sum it exactly.</summary>
    [Data(DataClass.Business), Aggregatable]
    public decimal WeightedAmount { get; private set; }

    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public DateOnly? ExpectedCloseOn { get; set; }

    [Data(DataClass.Business)]
    public string? Competitor { get; set => field = Check.Optional(value, CompetitorLength, "OPPORTUNITY"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? ClosedAt { get; private set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public LostReason? LostReason { get; private set; }

    [Data(DataClass.Business)]
    public string? CloseNote { get; private set => field = Check.Optional(value, NoteLength, "OPPORTUNITY"); }

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

    [UseSorting, DefaultOrder(nameof(StageChange.At), Descending = true)]
    public List<StageChange> StageChanges { get; } = [];

    [DefaultOrder(nameof(ChecklistMark.DoneAt))]
    public List<ChecklistMark> ChecklistMarks { get; } = [];

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
