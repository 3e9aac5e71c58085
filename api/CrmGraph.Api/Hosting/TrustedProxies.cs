using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Hosting;

/// <summary>
/// Which proxies are believed when they say whom they speak for, and whether over https: the addresses and networks of
/// <c>Proxy:Trusted</c>. Without any nobody is, and every caller is who connects.
/// </summary>
internal static class TrustedProxies
{
    public const string Setting = "Proxy:Trusted";
    private const int ShortestPrefix = 8;

    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Configuration.GetSection(Setting).Get<string[]>() ?? [];

        // An empty list would trust everybody.
        if (trusted.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in trusted)
        {
            options.KnownIPNetworks.Add(Parse(text));
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>An address, or a network such as <c>10.1.0.0/16</c>; never so wide that strangers are in it.</summary>
    internal static System.Net.IPNetwork Parse(string text)
    {
        var network = text.Contains('/') ? text : $"{text}/{(text.Contains(':') ? 128 : 32)}";
        return System.Net.IPNetwork.TryParse(network, out var parsed) && parsed.PrefixLength >= ShortestPrefix
            ? parsed
            : throw new OptionsValidationException(Setting, typeof(ForwardedHeadersOptions), [
                $"{Setting}: '{text}' is no address and no network of /{ShortestPrefix} or narrower, for example 10.1.0.7 or 10.1.0.0/16."]);
    }
}
