namespace CrmGraph.Api.Data;

/// <summary>The one place new record ids come from: time-ordered, so that indexes grow at their end.</summary>
public static class Ids
{
    public static Guid New() => Guid.CreateVersion7();

    /// <summary>An id that sorts among the records of <paramref name="at"/>, for history that is written afterwards.</summary>
    public static Guid New(DateTimeOffset at) => Guid.CreateVersion7(at);
}
