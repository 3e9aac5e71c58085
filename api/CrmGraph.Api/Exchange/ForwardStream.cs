namespace CrmGraph.Api.Exchange;

/// <summary>
/// Takes what is written synchronously, as zip archives do at the end of their entries, and hands it on asynchronously when told to: a
/// server's answer must not be written otherwise.
/// </summary>
internal sealed class ForwardStream(Stream output) : Stream
{
    private readonly MemoryStream waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Hands on what was written so far.</summary>
    public async Task ForwardAsync(CancellationToken ct)
    {
        await output.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), ct);
        waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
