using CrmGraph.Api.Access;

namespace CrmGraph.Api.Audit;

/// <summary>The audit is not what was written. The message names the first bad line.</summary>
internal sealed class AuditBrokenException(string message) : Exception(message);

/// <summary>The program as a tool: <c>audit verify</c>.</summary>
internal static class AuditVerb
{
    /// <summary>Prints <c>N events, chain whole</c>, or throws <see cref="AuditBrokenException"/>.</summary>
    public static async Task VerifyAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        var report = await AuditCheck.VerifyAsync(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), CancellationToken.None);
        if (report.Fault is { } fault)
        {
            throw new AuditBrokenException($"{fault} {report.Sealed} events before it are whole.");
        }

        await output.WriteLineAsync($"{report.Sealed} events, chain whole{(report.Open > 0 ? $"; {report.Open} not sealed yet" : "")}");
    }
}
