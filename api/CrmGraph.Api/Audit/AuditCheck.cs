using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Audit;

/// <summary>What the walk along the chain found.</summary>
/// <param name="Sealed">How many lines hold together.</param>
/// <param name="Open">How many are written but not sealed yet.</param>
/// <param name="Fault">What is wrong with the first line that does not; null when the chain is whole.</param>
public sealed record AuditReport(long Sealed, int Open, string? Fault);

/// <summary>Walks the chain of audit lines and names the first that was changed, taken away or put elsewhere.</summary>
internal static class AuditCheck
{
    private const int BatchSize = 1_000;

    public static async Task<AuditReport> VerifyAsync(CrmDbContext db, CancellationToken ct)
    {
        // The end first: what is sealed meanwhile comes after it.
        var end = await db.AuditChain.AsNoTracking().SingleOrDefaultAsync(ct);
        var (seq, hash, endHash) = (0L, AuditSeal.Start, end?.Count is null or 0 ? AuditSeal.Start : null);
        while (true)
        {
            var lines = await db.AuditEvents.AsNoTracking().Where(e => e.Seq > seq).OrderBy(e => e.Seq).Take(BatchSize).ToListAsync(ct);
            foreach (var line in lines)
            {
                if (line.Seq != seq + 1)
                {
                    return Broken($"Line {seq + 1} is missing.");
                }

                hash = AuditSeal.Of(hash, ++seq, line);
                if (!hash.AsSpan().SequenceEqual(line.Hash))
                {
                    return Broken($"Line {seq} of {line.At:u} ({line.Id}) is not what was sealed.", seq - 1);
                }

                endHash = seq == end?.Count ? hash : endHash;
            }

            if (lines.Count == 0)
            {
                break;
            }
        }

        if (seq < (end?.Count ?? 0))
        {
            return Broken($"Lines {seq + 1} to {end!.Count} are missing: the tail was cut.");
        }

        if (end is null ? seq > 0 : !end.Hash.AsSpan().SequenceEqual(endHash))
        {
            return Broken($"The end of the chain is not the one that was kept.");
        }

        return new AuditReport(seq, await db.AuditEvents.CountAsync(e => e.Seq == null, ct), null);

        AuditReport Broken(string fault, long? whole = null) => new(whole ?? seq, 0, fault);
    }
}
