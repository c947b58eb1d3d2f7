using System.Net;
using System.Net.Sockets;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Keeps webhooks from reaching into the network that the service runs in.</summary>
internal sealed class PublicAddresses(DeliverySettings settings)
{
    /// <summary>Networks that are not the internet, and those that carry an address of IPv4 in one of IPv6, whatever it is (IANA, special-purpose registries).</summary>
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
            "2001::/32", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Why an address is not taken, or none when it is.</summary>
    public string? WhyNot(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return "Địa chỉ phần mềm nhận thông báo không đúng: cần dạng https://ten-may/duong-dan, không kèm tên và mật khẩu.";
        }

        if (settings.AllowPrivateWebhooks)
        {
            return null;
        }

        if (address.Scheme != "https")
        {
            return "Địa chỉ phần mềm nhận thông báo cần https.";
        }

        var isPrivate = IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip) ? IsPrivate(ip) : address.IsLoopback || !address.IdnHost.Contains('.', StringComparison.Ordinal);
        return isPrivate ? "Địa chỉ phần mềm nhận thông báo không được ở trong mạng nội bộ." : null;
    }

    /// <summary>Opens a line to an address that was looked up now and is public: a name that leads elsewhere by now is found out.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (found.Length == 0 || (!settings.AllowPrivateWebhooks && found.Any(IsPrivate)))
        {
            throw new HttpRequestException($"“{context.DnsEndPoint.Host}” dẫn vào mạng nội bộ.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(Private, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }
}
