namespace CrmGraph.Access.Exits;

/// <summary>Looking ahead with a care plan: it counts by what is known of customers.</summary>
internal static class CareUses
{
    private static readonly string[] s_usedCoordinates =
    [
        "Customer.tier", "Customer.owner", "Customer.lifecycle", "Customer.lastContactAt", "Customer.firstDealAt", "Customer.createdAt", "ImportantDate.nextOn",
        "Contact.doNotContact", "Interaction.at", "Task.completedAt",
    ];

    public static IEnumerable<Use> Of()
    {
        var fields = s_usedCoordinates.Select(c => AccessModel.Find(c)!).ToArray();
        return
            from lines in new[] { "", "items: [{ trigger: CONTACT, title: \"contact\" }, { trigger: DATE, title: \"day\" }], " }
            select new Use("care", $"{{ carePreview({lines}days: 30) {{ customers isComplete total days {{ on count }} people {{ userId count busiestOn busiestCount }} items {{ title count }} }} }}", fields, "carePreview");
    }
}
