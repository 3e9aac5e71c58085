namespace CrmGraph.Access.Worlds;

/// <summary>Another value for a field of a record, which its mask shows the same where it is masked.</summary>
internal static class OtherValues
{
    // References that say whose a record is stay: they decide what is in scope, not what is shown.
    private static readonly Dictionary<string, Type?> References = new(StringComparer.Ordinal)
    {
        ["Customer.tier"] = typeof(Tier),
        ["Opportunity.stage"] = typeof(Stage),
        ["Opportunity.owner"] = typeof(User),
        ["Interaction.author"] = typeof(User),
        ["TimelineEntry.actor"] = typeof(User),
        ["StageChange.by"] = typeof(User),
        ["TierChange.by"] = typeof(User),
        ["ChecklistMark.doneBy"] = typeof(User),
        ["Customer.createdBy"] = typeof(User),
        ["Opportunity.contact"] = null,
        ["Interaction.contact"] = null,
        ["Interaction.opportunity"] = null,
        ["Feedback.contact"] = null,
        ["Task.opportunity"] = null,
        ["Task.feedback"] = null,
        ["Reminder.task"] = null,
    };

    // What runs the server rather than tells of the record; what others are computed from, and what is computed.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "Notification.seq", "Notification.reminderRound", "User.notificationSeq", "Customer.searchText", "Contact.searchText", "Contact.phoneDigits",
        "Customer.deletedAt", "Contact.deletedAt", "Reminder.round", "Reminder.leaseOwner", "Reminder.leaseUntil", "Reminder.fence", "Reminder.status",
        "Reminder.fireAt", "Reminder.dueAt", "Opportunity.weightedAmount", "Interaction.day", "Feedback.dueAt", "ImportantDate.nextOn", "User.active",
        "TimelineEntry.summary", "Notification.title", "Notification.body", "StageChange.note", "StageChange.toStage", "StageChange.status", "StageChange.fromStage",
        "Job.status", "TimelineEntry.kind", "Notification.kind", "ImportantDate.calendar",
        "Segment.sharing", "SavedView.sharing",
    };

    public static (string Member, object? Value)? Of(IReadOnlyList<Row> rows, Row row, GovernedField field, bool isMasked, Random random)
    {
        if (row.Value is Role or Api.Audit.AuditEvent || Kept.Contains(field.Coordinate))
        {
            return null;
        }

        if (References.TryGetValue(field.Coordinate, out var target))
        {
            var ids = rows.Where(r => r.Value.GetType() == target).Select(r => r.Id).ToList();
            return ($"{field.Member.Name}Id", ids.Count > 0 ? ids[random.Next(ids.Count)] : null);
        }

        var type = Nullable.GetUnderlyingType(field.Member.PropertyType) ?? field.Member.PropertyType;
        var stored = field.Member.GetValue(row.Value);
        object? other = stored switch
        {
            string text => isMasked ? Behind(field.Mask, text, random) : Letters(random),
            List<string> texts => isMasked ? texts.ConvertAll(t => Behind(field.Mask, t, random)) : (List<string>)[Letters(random)],
            null when type == typeof(string) && !isMasked => Letters(random),
            _ when type == typeof(bool) => !(bool)stored!,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when type == typeof(int) => field.Name switch { "month" => random.Next(1, 13), "day" => random.Next(1, 29), "rank" => stored, _ => random.Next(1, 90) },
            _ when type == typeof(decimal) => (decimal)random.Next(1, 500_000),
            _ when type == typeof(double) => random.NextDouble(),
            _ when type == typeof(DateOnly) => new DateOnly(2027, 1, 1).AddDays(random.Next(300)),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UtcNow.Date.AddHours(random.Next(-900, 900) * 24).AddHours(1).AddSeconds(random.Next(600)) is var at ? new DateTimeOffset(at, TimeSpan.Zero) : null,
            _ => null,
        };
        return other is null ? null : (field.Member.Name, other);
    }

    private static string Behind(MaskKind mask, string text, Random random) => mask switch
    {
        MaskKind.Phone when text.Length == 11 => $"{text[..3]}{random.Next(10_000):D4}{text[^4..]}",
        MaskKind.Email when text.IndexOf('@', StringComparison.Ordinal) is > 2 and var at => $"{text[0]}{Letters(random)}{text[at..]}",
        MaskKind.Account when text.Length > 2 => $"{text[0]}{Letters(random)}{text[^1]}",
        MaskKind.PersonName when text.Length > 3 => $"{text[0]}{Letters(random)}",
        MaskKind.Phone or MaskKind.Email or MaskKind.Account or MaskKind.PersonName => text,
        _ => Letters(random),
    };

    private static string Letters(Random random) => string.Concat(Enumerable.Range(0, random.Next(9, 16)).Select(_ => (char)('a' + random.Next(26))));
}
