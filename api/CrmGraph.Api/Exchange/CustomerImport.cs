using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Exchange;

/// <summary>What becomes of a row whose customer is there already.</summary>
public enum DuplicatePolicy
{
    /// <summary>The row is left out.</summary>
    Skip,

    /// <summary>The customer gets the values of the row; empty cells change nothing.</summary>
    Update,

    /// <summary>Another customer is added all the same.</summary>
    Create,
}

/// <summary>By what a customer of a row is recognised.</summary>
public enum DuplicateKey
{
    /// <summary>The customer number.</summary>
    Code,

    /// <summary>The tax number.</summary>
    TaxNumber,

    /// <summary>The name, letter by letter.</summary>
    Name,
}

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    /// <summary>The file is here; its columns have to be mapped.</summary>
    Uploaded,

    /// <summary>Its rows were tried without writing any.</summary>
    Checked,

    /// <summary>Its rows are being written, or were.</summary>
    Imported,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>One file of customers on its way in, seen by nobody but who sent it.</summary>
public sealed class CustomerImport : ICreated
{
    /// <summary>A long text.</summary>
    public const int TextLength = 1_000_000;
    public const int HashLength = 64;
    private static readonly TimeSpan s_undoable = TimeSpan.FromDays(7);

    [Data(DataClass.Business)]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User User { get; init; } = null!;

    [Data(DataClass.Business)]
    public required Guid FileId { get; init; }

    /// <summary>Names the set of headers, so that the next file like it is mapped the same way.</summary>
    [Data(DataClass.Business)]
    public required string HeaderHash { get; init; }

    [Data(DataClass.Business)]
    public ImportStatus Status { get; set; }

    /// <summary>An <see cref="ImportPlan"/> as JSON.</summary>
    [Data(DataClass.Business)]
    public required string Plan { get; set; }

    /// <summary>The last job that worked on it.</summary>
    [Data(DataClass.Business)]
    public Guid? JobId { get; set; }

    [Data(DataClass.Business)]
    public int Created { get; set; }

    [Data(DataClass.Business)]
    public int Updated { get; set; }

    [Data(DataClass.Business)]
    public int Skipped { get; set; }

    [Data(DataClass.Business)]
    public int Failed { get; set; }

    /// <summary>The first rows and what becomes of them, as JSON of <see cref="ImportRowResult"/>s.</summary>
    [Data(DataClass.Personal)]
    public string? Preview { get; set; }

    [Data(DataClass.Business)]
    public Guid? ErrorFileId { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset? ImportedAt { get; set; }

    /// <summary>Until when it may be taken back; null when it may not.</summary>
    [Data(DataClass.Business)]
    public DateTimeOffset? UndoableUntil => Status == ImportStatus.Imported ? ImportedAt + s_undoable : null;

    /// <summary>How many rows an undo could not take back, because the customer was changed since.</summary>
    [Data(DataClass.Business)]
    public int Kept { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>A customer an import added or changed; there is one line for each, however many rows did.</summary>
public sealed class ImportedCustomer
{
    [Data(DataClass.Business)]
    public required Guid ImportId { get; init; }

    [Data(DataClass.Business)]
    public CustomerImport Import { get; init; } = null!;

    [Data(DataClass.Business)]
    public required Guid CustomerId { get; init; }

    /// <summary>The first row that did, from 1, without the header.</summary>
    [Data(DataClass.Business)]
    public required int Row { get; init; }

    /// <summary>The customer's version when the import had written it: a newer one was changed since.</summary>
    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>The values that were there before, as JSON; null for a customer that was added.</summary>
    [Data(DataClass.PersonalSensitive)]
    public string? Before { get; set; }

    /// <summary>Whether an undo has dealt with it.</summary>
    [Data(DataClass.Business)]
    public bool Settled { get; set; }
}

/// <summary>How somebody mapped a set of headers the last time.</summary>
public sealed class ImportMapping
{
    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public required string HeaderHash { get; init; }

    [Data(DataClass.Business)]
    public required string Plan { get; set; }
}
