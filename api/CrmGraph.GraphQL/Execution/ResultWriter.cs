using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// Writes response JSON as UTF-8 into one pooled buffer that can be cut back, so that a null that propagates upwards
/// (spec: Handling Execution Errors) erases what was already written of its parent. The caller writes punctuation.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    private byte[] _buffer;
    private int _length;
    private List<Insertion>? _insertions;

    public ResultWriter(int capacity = 16 * 1024) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The current place: for <see cref="Truncate"/>.</summary>
    public WriterMark Mark => new(_length, _insertions?.Count ?? 0);

    /// <summary>The bytes of this buffer alone, without insertions.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>
    /// A writer whose text will stand at the current place. Both can be written to from now on, each by one task at a time:
    /// that is how fields that wait leave the others going on. Disposed with this writer or when truncated away.
    /// </summary>
    public ResultWriter Insert()
    {
        var inserted = new ResultWriter(256);
        (_insertions ??= []).Add(new Insertion(_length, inserted));
        return inserted;
    }

    /// <summary>Forgets everything after <paramref name="mark"/>. Whoever writes to insertions after it must have finished.</summary>
    public void Truncate(WriterMark mark)
    {
        _length = mark.Length;
        if (_insertions is null)
        {
            return;
        }

        for (var i = mark.Insertions; i < _insertions.Count; i++)
        {
            _insertions[i].Writer.Dispose();
        }

        _insertions.RemoveRange(mark.Insertions, _insertions.Count - mark.Insertions);
    }

    /// <summary>Bytes of the whole text, insertions included.</summary>
    public int TotalLength
    {
        get
        {
            var total = _length;
            if (_insertions is not null)
            {
                foreach (var insertion in _insertions)
                {
                    total += insertion.Writer.TotalLength;
                }
            }

            return total;
        }
    }

    /// <summary>Copies the whole text, insertions in their places.</summary>
    public void CopyTo(IBufferWriter<byte> output)
    {
        var from = 0;
        if (_insertions is not null)
        {
            foreach (var insertion in _insertions)
            {
                output.Write(_buffer.AsSpan(from, insertion.At - from));
                insertion.Writer.CopyTo(output);
                from = insertion.At;
            }
        }

        output.Write(_buffer.AsSpan(from, _length - from));
    }

    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        _length += written;
    }

    public void WriteNumber(ulong value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        _length += written;
    }

    /// <summary>All digits are kept; never through double.</summary>
    public void WriteNumber(decimal value)
    {
        value.TryFormat(Reserve(31), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Shortest text that reads back to the same value; throws <see cref="FormatException"/> for NaN and infinities.</summary>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException($"Float cannot represent non numeric value: {value.ToString(CultureInfo.InvariantCulture)}");
        }

        value.TryFormat(Reserve(32), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>A JSON string from UTF-16 text, quotes included. Lone surrogates become U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        if (text.Length <= 128)
        {
            Span<byte> utf8 = stackalloc byte[text.Length * 3];
            Utf8.FromUtf16(text, utf8, out _, out var count);
            WriteString(utf8[..count]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Utf8.FromUtf16(text, rented, out _, out var written);
        WriteString(rented.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>A JSON string from UTF-8 text, quotes included.</summary>
    public void WriteString(ReadOnlySpan<byte> utf8)
    {
        WriteByte((byte)'"');
        while (utf8.IndexOfAny(Escaped) is var at and >= 0)
        {
            WriteRaw(utf8[..at]);
            WriteEscape(utf8[at]);
            utf8 = utf8[(at + 1)..];
        }

        WriteRaw(utf8);
        WriteByte((byte)'"');
    }

    public void Dispose()
    {
        Truncate(default);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void WriteEscape(byte value)
    {
        switch (value)
        {
            case (byte)'"': WriteRaw("\\\""u8); break;
            case (byte)'\\': WriteRaw("\\\\"u8); break;
            case (byte)'\n': WriteRaw("\\n"u8); break;
            case (byte)'\r': WriteRaw("\\r"u8); break;
            case (byte)'\t': WriteRaw("\\t"u8); break;
            default:
                WriteRaw("\\u00"u8);
                WriteByte(Hex(value >> 4));
                WriteByte(Hex(value & 15));
                break;
        }

        static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(_length);
    }

    private readonly record struct Insertion(int At, ResultWriter Writer);
}

/// <summary>A place in a <see cref="ResultWriter"/>.</summary>
public readonly record struct WriterMark(int Length, int Insertions);
