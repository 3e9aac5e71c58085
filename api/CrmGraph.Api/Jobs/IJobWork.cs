namespace CrmGraph.Api.Jobs;

/// <summary>How the jobs of one kind are done. One instance serves all of them.</summary>
internal interface IJobWork
{
    JobKind Kind { get; }

    /// <summary>Whether it works with the rights of the system rather than those of who asked.</summary>
    bool IsOfTheSystem => false;

    /// <summary>
    /// Does the job, from its state on. It returns when everything is done, and throws a <see cref="DomainException"/> to give the job up
    /// with its code; what else it throws is tried again from the state. May run twice at once for a moment when a lease is lost:
    /// what must not be doubled is written in a transaction that ends with <see cref="JobRun.AdvanceAsync"/>.
    /// </summary>
    Task RunAsync(JobRun run, CancellationToken ct);
}
