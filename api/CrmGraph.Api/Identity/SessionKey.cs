using System.Buffers.Text;
using System.Security.Cryptography;

namespace CrmGraph.Api.Identity;

/// <summary>What a session cookie holds: which row, and 256 random bits that only the browser knows.</summary>
public readonly record struct SessionKey(Guid SessionId, byte[] Secret)
{
    private const int SecretLength = 32;
    private const int Length = 16 + SecretLength;

    public byte[] Hash => SHA256.HashData(Secret);

    public static SessionKey NewFor(Guid sessionId) => new(sessionId, RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>The key a cookie's value spells; null when it spells none.</summary>
    public static SessionKey? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text?.Length == Base64Url.GetEncodedLength(Length)
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written)
            && written == Length
            ? new SessionKey(new Guid(bytes[..16]), bytes[16..].ToArray())
            : null;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        SessionId.TryWriteBytes(bytes);
        Secret.CopyTo(bytes[16..]);
        return Base64Url.EncodeToString(bytes);
    }
}
