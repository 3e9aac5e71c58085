using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Scores;

/// <summary>
/// A small company written out by hand, and what has to come out of it, computed by hand. It is 10:00 on 23 November 2026 in China, so
/// the day began at 16:00 UTC on the 22nd: contacts count from 24 August 16:00 UTC (90 days), orders from 22 November 2025 16:00 UTC
/// (365 days). Weights are those a company starts with: recency 25 (all up to 7 days, none from 180), frequency 20 (6 contacts),
/// money 25 (100,000), replies 10 (half of the contacts), survey 10, complaints 10 (none from 2).
/// </summary>
internal static class GoldenCompany
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>By the customer's name: orders, contacts, rating and complaints as counted, and the score.</summary>
    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        // Last contact 20 November, 3 days ago: 25. 8 contacts, more than 6: 20. 150,000 won, more than 100,000: 25.
        // 4 of 8 contacts were theirs, half: 10. Rated 9: 10 × 9/10 = 9. No complaint: 10. Together 99.
        ["lively"] = "won 150000.00 in 2, ever 250000.00, contacts 8, replies 4, rating 9, complaints 0: 99",

        // Last contact 15 August: 16 days of August, 30, 31 and 23 make 100. 25 × (180 − 100) / 173 = 11.56. No contact in 90 days: 0.
        // 25,000 won: 25 × 25/100 = 6.25. Replies 0. No rating: 5. No complaint: 10. 11.56 + 6.25 + 5 + 10 = 32.81.
        ["silent"] = "won 25000.00 in 1, ever 25000.00, contacts 0, replies 0, rating -, complaints 0: 33",

        // Last contact 1 November, 22 days ago: 25 × 158/173 = 22.83. 3 contacts: 20 × 3/6 = 10. Nothing won: 0.
        // 1 of 3 theirs: 10 × 2/3 = 6.67. Rated 2: 2, the 10 before it counts no more. One complaint open: 10 × 1/2 = 5, the answered one
        // is gone. 22.83 + 10 + 6.67 + 2 + 5 = 46.50, which is rounded up.
        ["angry"] = "won 0.00 in 0, ever 0.00, contacts 3, replies 1, rating 2, complaints 1: 47",

        // Nothing ever: no rating 5, no complaint 10.
        ["new"] = "won 0.00 in 0, ever 0.00, contacts 0, replies 0, rating -, complaints 0: 15",

        // Never spoken to, bought this morning: 0 days, 25. 50,000: 12.5. No rating 5, no complaint 10. 52.5 is rounded up.
        ["buyer"] = "won 50000.00 in 1, ever 50000.00, contacts 0, replies 0, rating -, complaints 0: 53",

        // A contact on the first instant that counts, 90 days ago, and one a second before it: 25 × 90/173 = 13.01 and 20 × 1/6 = 3.33.
        // An order of 10,000 on the first instant that counts: 2.5; 7,000 a second before it count only in all. A rating a second too
        // old is none: 5. Two complaints: 0. 13.01 + 3.33 + 2.5 + 5 = 23.84. A lost deal of a million is no order.
        ["edge"] = "won 10000.00 in 1, ever 17000.00, contacts 1, replies 0, rating -, complaints 2: 24",
    };

    public static async Task FoundAsync(CrmApi api, Stage stage)
    {
        var owner = api.Users[RoleCode.Sales].Id;
        var lively = Customer("lively");
        var silent = Customer("silent");
        var angry = Customer("angry");
        var buyer = Customer("buyer");
        var edge = Customer("edge");
        DateTimeOffset contactsFrom = new(2026, 8, 24, 16, 0, 0, TimeSpan.Zero), ordersFrom = new(2025, 11, 22, 16, 0, 0, TimeSpan.Zero);
        await api.SaveAsync(
        [
            Customer("new"), lively, silent, angry, buyer, edge,
            .. Enumerable.Range(0, 8).Select(i => Contact(lively, Day(2026, 11, 20 - i), i % 2 == 0 ? Direction.Inbound : Direction.Outbound)),
            Deal(lively, 100_000, Day(2026, 10, 1)), Deal(lively, 50_000, Day(2026, 3, 1)), Deal(lively, 100_000, Day(2025, 6, 1)),
            Rating(lively, 9, Day(2026, 11, 1)),
            Contact(silent, Day(2026, 8, 15), Direction.Inbound),
            Deal(silent, 25_000, Day(2026, 1, 31)),
            Contact(angry, Day(2026, 11, 1), Direction.Outbound), Contact(angry, Day(2026, 10, 15), Direction.Inbound), Contact(angry, Day(2026, 10, 1), null),
            Rating(angry, 10, Day(2026, 5, 1)), Rating(angry, 2, Day(2026, 10, 20)),
            Complaint(angry, Day(2026, 11, 1)), Answered(Complaint(angry, Day(2026, 9, 1))),
            Deal(buyer, 50_000, new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero)),
            Contact(edge, contactsFrom, Direction.Outbound), Contact(edge, contactsFrom.AddSeconds(-1), Direction.Inbound),
            Deal(edge, 10_000, ordersFrom), Deal(edge, 7_000, ordersFrom.AddSeconds(-1)), Lost(edge, 1_000_000, Day(2026, 11, 1)),
            Rating(edge, 10, ordersFrom.AddSeconds(-1)), Complaint(edge, Day(2026, 11, 1)), Complaint(edge, Day(2024, 1, 1)),
        ]);

        Customer Customer(string name) => new() { Name = name, Kind = CustomerKind.Company, OwnerId = owner };
        Interaction Contact(Customer customer, DateTimeOffset at, Direction? direction)
        {
            customer.RecordContact(at, null, null);
            return new() { CustomerId = customer.Id, AuthorId = owner, At = at, Channel = Channel.Phone, Direction = direction, Summary = "said" };
        }

        Opportunity Open(Customer customer, decimal amount, DateTimeOffset at) =>
            new Opportunity { CustomerId = customer.Id, OwnerId = owner, Title = "deal", Amount = amount }.OpenAt(stage, at.AddDays(-10), owner);
        Opportunity Deal(Customer customer, decimal amount, DateTimeOffset at)
        {
            var deal = Open(customer, amount, at);
            deal.Win(null, null, at, owner);
            return deal;
        }

        Opportunity Lost(Customer customer, decimal amount, DateTimeOffset at)
        {
            var deal = Open(customer, amount, at);
            deal.Lose(LostReason.Price, null, at, owner);
            return deal;
        }
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 4, 0, 0, TimeSpan.Zero);

    private static Feedback Rating(Customer customer, int score, DateTimeOffset at) =>
        new() { CustomerId = customer.Id, Source = FeedbackSource.Survey, Title = "rating", Text = "rating", Score = score, ReceivedAt = at };

    private static Feedback Complaint(Customer customer, DateTimeOffset at) =>
        new() { CustomerId = customer.Id, Source = FeedbackSource.Phone, Category = FeedbackCategory.Complaint, Title = "bad", Text = "bad", ReceivedAt = at };

    private static Feedback Answered(Feedback complaint)
    {
        complaint.Decline("no", "sorry", Channel.Phone, complaint.ReceivedAt.AddDays(1), null);
        return complaint;
    }
}
