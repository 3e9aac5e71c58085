using CrmGraph.Sample;

// Signs in, reads pages, changes something, listens, loses the connection and resumes. Settings: see docs/integrating.md.
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
var ct = stop.Token;
using var crm = new CrmClient(new Uri(Setting("CRMGRAPH_URL")));
await crm.SignInAsync(Setting("CRMGRAPH_EMAIL"), Setting("CRMGRAPH_PASSWORD"), ct);

var viewer = (await crm.SendAsync<ViewerData>("{ viewer { user { name } notificationCursor } }", null, ct)).Viewer;
Console.WriteLine($"Signed in as {viewer.User.Name}.");

await ReadThreePagesAsync();
await CreateAndDeleteAsync();
await ListenAsync(viewer.NotificationCursor);

async Task ReadThreePagesAsync()
{
    const string Query = """
        query Customers($first: Int!, $after: String, $where: CustomerFilterInput) {
          customers(first: $first, after: $after, where: $where, order: [{ name: ASC }]) {
            totalCount
            nodes { id version name annualValue }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;
    var read = new List<Customer>();
    string? after = null;
    for (var page = 0; page < 3; page++)
    {
        var where = new { name = new { neq = "nobody" } };
        var customers = (await crm.SendAsync<CustomersData>(Query, new { first = 5, after, where }, ct)).Customers;
        read.AddRange(customers.Nodes);
        after = customers.PageInfo.EndCursor;
    }

    Console.WriteLine($"Read {read.DistinctBy(c => c.Id).Count()} customers on 3 pages.");
}

async Task CreateAndDeleteAsync()
{
    const string Create = """
        mutation Create($input: CreateCustomerInput!) {
          createCustomer(input: $input) {
            customer { id version name annualValue }
            errors { __typename ... on Error { message } ... on ValidationError { code field } ... on DuplicateError { code } }
          }
        }
        """;
    const string Delete = "mutation Delete($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { errors { __typename ... on Error { message } } } }";

    var refused = (await crm.SendAsync<CreateData>(Create, new { input = new { name = " ", kind = CustomerKind.Company } }, ct)).CreateCustomer;
    Console.WriteLine($"Refused: {refused.Errors![0].__Typename} at {refused.Errors[0].Field}.");

    var created = (await crm.SendAsync<CreateData>(Create, new { input = new { name = "Sample GmbH", kind = CustomerKind.Company } }, ct)).CreateCustomer;
    var customer = created.Customer ?? throw new InvalidOperationException(created.Errors![0].Message);
    Console.WriteLine($"Created {customer.Name}, version {customer.Version}.");

    await crm.SendAsync<object>(Delete, new { input = new { customer.Id, customer.Version, reason = "sample" } }, ct);
}

async Task ListenAsync(string cursor)
{
    var events = new CrmEvents(crm);
    var live = await RemindAsync("Sample, live");
    var rung = await FirstOfAsync(events.NotificationsAsync(cursor, ct), live);
    Console.WriteLine($"Rang: {rung.Notification!.Title}.");

    // Leaving the loop closed the socket; this one falls due while nobody listens.
    var missed = await RemindAsync("Sample, missed");
    await Task.Delay(TimeSpan.FromSeconds(3), ct);
    var resumed = await FirstOfAsync(events.NotificationsAsync(rung.Cursor, ct), missed);
    Console.WriteLine($"Resumed: {resumed.Notification!.Title}.");
}

async Task<Reminder> RemindAsync(string title)
{
    const string Remind = "mutation Remind($input: CreateReminderInput!) { createReminder(input: $input) { reminder { id title } errors { __typename ... on Error { message } } } }";
    var input = new { title, fireAt = DateTimeOffset.UtcNow.AddSeconds(1) };
    var payload = (await crm.SendAsync<RemindData>(Remind, new { input }, ct)).CreateReminder;
    return payload.Reminder ?? throw new InvalidOperationException(payload.Errors![0].Message);
}

static async Task<NotificationEvent> FirstOfAsync(IAsyncEnumerable<NotificationEvent> events, Reminder reminder)
{
    await foreach (var item in events)
    {
        if (item.Notification?.Reminder?.Id == reminder.Id)
        {
            return item;
        }
    }

    throw new InvalidOperationException("The subscription ended before the reminder rang.");
}

static string Setting(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set the environment variable {name}.");

internal sealed record ViewerData(Viewer Viewer);

internal sealed record CustomersData(Connection<Customer> Customers);

internal sealed record CreateData(CustomerPayload CreateCustomer);

internal sealed record RemindData(ReminderPayload CreateReminder);
