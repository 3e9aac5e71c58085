using CrmGraph.Api.Feedbacks;

namespace CrmGraph.Seed.Words;

/// <summary>What English-speaking customers tell the demo company, and how it answers.</summary>
internal static class EnglishFeedback
{
    public static IReadOnlyDictionary<FeedbackCategory, FeedbackCase[]> Cases { get; } = new Dictionary<FeedbackCategory, FeedbackCase[]>
    {
        [FeedbackCategory.Product] =
        [
            new("Uneven quality of {product}", "{percent} pieces of the last batch of {product} are below standard. Please look into it.", "Quality team checks and replaces the bad pieces.", "All bad pieces are replaced, and every batch is now checked in full."),
            new("No export for {product}", "We write a summary every month. Can {product} export tables?", "Planned for the next version.", "Export is available now; the instructions are in your mailbox."),
        ],
        [FeedbackCategory.Service] =
        [
            new("After-sales answers too slowly", "It took two days until someone called, and our line stood still.", "New duty roster and one named contact.", "You now have one after-sales contact who answers within two hours."),
            new("Training was too short", "New colleagues cannot follow the manual of {product}. We would like another session.", "A trainer gives a second session.", "The second session is done; recording and manual are attached."),
        ],
        [FeedbackCategory.Delivery] =
        [
            new("Delivery later than agreed", "Promised for Monday, arrived on Thursday. Our warehouse waited three days.", "Changed the carrier and set up a warning.", "We changed the carrier and text you the tracking number on the day of dispatch."),
            new("Damaged packaging", "The outer boxes of {product} were torn, {percent} pieces have scratches.", "Thicker boxes, damaged pieces sent again.", "New pieces leave today, in better boxes."),
        ],
        [FeedbackCategory.Price] =
        [
            new("Renewal price rose too much", "This year's renewal is {percent}% up. We hope for a loyal customer's price.", "Applied for a loyal customer's price.", "We got you the loyal customer's price; the new quote is attached."),
        ],
        [FeedbackCategory.Complaint] =
        [
            new("Complaint: contacts change all the time", "Three contacts in half a year, and each time we explain everything again.", "Named one account manager and completed the handover.", "Your account manager stays with you and knows the whole history."),
            new("Complaint: wrong invoice twice", "The invoice had a wrong name twice and we cannot book it.", "Checked the invoice details and issued it again.", "The right invoice is on its way and the details are locked."),
        ],
        [FeedbackCategory.Suggestion] =
        [
            new("Repairs by WeChat, please", "Workers on site cannot call easily and would like to report by WeChat.", "Planned a WeChat entry for repairs.", "Repairs can now be reported by WeChat, just scan the code."),
            new("A reminder for quarterly statements", "We have to ask for the statement every quarter. Could it come by itself?", "Set up a quarterly reminder.", "From this quarter on the statement comes a week early."),
        ],
        [FeedbackCategory.Praise] =
        [
            new("Praise for your engineer", "Your engineer got our line running overnight. Thank you!", "Told the team and kept it as a service story.", "Thank you! We passed it on to the engineer."),
            new("{product} work very well", "After three months we are {percent}% more efficient and will tell others.", "Written up as a case study.", "Thank you, we look forward to more."),
        ],
        [FeedbackCategory.Other] =
        [
            new("Question about invoices and payment", "Do you accept bank drafts?", "Asked finance about ways to pay.", "We accept bank drafts of up to six months; the steps are in your mailbox."),
        ],
    };
}
