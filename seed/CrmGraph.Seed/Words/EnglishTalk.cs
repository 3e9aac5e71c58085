using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Setup;
using CrmGraph.Api.Tasks;

namespace CrmGraph.Seed.Words;

/// <summary>What is said and written in the English demo company.</summary>
internal static class EnglishTalk
{
    public static Vocabulary With(Places places) => new()
    {
        BogusLocale = "en",
        Places = places,
        Teams = new Dictionary<TeamKey, string>
        {
            [TeamKey.Headquarters] = "Headquarters",
            [TeamKey.East] = "Sales East",
            [TeamKey.South] = "Sales South",
            [TeamKey.Service] = "Customer service",
            [TeamKey.Marketing] = "Marketing",
        },
        Company = CompanyTemplate.English,
        Tags =
        [
            new("Key account", "Importance", "#b45309"), new("Standard", "Importance", "#475569"), new("Long-standing", "Relation", "#0f766e"),
            new("Newcomer", "Relation", "#1d4ed8"), new("High intent", "Intent", "#be123c"), new("Undecided", "Intent", "#6d28d9"),
            new("Has bought", "Intent", "#15803d"), new("Price sensitive", "Needs", "#a16207"), new("Values service", "Needs", "#0369a1"),
            new("Values delivery time", "Needs", "#7c2d12"), new("Wants custom work", "Needs", "#4d7c0f"), new("Good reference", "Partnership", "#9d174d"),
            new("Refers others", "Partnership", "#166534"), new("Pays slowly", "Risk", "#b91c1c"), new("Complained before", "Risk", "#991b1b"),
        ],
        JobTitles = new Dictionary<ContactRole, string[]>
        {
            [ContactRole.Decider] = ["General manager", "Chairman", "Vice president", "Head of purchasing", "Plant manager"],
            [ContactRole.Influencer] = ["Technical director", "Project manager", "Quality manager", "Assistant to the CEO"],
            [ContactRole.User] = ["Production supervisor", "Equipment engineer", "Operations specialist", "Office manager"],
            [ContactRole.Payer] = ["Finance manager", "CFO", "Accountant"],
            [ContactRole.Other] = ["Reception", "Warehouse supervisor", "Buyer"],
        },
        Openings = new Dictionary<Channel, string[]>
        {
            [Channel.Phone] = ["Called {person}: ", "{person} called: ", "Twenty minutes on the phone with {person}: ", "Called {person} back: "],
            [Channel.Wechat] = ["WeChat with {person}: ", "{person} asked on WeChat: ", "Sent {person} material on WeChat: "],
            [Channel.Wecom] = ["In the WeCom group with {person}: ", "Answered {person} on WeCom: "],
            [Channel.Sms] = ["Texted {person}: ", "Reminded {person} by text: "],
            [Channel.Email] = ["Wrote to {person}: ", "{person} wrote: ", "Answered {person}'s e-mail: "],
            [Channel.Chat] = ["{person} asked in the website chat: ", "Chat handed over a question of {person}: "],
            [Channel.Visit] = ["Visited {person} in {city}: ", "Visited {person} with an engineer: ", "{person} came to see us: "],
            [Channel.Event] = ["Met {person} at the trade fair: ", "{person} joined our customer day: ", "Followed up with {person} after the webinar: "],
        },
        Topics =
        [
            "how {product} work out in daily use. ", "buying plans for {product}, about {number} sets. ", "what is new in {product}. ",
            "delivery and acceptance of {product}. ", "the price of {product}; they ask for {percent} percent less. ", "the statement for {product}. ",
            "after-sales and response times for {product}. ", "how we differ from their current supplier of {product}. ", "ideas to improve {product}. ",
            "a frame contract for {product} next year. ", "the late delivery of {product}. ", "season's greetings, and a word on {product}. ",
            "a demonstration of {product} with technical questions. ", "the trial of {product} we agreed on. ", "contract terms for {product}. ",
            "a new production line that may need {product}. ",
        ],
        Outcomes = new Dictionary<Sentiment, string[]>
        {
            [Sentiment.Positive] = ["They like it and want to go on.", "Good response, an internal project is planned.", "Agreed on the next step at once.", "Happy with our service, will recommend us."],
            [Sentiment.Neutral] = ["They need to talk it over.", "No date yet, we stay in touch.", "Material sent, waiting for an answer.", "Budget is decided at the end of the quarter."],
            [Sentiment.Negative] = ["Not happy with our response time.", "They find it expensive and compare offers.", "Project on ice, no budget for now.", "Still upset about the last delivery."],
        },
        Voices = new Dictionary<Sentiment, string[]>
        {
            [Sentiment.Positive] = ["Much less trouble than with our former supplier", "Better than expected", "Let us go on next year", "Very quick answers"],
            [Sentiment.Neutral] = ["We will look at other offers too", "Waiting for approval", "Enough for now, we will call when we need more"],
            [Sentiment.Negative] = ["Delivery slipped twice and hurt our schedule", "Your quote has no edge", "Three different contacts for one repair", "The manual is hard to follow"],
        },
        NextSteps =
        [
            "Send the formal quote for {product}", "Call about the trial of {product}", "Send an engineer for set-up", "Meet {person} to go through the proposal",
            "Send samples and follow up", "Chase the signed contract", "Check the first payment", "Send the draft frame contract", "Invite to the customer day",
            "Ask how {product} work out", "Send more case studies to {person}", "Apply for a discount on {product}", "Check the delivery list", "Holiday greeting and restocking plan",
        ],
        OpportunityTitles = new Dictionary<OpportunitySource, string[]>
        {
            [OpportunitySource.New] = ["Purchase of {product}", "From trial to order: {product}", "Complete solution with {product}", "New line: {product}"],
            [OpportunitySource.Repurchase] = ["Second phase of {product}", "{number} more sets of {product}", "Yearly restocking of {product}"],
            [OpportunitySource.Referral] = ["Referred: {product}", "Partner lead for {product}"],
            [OpportunitySource.Renewal] = ["Service renewal for {product}", "Maintenance contract for {product}"],
        },
        LostNotes = new Dictionary<LostReason, string>
        {
            [LostReason.Price] = "They took a cheaper offer.",
            [LostReason.Competitor] = "The competitor knows their board better.",
            [LostReason.NoBudget] = "Budget was cut, project cancelled.",
            [LostReason.NoDecision] = "They could not agree among themselves.",
            [LostReason.Timing] = "We could not meet the date.",
            [LostReason.Requirements] = "We cannot do everything they need yet.",
            [LostReason.Service] = "They doubt our local service.",
            [LostReason.Other] = "Our contact left, nobody took over.",
        },
        WonNotes = ["Contract signed, first payment received.", "Sold as quoted, two deliveries.", "Signed after a discount, review in half a year.", "Frame contract signed."],
        HoldNotes = ["The customer reorganises, on hold for three months.", "Waits for the new plant."],
        Competitors = ["Evermore Technology", "United Solutions", "A local workshop", "Current supplier", "Blue Ocean Systems"],
        Feedback = EnglishFeedback.Cases,
        DeclineReasons = ["Does not fit the product plan", "Too costly and asked for only once", "Not allowed by regulation"],
        DeclineReplies = ["Thank you for the idea. We cannot do it soon, but have prepared another way for you.", "We are sorry that we cannot do this now; we called to explain why."],
        LostReasons = ["Went to a competitor", "Shrinking business, stopped buying", "Unhappy with service several times", "Did not renew because of the price", "Company closed"],
        ArchiveReasons = ["Duplicate, data moved over", "Could not be reached for long", "Not in our target industries"],
        TaskTitles = new Dictionary<TaskType, string[]>
        {
            [TaskType.FollowUp] = ["Follow up {company} on {product}", "Answer {person} about {product}", "Send {person} the updated quote"],
            [TaskType.Visit] = ["Visit {company}", "Take an engineer to {company} for {product}", "Meet {person} about the renewal"],
            [TaskType.Care] = ["Birthday wishes for {person}", "Season's greetings to {company}", "Thank {company} for another year"],
            [TaskType.Survey] = ["Quarterly survey with {company}", "Ask {person} about {product}"],
            [TaskType.Review] = ["Review the {product} project of {company}", "Check the record of {company}", "Weekly meeting: customers without contact"],
            [TaskType.Other] = ["Prepare the statement for {company}", "Update invoice details of {company}"],
        },
        TaskResults = ["Done, no objections.", "Talked, waiting for an answer.", "Customer is happy, next talk next month.", "Sent and received.", "Problem solved."],
        SkipReasons = ["Customer asked to wait", "Contact on leave", "A colleague took care of it"],
        DateTitles = new Dictionary<ImportantDateKind, string>
        {
            [ImportantDateKind.Birthday] = "Birthday of {person}",
            [ImportantDateKind.Anniversary] = "Anniversary",
            [ImportantDateKind.Festival] = "Mid-Autumn greeting",
            [ImportantDateKind.Renewal] = "Contract ends",
            [ImportantDateKind.Custom] = "Company founding day",
        },
        Remarks = ["Long decisions: start two months early.", "Prefers WeChat to calls.", "Buys in March and September.", "Pays within 60 days.", "Strict about delivery dates.", "The owner is an engineer and likes figures."],
        Welcome = "Welcome to CrmGraph: your day, your customers and your reminders are here.",
    };
}
