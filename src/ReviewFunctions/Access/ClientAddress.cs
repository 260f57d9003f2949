using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Access;

/// <summary>The address that a request comes from, as far as it can be believed.</summary>
public sealed class ClientAddress(FrontDoorOptions frontDoor)
{
    private const string ForwardedFor = "X-Forwarded-For";

    /// <summary>
    /// What a Front Door says of a request
    /// (<see href="https://learn.microsoft.com/azure/frontdoor/front-door-http-headers-protocol">its headers</see>): which one it is, and
    /// whose connection it has.
    /// </summary>
    private const string FrontDoorId = "X-Azure-FDID", FrontDoorClient = "X-Azure-SocketIP";

    /// <summary>What one subscriber gets of the IPv6 address space, in bytes: whoever has one such address has all of them.</summary>
    private const int SubscriberBytes = 8;

    /// <summary>
    /// What stands for everybody behind one connection to the network: the address, of IPv6 the part that a subscriber gets.
    /// </summary>
    public IPAddress Of(HttpRequest request) => Subscriber(Full(request));

    /// <summary>
    /// The other end of the connection. Where that is this machine, as behind the Functions host, the last entry of <c>X-Forwarded-For</c>:
    /// the one that the front end wrote, behind whatever the client sent. Where the site's own Front Door passed the request on, the other
    /// end of that.
    /// </summary>
    public IPAddress Full(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        var address = BeforeFrontDoor(request) ?? (IPAddress.IsLoopback(remote) ? LastForwarded(request) : null) ?? remote;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    private IPAddress? BeforeFrontDoor(HttpRequest request) =>
        !string.IsNullOrEmpty(frontDoor.Id)
        && frontDoor.Id.Equals(request.Headers[FrontDoorId], StringComparison.OrdinalIgnoreCase)
        && IPAddress.TryParse(request.Headers[FrontDoorClient], out var client) ? client : null;

    private static IPAddress? LastForwarded(HttpRequest request)
    {
        var last = request.Headers[ForwardedFor].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var endpoint) ? endpoint.Address : null;
    }

    private static IPAddress Subscriber(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        return new IPAddress([.. address.GetAddressBytes()[..SubscriberBytes], .. new byte[SubscriberBytes]]);
    }
}
