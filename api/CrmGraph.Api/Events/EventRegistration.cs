using CrmGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.Api.Events;

/// <summary>Registers the committed event log and the topics it feeds.</summary>
public static class EventRegistration
{
    public static IServiceCollection AddCrmEvents(this IServiceCollection services)
    {
        services.TryAddSingleton<InProcessTopics>();
        services.TryAddSingleton<ITopicEventSender>(root => root.GetRequiredService<InProcessTopics>());
        services.TryAddSingleton<ITopicEventReceiver>(root => root.GetRequiredService<InProcessTopics>());
        services.TryAddSingleton<EventTail>();
        return services.AddHostedService<EventTailService>();
    }
}
