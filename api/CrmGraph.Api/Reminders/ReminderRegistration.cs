using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Reminders;

/// <summary>Registers the delivery of reminders and the stream that carries them to the bell.</summary>
public static class ReminderRegistration
{
    public static IServiceCollection AddCrmReminders(this IServiceCollection services)
    {
        services.TryAddScoped<ReminderClaims>();
        services.TryAddScoped<ReminderDelivery>();
        services.TryAddSingleton<NotificationStream>();
        return services.AddHostedService<ReminderDispatcher>();
    }
}
