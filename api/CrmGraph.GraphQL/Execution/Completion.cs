namespace CrmGraph.GraphQL.Execution;

/// <summary>How the value of a response position ended (spec: Handling Execution Errors).</summary>
public enum Completion
{
    /// <summary>A value, possibly null, was written; errors, if any, are reported.</summary>
    Written,

    /// <summary>The position is non-null and has no value. The error is already reported; the caller cuts its writer back to before the nearest nullable position and writes null there.</summary>
    Propagate,
}
