using System.Buffers.Binary;
using System.Security.Cryptography;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Execution;

/// <summary>A document that was parsed and validated. <see cref="Hash"/> identifies its text.</summary>
internal sealed record ValidDocument(DocumentHash Hash, DocumentNode Syntax);

/// <summary>SHA-256 of a document's text, and what it was validated with.</summary>
internal readonly record struct DocumentHash(UInt128 High, UInt128 Low, bool AllowsIntrospection)
{
    public static DocumentHash Of(ReadOnlySpan<byte> document, bool allowsIntrospection)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return new DocumentHash(
            BinaryPrimitives.ReadUInt128BigEndian(hash),
            BinaryPrimitives.ReadUInt128BigEndian(hash[16..]),
            allowsIntrospection);
    }
}

/// <summary>The first two steps of a request, parse and validate, done once per document.</summary>
internal sealed class DocumentCache(Schema schema, ParserOptions parser, ValidationOptions validation, int capacity)
{
    private readonly BoundedCache<DocumentHash, ValidDocument> _documents = new(capacity);
    private readonly ValidationOptions _open = validation with { AllowIntrospection = true };
    private readonly ValidationOptions _closed = validation with { AllowIntrospection = false, HideSuggestions = true };

    /// <summary>The valid document behind the text. Throws <see cref="InvalidDocumentException"/> or <see cref="GraphQLException"/> with what is wrong with it.</summary>
    public ValidDocument Get(ReadOnlyMemory<byte> text, bool? allowIntrospection)
    {
        var hash = DocumentHash.Of(text.Span, allowIntrospection ?? validation.AllowIntrospection);
        return _documents.TryGet(hash, out var known) ? known : Add(hash, text);
    }

    private ValidDocument Add(DocumentHash hash, ReadOnlyMemory<byte> text) => _documents.GetOrAdd(hash, () => Validate(hash, text));

    private ValidDocument Validate(DocumentHash hash, ReadOnlyMemory<byte> text)
    {
        var document = Parser.ParseDocument(text.Span, parser);
        var errors = DocumentValidator.Validate(schema, document, hash.AllowsIntrospection ? _open : _closed);
        return errors.Count == 0 ? new ValidDocument(hash, document) : throw new InvalidDocumentException(errors);
    }
}

/// <summary>The document breaks rules of the specification or of this server.</summary>
internal sealed class InvalidDocumentException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
