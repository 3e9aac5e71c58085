namespace CrmGraph.Access.Worlds;

/// <summary>Which text stands in which other record as well: what the application writes twice.</summary>
internal static class Copies
{
    public static IEnumerable<(Row Row, string Member, (Guid, string) Source)> Of(IEnumerable<Row> rows, IReadOnlyDictionary<Guid, Row> byId)
    {
        foreach (var row in rows)
        {
            switch (row.Value)
            {
                case TimelineEntry { InteractionId: { } id }:
                    yield return (row, nameof(TimelineEntry.Summary), (id, nameof(Interaction.Summary)));
                    break;
                case TimelineEntry { TaskId: { } id }:
                    yield return (row, nameof(TimelineEntry.Summary), (id, nameof(CrmTask.Title)));
                    break;
                case TimelineEntry { FeedbackId: { } id }:
                    yield return (row, nameof(TimelineEntry.Summary), (id, nameof(Feedback.Title)));
                    break;
                case TimelineEntry { OpportunityId: { } id }:
                    yield return (row, nameof(TimelineEntry.Summary), (id, nameof(Opportunity.Title)));
                    break;
                case StageChange change:
                    yield return (row, nameof(StageChange.Note), (change.OpportunityId, nameof(Opportunity.CloseNote)));
                    break;
                case Notification { ReminderId: { } id }:
                    yield return (row, nameof(Notification.Title), (id, nameof(Reminder.Title)));
                    yield return (row, nameof(Notification.Body), (id, nameof(Reminder.Note)));
                    break;
                case Notification { FeedbackId: { } id }:
                    yield return (row, nameof(Notification.Title), (id, nameof(Feedback.Title)));
                    break;
                case Notification { Kind: NotificationKind.Assignment } told when byId.Values.FirstOrDefault(r => r.Value is CrmTask t && t.CustomerId == told.CustomerId) is { } task:
                    yield return (row, nameof(Notification.Title), (task.Id, nameof(CrmTask.Title)));
                    break;
            }
        }
    }
}
