using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmGraph.Api.Identity.SecondFactor;

/// <summary>Time-based one-time passwords (RFC 6238) as every authenticator app speaks them: SHA-1, six digits, thirty seconds.</summary>
public static class Totp
{
    public const int Digits = 6;
    public const int SeedBytes = 20;
    private const int StepSeconds = 30;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    public static string CodeOf(byte[] seed, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);

        // The standard every app implements; nothing here depends on collisions being hard to find.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(seed, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of <paramref name="now"/> or the one before it that the code belongs to; null when it belongs to neither.</summary>
    public static long? StepOf(byte[] seed, string code, DateTimeOffset now)
    {
        var current = StepAt(now);
        long? found = null;
        foreach (var step in (long[])[current, current - 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(seed, step)), Encoding.ASCII.GetBytes(code)))
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>What the QR code says (Key URI format).</summary>
    public static string UriOf(byte[] seed, string account) =>
        $"otpauth://totp/CrmGraph:{Uri.EscapeDataString(account)}?secret={Base32(seed)}&issuer=CrmGraph&algorithm=SHA1&digits=6&period=30";

    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 / 5) + 1);
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (buffer, bits) = ((buffer << 8) | b, bits + 8);
            while (bits >= 5)
            {
                text.Append(Base32Letters[(buffer >> (bits - 5)) & 31]);
                bits -= 5;
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Base32Letters[(buffer << (5 - bits)) & 31]).ToString();
    }
}
