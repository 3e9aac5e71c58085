using CrmGraph.Api.Access;

namespace CrmGraph.Api.Exchange;

/// <summary>The form a file has outside.</summary>
public enum FileFormat
{
    /// <summary>Text with commas, UTF-8 with a byte order mark.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}

/// <summary>
/// Rows on their way in or out, kept in the database for a while: every instance reaches them, and writing them is part of the
/// transaction of a job. Only who it belongs to sees it.
/// </summary>
public sealed class StoredFile : ICreated
{
    public const int NameLength = 200;

    /// <summary>A long text: titles of many columns.</summary>
    public const int HeaderLength = 10_000_000;

    [Data(DataClass.Business)]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business)]
    public User User { get; init; } = null!;

    /// <summary>The job that writes it; null for what was sent to us.</summary>
    [Data(DataClass.Business)]
    public Guid? JobId { get; set; }

    [Data(DataClass.Business)]
    public required string Name { get; init; }

    [Data(DataClass.Business)]
    public required FileFormat Format { get; init; }

    /// <summary>What stands above the columns, as <see cref="FileRows"/> writes it.</summary>
    [Data(DataClass.Personal)]
    public required string Header { get; init; }

    [Data(DataClass.Business)]
    public int Rows { get; set; }

    /// <summary>Whether everything is in it.</summary>
    [Data(DataClass.Business)]
    public bool Complete { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business)]
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Some hundred rows of a file.</summary>
public sealed class RowChunk
{
    [Data(DataClass.Business)]
    public required Guid FileId { get; init; }

    [Data(DataClass.Business)]
    public StoredFile File { get; init; } = null!;

    /// <summary>Its place in the file, from 0.</summary>
    [Data(DataClass.Business)]
    public required int Number { get; init; }

    /// <summary>The cells, compressed.</summary>
    [Data(DataClass.PersonalSensitive)]
    public required byte[] Content { get; init; }
}
