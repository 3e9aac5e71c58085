using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Reminders;

/// <summary>Registers what watches the clock: the delivery of reminders, the stream that carries them to the bell, the days that come again.</summary>
public static class ReminderRegistration
{
    public static IServiceCollection AddCrmReminders(this IServiceCollection services)
    {
        services.TryAddScoped<ReminderClaims>();
        services.TryAddScoped<ReminderDelivery>();
        services.TryAddSingleton<NotificationTable>();
        services.TryAddSingleton<NotificationFeeds>();
        services.TryAddSingleton<NotificationStream>();
        return services.AddHostedService<ReminderDispatcher>().AddHostedService<ImportantDateRoll>();
    }
}
