using System.Buffers;

namespace CrmGraph.GraphQL.Data.Paging;

/// <summary>A short text in the making: on the stack while it fits.</summary>
internal ref struct Utf8Text(Span<byte> initial)
{
    private Span<byte> _buffer = initial;
    private byte[]? _rented;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Escapes the separators of a cursor.</summary>
    public void AppendEscaped(scoped ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is (byte)':' or (byte)'\\')
            {
                Append((byte)'\\');
            }

            Append(b);
        }
    }

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + count));
            _buffer[..Length].CopyTo(larger);
            Dispose();
            _buffer = _rented = larger;
        }

        return _buffer[Length..];
    }
}
