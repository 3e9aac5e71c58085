namespace CrmGraph.Benchmarks;

/// <summary>One of the two that answer: where, with which session, and how a workload is asked of it.</summary>
internal sealed record Contestant(string Name, Uri Address, string Cookie, Func<Workload, IReadOnlyList<LoadRequest>> Requests, Func<(long Statements, long Rows)> Read)
{
    public Slice Slice(Workload workload, int count, int clients) => new(Address, Cookie, Requests(workload), count, clients);
}
