using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Subscriptions;
using CrmGraph.GraphQL.Tests.Conventions.Sample;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class SubscriptionTests
{
    private static readonly Guid Key = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public async Task Events_come_from_the_stream_method_and_are_answered_by_the_field()
    {
        using var executor = new RequestExecutor(PlainSchema.Build());

        Assert.Equal(
            ["""{"data":{"tick":1}}""", """{"data":{"tick":2}}"""],
            await EventsAsync(executor, "subscription { tick(to: 2) }", new ServiceCollection().BuildServiceProvider(), () => default));
    }

    [Fact]
    public async Task Events_come_from_the_topic_named_by_the_arguments()
    {
        using var executor = new RequestExecutor(PlainSchema.Build());
        var topics = new InProcessTopics();
        var services = new ServiceCollection().AddSingleton<ITopicEventReceiver>(topics).BuildServiceProvider();

        var responses = await EventsAsync(
            executor,
            $$"""subscription { customerChanged(customerId: "{{GlobalId.Encode("Customer", Key)}}") { name } }""",
            services,
            async () =>
            {
                await topics.SendAsync("customer_someone else", new Customer { Name = "B" });
                await topics.SendAsync($"customer_{Key}", new Customer { Name = "A" });
                await topics.CompleteAsync($"customer_{Key}");
            });

        Assert.Equal(["""{"data":{"customerChanged":{"name":"A"}}}"""], responses);
    }

    private static async Task<List<string>> EventsAsync(RequestExecutor executor, string document, IServiceProvider services, Func<ValueTask> send)
    {
        var ct = TestContext.Current.CancellationToken;
        using var result = await executor.ExecuteAsync(Run.Request(document, services: services), ct);
        Assert.True(result.Events is not null, string.Join(", ", result.Errors.Select(e => e.Message)));
        await send();
        List<string> responses = [];
        await foreach (var response in result.Events.WithCancellation(ct))
        {
            responses.Add(response.Text());
        }

        return responses;
    }
}
