using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>
/// Conditions kept as documents. A document is coerced anew each time, by the schema of today, and read by the same reader as a
/// <c>where</c>: it means what it would mean if the client sent it now. Its values are captured variables, never constants, so
/// that equal documents with other values share the statements of the mapper and of the engine. One per schema; thread-safe.
/// </summary>
/// <param name="schema">Says what a filter of an entity looks like.</param>
/// <param name="compiler">The mapper.</param>
/// <param name="gate">The caller's field rights.</param>
/// <param name="options">Say from when relative time is counted.</param>
/// <param name="limits">How large a document may be.</param>
public sealed class FilterDocuments(Schema schema, IStatementCompiler compiler, IFieldGate? gate, DataOptions options, FilterLimits limits)
{
    private const string Name = "where";

    /// <summary>
    /// The condition for the caller of <paramref name="services"/>. Throws <c>AUTH_NOT_AUTHORIZED</c> with the coordinate of the first member
    /// that the caller may not read in full, and <see cref="InvalidFilterException"/> when the document does not fit the schema (any more).
    /// </summary>
    public Expression<Func<T, bool>> For<T>(FilterDocument<T> document, IServiceProvider services) =>
        Read(document, new FieldUse(gate, schema), services);

    /// <summary>The condition for work that nobody asked for in person: no rights are asked.</summary>
    public Expression<Func<T, bool>> ForSystem<T>(FilterDocument<T> document) =>
        Read(document, new FieldUse(gate: null, schema), NoServices.Instance);

    /// <summary>Why <see cref="For{T}"/> would throw; null when the caller can use the document.</summary>
    public GraphQLError? Refusal<T>(FilterDocument<T> document, IServiceProvider services)
    {
        try
        {
            For(document, services);
            return null;
        }
        catch (GraphQLException e)
        {
            return e.Error;
        }
    }

    private Expression<Func<T, bool>> Read<T>(FilterDocument<T> document, FieldUse use, IServiceProvider services)
    {
        var shape = new StatementShape();
        var condition = new FilterReader(use, services, shape, options.Clock).ReadObject(Coerce(document), typeof(T));
        var row = Expression.Parameter(typeof(T), "row");
        var body = condition?.Invoke(row, StatementBuild.Captured(compiler, shape)) ?? Expression.Constant(true);
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private InputObjectValue Coerce<T>(FilterDocument<T> document)
    {
        var type = schema.Types.Values.OfType<InputObjectType>()
            .FirstOrDefault(t => t.Filter is { Kind: FilterKind.Object } filter && filter.Type == typeof(T))
            ?? throw new InvalidOperationException($"The schema has no filter of {typeof(T).Name}.");
        if (Encoding.UTF8.GetByteCount(document.Json) > limits.Input.MaxBytes)
        {
            throw new InvalidFilterException([LimitErrors.Exceeded("bytes of a condition", limits.Input.MaxBytes)]);
        }

        try
        {
            using var json = JsonDocument.Parse(document.Json);
            var value = VariableCoercion.CoerceKept(type, Name, json.RootElement, limits.Input);
            Check(value);
            return value;
        }
        catch (InvalidVariablesException e)
        {
            throw new InvalidFilterException(e.Errors);
        }
        catch (JsonException)
        {
            throw new InvalidFilterException([new GraphQLError("The condition is not JSON.").WithCode(ErrorCodes.InvalidVariable).With("inputPath", new[] { Name })]);
        }
    }

    private void Check(InputObjectValue value)
    {
        if (Depth(value) > limits.MaxDepth)
        {
            throw new InvalidFilterException([LimitErrors.Exceeded("levels of a condition", limits.MaxDepth)]);
        }

        if (InputCost.Content(value) > limits.MaxCost)
        {
            throw new InvalidFilterException([LimitErrors.Exceeded("cost units of a condition", (int)limits.MaxCost)]);
        }
    }

    private static int Depth(object? value) => value switch
    {
        InputObjectValue fields => 1 + fields.Fields.Select(f => Depth(f.Value)).DefaultIfEmpty().Max(),
        object?[] items => items.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    // Without a gate nobody asks for services.
    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>A kept condition does not fit the schema, or is too large. Each error says in <c>inputPath</c> where.</summary>
public sealed class InvalidFilterException(IReadOnlyList<GraphQLError> errors) : GraphQLException(errors[0])
{
    /// <summary>Everything that is wrong.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
