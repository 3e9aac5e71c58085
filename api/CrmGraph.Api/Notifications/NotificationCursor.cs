using System.Globalization;

namespace CrmGraph.Api.Notifications;

/// <summary>A place in a user's notifications, as clients keep it. Opaque to them.</summary>
public static class NotificationCursor
{
    private const char Version = 'n';

    public static string Of(long seq) => string.Create(CultureInfo.InvariantCulture, $"{Version}{seq}");

    /// <summary>The number behind a cursor; throws when the text never was one.</summary>
    public static long Parse(string cursor) =>
        cursor is [Version, ..] && long.TryParse(cursor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? seq
            : throw new ValidationException("NOTIFICATION_CURSOR_INVALID", "after");
}
