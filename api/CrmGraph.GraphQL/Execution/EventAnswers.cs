using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// What the answer to an event depends on beside the event: the plan, who asks, and the variables the plan reads. The plan
/// is the one of the caller's rights at this moment.
/// </summary>
internal readonly record struct AnswerKey(OperationPlan Plan, string Caller, string Variables);

/// <summary>
/// Answers to events, made once for all subscribers that are equal. They live as long as the event and are given for a short
/// time only: whoever comes later, because they read slowly, gets an answer made for them.
/// </summary>
internal sealed class EventAnswers(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConditionalWeakTable<ISharedEvent, ConcurrentDictionary<AnswerKey, Answer>> _answers = [];

    /// <summary>The answer for <paramref name="key"/>, from <paramref name="execute"/> when it is the first.</summary>
    public async ValueTask<ExecutionResult> GetAsync(ISharedEvent message, AnswerKey key, Func<ValueTask<ExecutionResult>> execute)
    {
        var answers = _answers.GetOrCreateValue(message);
        var answer = answers.GetOrAdd(key, static (_, from) => new Answer(from.execute, from.time), (execute, time));
        if (time.GetElapsedTime(answer.Begun) > Fresh)
        {
            answer = answers.AddOrUpdate(
                key,
                static (_, from) => new Answer(from.execute, from.time),
                static (_, there, from) => ReferenceEquals(there, from.answer) ? new Answer(from.execute, from.time) : there,
                (execute, time, answer));
        }

        return await answer.Result.ConfigureAwait(false);
    }

    private sealed class Answer(Func<ValueTask<ExecutionResult>> execute, TimeProvider time)
    {
        private readonly Lazy<Task<ExecutionResult>> _result = new(async () =>
        {
            using var result = await execute().ConfigureAwait(false);
            return result.Keep();
        });

        public long Begun { get; } = time.GetTimestamp();

        public Task<ExecutionResult> Result => _result.Value;
    }
}
