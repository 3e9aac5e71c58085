namespace CrmGraph.Fuzz.Checking;

/// <summary>The application did what it must never do.</summary>
internal sealed class FaultException(string what, string detail, Exception? cause = null) : Exception($"{what}: {detail}", cause)
{
    /// <summary>Faults with the same signature have the same cause, as far as can be told from outside.</summary>
    public string Signature { get; } = cause is null
        ? $"{what}: {WithoutNumbers(detail)}"
        : $"{what}: {cause.GetType().Name} {WithoutNumbers(cause.Message)} {Place(cause)}";

    private static string WithoutNumbers(string text) =>
        new([.. text.Where(c => !char.IsAsciiDigit(c)).Take(160)]);

    private static string? Place(Exception cause) =>
        cause.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("CrmGraph", StringComparison.Ordinal))?.Trim();
}
