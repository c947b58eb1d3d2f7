using System.Net;
using System.Net.Sockets;

namespace NtmWorkflow.Web.Http;

/// <summary>Where a request comes from, as far as one line of a provider reaches.</summary>
internal static class ClientNetwork
{
    private const int SixtyFourBits = 8;

    /// <summary>The address, once forwarded headers are read; of IPv6 the network that one line gets.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SixtyFourBits))
            : address.ToString();
    }
}
