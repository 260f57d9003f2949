using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Access;

/// <summary>The address that a request comes from, as far as it can be believed.</summary>
internal static class ClientAddress
{
    private const string ForwardedFor = "X-Forwarded-For";

    /// <summary>What one subscriber gets of the IPv6 address space, in bytes: whoever has one such address has all of them.</summary>
    private const int SubscriberBytes = 8;

    /// <summary>
    /// The other end of the connection. Where that is this machine, as behind the Functions host, the last entry of <c>X-Forwarded-For</c>: the
    /// one that the front end wrote, behind whatever the client sent.
    /// </summary>
    public static IPAddress Of(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        return Subscriber(IPAddress.IsLoopback(remote) ? LastForwarded(request) ?? remote : remote);
    }

    private static IPAddress? LastForwarded(HttpRequest request)
    {
        var last = request.Headers[ForwardedFor].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var endpoint) ? endpoint.Address : null;
    }

    private static IPAddress Subscriber(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        return new IPAddress([.. address.GetAddressBytes()[..SubscriberBytes], .. new byte[SubscriberBytes]]);
    }
}
