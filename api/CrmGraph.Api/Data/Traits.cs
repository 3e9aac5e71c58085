namespace CrmGraph.Api.Data;

/// <summary>Saved with an optimistic version: the context raises it on every change and refuses to overwrite a newer one.</summary>
public interface IVersioned
{
    /// <summary>Rises with every change; a change must name the version it was made from.</summary>
    int Version { get; set; }
}

/// <summary>Remembers when it was written first; the context fills it in when it was not set.</summary>
public interface ICreated
{
    /// <summary>When it was written first, UTC; set by the server.</summary>
    DateTimeOffset CreatedAt { get; set; }
}

/// <summary>Remembers who wrote it first and last; the context fills it in.</summary>
public interface ITracked : ICreated
{
    Guid? CreatedById { get; set; }

    /// <summary>When it was changed last, UTC; set by the server.</summary>
    DateTimeOffset UpdatedAt { get; set; }

    Guid? UpdatedById { get; set; }
}

/// <summary>Hidden instead of removed: the filter <see cref="CrmDbContext.NotDeletedFilter"/> leaves it out.</summary>
public interface ISoftDeleted
{
    /// <summary>When it was hidden; null while it is in sight.</summary>
    DateTimeOffset? DeletedAt { get; }
}
