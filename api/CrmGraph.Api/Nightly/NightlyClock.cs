using System.Globalization;
using CrmGraph.Api.Jobs;

namespace CrmGraph.Api.Nightly;

/// <summary>When the night is done.</summary>
internal sealed class NightlyOptions
{
    public const string Section = "Nightly";

    /// <summary>Whether it is done by itself.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long after midnight in China it begins.</summary>
    public TimeSpan At { get; set; } = TimeSpan.FromHours(1);
}

/// <summary>Asks for the work of each business day once, however many processes there are; a day nobody was there for is asked for late.</summary>
internal sealed class NightlyClock(IServiceScopeFactory scopes, NightlyOptions options, TimeProvider clock, ILogger<NightlyClock> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    private DateOnly? asked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await AskAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.NotAsked(logger, problem);
            }

            await Task.Delay(s_interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Asks for the work of today when its hour has come; null before that or when it was asked for already by this process.</summary>
    internal async Task<Guid?> AskAsync(CancellationToken ct)
    {
        var day = BusinessDay.Of(clock.GetUtcNow() - options.At);
        if (day == asked)
        {
            return null;
        }

        var job = await scopes.EnqueueOnceAsync(JobKind.Nightly, string.Create(CultureInfo.InvariantCulture, $"nightly/{day:yyyy-MM-dd}"), new NightlyInput(null), ct);
        asked = day;
        return job;
    }
}

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "The work of the night could not be asked for; trying again in a minute.")]
    public static partial void NotAsked(ILogger logger, Exception problem);
}
