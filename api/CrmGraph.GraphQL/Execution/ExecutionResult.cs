using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Execution;

/// <summary>How a request ended, for transports that have status codes.</summary>
public enum ResultKind
{
    /// <summary>The operation ran; there may be field errors.</summary>
    Executed,

    /// <summary>A subscription began: read <see cref="ExecutionResult.Events"/>.</summary>
    Subscribed,

    /// <summary>The request was wrong and nothing ran: syntax, validation, variables, operation name.</summary>
    RequestError,

    /// <summary>The operation's kind is not allowed over this transport.</summary>
    OperationNotAllowed,

    /// <summary>Too many operations are running and waiting.</summary>
    Overloaded,

    /// <summary>The caller has spent what it may for now; <see cref="ExecutionResult.RetryAfter"/> says when to come back.</summary>
    RateLimited,

    /// <summary>The operation ran out of time.</summary>
    TimedOut,

    /// <summary>The client went away.</summary>
    Cancelled,

    /// <summary>The engine itself failed.</summary>
    Failed,
}

/// <summary>One response in pooled buffers, or the events of a subscription. Dispose it after writing.</summary>
public sealed class ExecutionResult : IDisposable
{
    private static readonly JsonWriterOptions ErrorText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private ReadOnlyMemory<byte> _extensions;
    private ResultWriter? _data;
    private readonly ReadOnlyMemory<byte> _kept;

    private ExecutionResult(ResultKind kind, IReadOnlyList<GraphQLError> errors, ResultWriter? data, ReadOnlyMemory<byte> extensions)
    {
        Kind = kind;
        Errors = errors;
        _data = data;
        _extensions = extensions;
        HasData = data is not null;
    }

    private ExecutionResult(ExecutionResult written, ReadOnlyMemory<byte> text)
    {
        Kind = written.Kind;
        Errors = written.Errors;
        HasData = written.HasData;
        RetryAfter = written.RetryAfter;
        _kept = text;
    }

    public ResultKind Kind { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether the response has a <c>data</c> entry, even if it is null.</summary>
    public bool HasData { get; }

    /// <summary>The responses of a subscription, one per event, each to be disposed by the reader; null for a single response. Ends with an error response when the source fails.</summary>
    public IAsyncEnumerable<ExecutionResult>? Events { get; private init; }

    /// <summary>When it is worth trying again; null when nothing is known about it.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>A response without data.</summary>
    public static ExecutionResult Error(ResultKind kind, params IReadOnlyList<GraphQLError> errors) => new(kind, errors, null, default);

    internal static ExecutionResult Executed(ResultWriter data, IReadOnlyList<GraphQLError> errors, ReadOnlyMemory<byte> extensions) =>
        new(ResultKind.Executed, errors, data, extensions);

    internal static ExecutionResult Subscribed(IAsyncEnumerable<ExecutionResult> events) =>
        new(ResultKind.Subscribed, [], null, default) { Events = events };

    /// <summary>The same response, with the time to wait.</summary>
    internal ExecutionResult Later(TimeSpan wait)
    {
        RetryAfter = wait;
        return this;
    }

    /// <summary>This response written out, in memory of its own, for many who get the same. Disposing it does nothing.</summary>
    internal ExecutionResult Keep()
    {
        var text = new ArrayBufferWriter<byte>(512);
        WriteTo(text);
        return new ExecutionResult(this, text.WrittenMemory);
    }

    /// <summary>How many bytes <see cref="WriteTo"/> writes, where that is known.</summary>
    public int? KnownLength => _kept.IsEmpty ? null : _kept.Length;

    /// <summary>Adds an entry to <c>extensions</c>; <paramref name="value"/> is its JSON.</summary>
    internal void Extend(string name, string value)
    {
        var before = _extensions.IsEmpty ? "{" : Encoding.UTF8.GetString(_extensions.Span[..^1]) + ",";
        _extensions = Encoding.UTF8.GetBytes($"{before}\"{name}\":{value}}}");
    }

    /// <summary>Writes the response object: errors, data, extensions.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (!_kept.IsEmpty)
        {
            output.Write(_kept.Span);
            return;
        }

        var separator = "{"u8;
        if (Errors.Count > 0)
        {
            output.Write("{\"errors\":"u8);
            WriteErrorsTo(output);
            separator = ","u8;
        }

        if (HasData)
        {
            ObjectDisposedException.ThrowIf(_data is null, this);
            output.Write(separator);
            output.Write("\"data\":"u8);
            _data.CopyTo(output);
            separator = ","u8;
        }

        if (!_extensions.IsEmpty)
        {
            output.Write(separator);
            output.Write("\"extensions\":"u8);
            output.Write(_extensions.Span);
        }
        else if (Errors.Count == 0 && !HasData)
        {
            output.Write("{"u8);
        }

        output.Write("}"u8);
    }

    /// <summary>Writes only the array of errors, for transports that frame them themselves.</summary>
    public void WriteErrorsTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, ErrorText);
        writer.WriteStartArray();
        foreach (var error in Errors)
        {
            error.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    public void Dispose()
    {
        _data?.Dispose();
        _data = null;
    }
}
