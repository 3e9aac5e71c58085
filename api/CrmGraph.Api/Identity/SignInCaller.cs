using System.Net;
using System.Net.Sockets;

namespace CrmGraph.Api.Identity;

/// <summary>Where an attempt to sign in comes from: which network, and whether this browser is known.</summary>
public sealed record SignInCaller(string Network, KnownDevice? Device)
{
    /// <summary>An IPv6 customer holds a whole /64, so that counts as one address.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
