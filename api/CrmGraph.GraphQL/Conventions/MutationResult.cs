using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>What a mutation returned or threw, as a payload.</summary>
internal static class MutationResult
{
    /// <summary>The resolver that gives a <see cref="MutationPayload"/>; exceptions that are not declared pass.</summary>
    public static FieldResolver Catch(FieldResolver resolve, IReadOnlyList<ErrorMapping> errors) => async context =>
    {
        try
        {
            return await resolve(context).ConfigureAwait(false) switch
            {
                IFieldResult { IsError: true, Value: { } error } => new MutationPayload(null, [error]),
                IFieldResult result => new MutationPayload(result.Value, null),
                var value => new MutationPayload(value, null),
            };
        }
        catch (Exception e) when (Map(e, errors) is { } mapped)
        {
            if (e is GraphQLException refusal && context is FieldContext field)
            {
                field.Execution.NoteRefusal(field.Field, refusal.Error);
            }

            return new MutationPayload(null, mapped);
        }
    };

    /// <summary>The declared errors of an exception; null unless all of an aggregate are declared. The nearest base class wins.</summary>
    private static List<object>? Map(Exception exception, IReadOnlyList<ErrorMapping> errors)
    {
        IEnumerable<Exception> thrown = exception is AggregateException aggregate ? aggregate.Flatten().InnerExceptions : [exception];
        List<object> mapped = [];
        foreach (var one in thrown)
        {
            if (errors.Where(m => m.SourceType.IsInstanceOfType(one)).MaxBy(m => Depth(m.SourceType)) is not { } mapping)
            {
                return null;
            }

            mapped.Add(mapping.Create(one));
        }

        return mapped.Count == 0 ? null : mapped;
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
