using System.Security.Cryptography;
using System.Text;

namespace CrmGraph.Api.Audit;

/// <summary>
/// How a line is bound to all lines before it: SHA-256 over the hash before it and the line written out in a fixed order,
/// each text with its length, so that no two lines are written alike.
/// </summary>
internal static class AuditSeal
{
    /// <summary>What the first line is bound to.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(byte[] previous, long seq, AuditEvent line)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(previous);
        writer.Write(seq);
        writer.Write(line.At.UtcTicks);
        string?[] texts =
        [
            line.Id.ToString("N"), line.ActorId?.ToString("N"), line.Action, line.Outcome.ToString(), line.Entity, line.EntityId, line.Kind?.ToString(),
            line.CustomerId?.ToString("N"), line.Summary, line.Reason, line.FieldChanges, line.SessionId?.ToString("N"), line.Address, line.TraceId,
        ];
        foreach (var text in texts)
        {
            var content = text is null ? null : Encoding.UTF8.GetBytes(text);
            writer.Write(content?.Length ?? -1);
            writer.Write(content ?? []);
        }

        writer.Flush();
        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
