using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Jobs;

/// <summary>What a job does.</summary>
public enum JobKind
{
    /// <summary>What is computed anew every night.</summary>
    Nightly,

    /// <summary>Makes the tasks care plans call for.</summary>
    CareRound,

    /// <summary>Writes customers into a file.</summary>
    CustomerExport,

    /// <summary>Adds and changes customers from a file.</summary>
    CustomerImport,

    /// <summary>Takes an import back.</summary>
    ImportUndo,

    /// <summary>Changes many customers at once.</summary>
    BulkEdit,
}

/// <summary>Where a job stands.</summary>
public enum JobStatus
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It came to its end; <c>failed</c> may still count single items.</summary>
    Done,

    /// <summary>It was given up; <c>error</c> says why.</summary>
    Failed,

    /// <summary>Somebody ended it before its end.</summary>
    Cancelled,
}

/// <summary>
/// Work too long for a request. It is done in the background with the rights its requester has by then, goes on after a restart where
/// it stood, and is seen by who asked for it and by whoever reads the audit.
/// </summary>
[Node]
public sealed class Job : ICreated
{
    public const int KeyLength = 100;
    public const int ErrorLength = 100;
    public const int LanguageLength = 10;
    public const int WorkerLength = 100;

    /// <summary>A long text: what somebody asked for, conditions included.</summary>
    public const int TextLength = 1_000_000;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    /// <summary>What it does.</summary>
    [Data(DataClass.Business), Filterable]
    public required JobKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    [Data(DataClass.Business), Filterable]
    public JobStatus Status { get; internal set; }

    /// <summary>How many items there are to work through; null until that is known.</summary>
    [Data(DataClass.Business)]
    public int? Total { get; internal set; }

    /// <summary>How many items are settled, those that failed included.</summary>
    [Data(DataClass.Business)]
    public int Done { get; internal set; }

    /// <summary>How many items were settled without success.</summary>
    [Data(DataClass.Business)]
    public int Failed { get; internal set; }

    /// <summary>Why it failed, as a stable code; null unless it did.</summary>
    [Data(DataClass.Business)]
    public string? Error { get; internal set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When somebody first took it up; null while it waits.</summary>
    [Data(DataClass.Business)]
    public DateTimeOffset? StartedAt { get; internal set; }

    /// <summary>When it ended, one way or another; null before that.</summary>
    [Data(DataClass.Business)]
    public DateTimeOffset? FinishedAt { get; internal set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? RequestedById { get; init; }

    /// <summary>Who asked for it and whose rights it works with; null for the work of the system.</summary>
    [Data(DataClass.Business)]
    public User? RequestedBy { get; init; }

    /// <summary>The language of who asked, for what is written for them.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string Language { get; init; } = "zh-CN";

    /// <summary>Names work of which there must be only one, such as that of one night.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string? Key { get; init; }

    /// <summary>What to do, as JSON of the kind's own shape.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string? Input { get; init; }

    /// <summary>How far it came, as JSON of the kind's own shape: what the next runner goes on from.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string? State { get; internal set; }

    /// <summary>When somebody asked to end it.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset? CancelAskedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public string? LeaseOwner { get; internal set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset? LeaseUntil { get; internal set; }

    /// <summary>Rises with every claim: a runner whose fence is not the job's may write nothing of it any more.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public long Fence { get; internal set; }

    /// <summary>Claims since it last got ahead.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public int Attempts { get; internal set; }
}
