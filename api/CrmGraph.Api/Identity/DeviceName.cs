namespace CrmGraph.Api.Identity;

/// <summary>A user agent in words a person knows: <c>Chrome · Windows</c>. A hint for the list of sessions, never a proof.</summary>
internal static class DeviceName
{
    // The first that is found: nearly every browser also names those it descends from.
    private static readonly (string Token, string Name)[] s_browsers =
    [
        ("MicroMessenger/", "WeChat"), ("DingTalk/", "DingTalk"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Token, string Name)[] s_systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string? Of(string? userAgent)
    {
        if (string.IsNullOrEmpty(userAgent))
        {
            return null;
        }

        string?[] parts = [Find(s_browsers, userAgent), Find(s_systems, userAgent)];
        var name = string.Join(" · ", parts.OfType<string>());
        return name.Length > 0 ? name : null;
    }

    private static string? Find((string Token, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Token, StringComparison.Ordinal)).Name;
}
