namespace CrmGraph.GraphQL.Subscriptions;

/// <summary>
/// A message that is one object for everybody who hears of one event, and no other event's. Callers of whom
/// <see cref="Execution.ExecutorOptions.SharingKey"/> says the same get the answer to it that was made for the first of them.
/// </summary>
public interface ISharedEvent;
